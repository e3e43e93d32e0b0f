package org.newsgraph.web.page.facts;

import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Row;

/** The facts of an article beside its statements, as pages show them. */
public final class Facts {

  private Facts() {}

  /**
   * An actor or a place that an article mentions.
   *
   * @param entity by its name in the article
   * @param type such as State
   * @param where its mentions, in the order of the text
   */
  public record Mentioned(Named entity, String type, List<Mention> where) {

    /** Copies the list. */
    public Mentioned {
      where = List.copyOf(where);
    }

    /** Whether it is a place and not an actor. */
    public boolean place() {
      return type.equals("place");
    }
  }

  /**
   * Words that stand for an actor or a place.
   *
   * @param excerpt the words
   * @param reading whether a place's name stands for its government
   */
  public record Mention(Excerpt excerpt, Optional<String> reading) {}

  /**
   * That somebody holds a post, according to an article.
   *
   * @param member the holder
   * @param post that is held
   * @param of the body or the territory, as printed
   * @param status current, former, acting or designate
   * @param rank a military rank, as printed
   * @param date of the article
   * @param article that says so
   * @param evidence its words
   */
  public record Membership(
      Named member,
      Named post,
      Optional<String> of,
      String status,
      Optional<String> rank,
      Optional<String> date,
      Named article,
      Excerpt evidence) {}

  /**
   * A number that tells something.
   *
   * @param iri of it
   * @param value a number, or the least and the most that it may be
   * @param unit what is counted
   * @param about what is said of the things counted
   * @param approximate whether it is hedged
   * @param claim the IRI of the statement that claims it; empty if the article itself does
   * @param group the numbers on the same thing
   * @param article it stands in
   * @param evidence its words
   */
  public record Quantity(
      String iri,
      String value,
      String unit,
      String about,
      boolean approximate,
      Optional<String> claim,
      Optional<Named> group,
      Named article,
      Excerpt evidence) {

    /** Where the fact stands on the page of its article. */
    public String id() {
      return Facts.id(article.iri(), iri);
    }
  }

  /**
   * What could not be told.
   *
   * @param iri of it
   * @param what speaker, place, date or state
   * @param reason in words
   * @param candidates that were considered
   * @param evidence the words
   */
  public record Unresolved(
      String iri, String what, String reason, List<String> candidates, Excerpt evidence) {

    /** Copies the list. */
    public Unresolved {
      candidates = List.copyOf(candidates);
    }

    /** Where the fact stands on the page of its article. */
    public String id() {
      return Facts.id(evidence.article(), iri);
    }
  }

  /** The name of a fact's place on the page of its article: it is unlike any other's there. */
  static String id(String article, String fact) {
    return fact.substring(Math.min(fact.length(), article.length() + 1)).replace('/', '-');
  }

  /** The article of a row: by its title, or by the name of its file. */
  static Named article(Row row) {
    return new Named(row.text("article"), row.find("title").orElse(row.text("file")));
  }
}
