package org.newsgraph.model.facts;

import java.util.List;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * All that was read from one article. Lists are in the order of the text, and keys are unique
 * within each list. Made and changed by name, with a {@link Builder}, as there is no other way to
 * distinguish so many lists:
 *
 * <pre>{@code
 * ArticleFacts facts = ArticleFacts.of(article).actors(actors).places(places).build();
 * ArticleFacts linked = facts.toBuilder().links(links).build();
 * }</pre>
 *
 * @param article the article that was read
 * @param actors whom it names or describes
 * @param officials who holds which post
 * @param attributions what it ascribes to whom
 * @param places where it is about
 * @param quantities the numbers that it gives, and in which attribution
 * @param mentions where actors and places stand in the text
 * @param unresolved what could not be decided
 * @param sentences the parsed sentences that hold a statement or a number, for linking; empty if
 *     the facts were not read from a text
 * @param corrections what a user has changed
 * @param links which of its statements repeat, confirm, deny or answer which others of it
 * @param faults the steps that failed on it, so that some facts are missing
 */
public record ArticleFacts(
    Article article,
    List<Actor> actors,
    List<Official> officials,
    List<Attribution> attributions,
    List<Place> places,
    List<QuantityClaim> quantities,
    List<Mention> mentions,
    List<Unresolved> unresolved,
    List<Sentence> sentences,
    List<Correction> corrections,
    List<StatementLink> links,
    List<StepFault> faults) {

  /** Copies the lists. */
  public ArticleFacts {
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    attributions = List.copyOf(attributions);
    places = List.copyOf(places);
    quantities = List.copyOf(quantities);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
    sentences = List.copyOf(sentences);
    corrections = List.copyOf(corrections);
    links = List.copyOf(links);
    faults = List.copyOf(faults);
  }

  /** A builder for the facts of an article, with empty lists. */
  public static Builder of(Article article) {
    return new Builder(article);
  }

  /** A builder that holds these facts; what is set on it does not change this record. */
  public Builder toBuilder() {
    return of(article)
        .actors(actors)
        .officials(officials)
        .attributions(attributions)
        .places(places)
        .quantities(quantities)
        .mentions(mentions)
        .unresolved(unresolved)
        .sentences(sentences)
        .corrections(corrections)
        .links(links)
        .faults(faults);
  }

  /** Sets components by name. Each method replaces the whole list. Not for several threads. */
  public static final class Builder {

    private Article article;
    private List<Actor> actors = List.of();
    private List<Official> officials = List.of();
    private List<Attribution> attributions = List.of();
    private List<Place> places = List.of();
    private List<QuantityClaim> quantities = List.of();
    private List<Mention> mentions = List.of();
    private List<Unresolved> unresolved = List.of();
    private List<Sentence> sentences = List.of();
    private List<Correction> corrections = List.of();
    private List<StatementLink> links = List.of();
    private List<StepFault> faults = List.of();

    private Builder(Article article) {
      this.article = article;
    }

    public Builder article(Article value) {
      article = value;
      return this;
    }

    public Builder actors(List<Actor> value) {
      actors = value;
      return this;
    }

    public Builder officials(List<Official> value) {
      officials = value;
      return this;
    }

    public Builder attributions(List<Attribution> value) {
      attributions = value;
      return this;
    }

    public Builder places(List<Place> value) {
      places = value;
      return this;
    }

    public Builder quantities(List<QuantityClaim> value) {
      quantities = value;
      return this;
    }

    public Builder mentions(List<Mention> value) {
      mentions = value;
      return this;
    }

    public Builder unresolved(List<Unresolved> value) {
      unresolved = value;
      return this;
    }

    public Builder sentences(List<Sentence> value) {
      sentences = value;
      return this;
    }

    public Builder corrections(List<Correction> value) {
      corrections = value;
      return this;
    }

    public Builder links(List<StatementLink> value) {
      links = value;
      return this;
    }

    public Builder faults(List<StepFault> value) {
      faults = value;
      return this;
    }

    /** The facts as they are set now. */
    public ArticleFacts build() {
      return new ArticleFacts(
          article,
          actors,
          officials,
          attributions,
          places,
          quantities,
          mentions,
          unresolved,
          sentences,
          corrections,
          links,
          faults);
    }
  }

  /**
   * A statement that repeats, confirms, denies or answers another one of the same article.
   *
   * @param from the one that does so, as an index into {@link ArticleFacts#attributions()}
   * @param relation what it does
   * @param to the other one, as an index too
   * @param rule the name of the rule that says so
   */
  public record StatementLink(int from, Relation relation, int to, String rule) {}
}
