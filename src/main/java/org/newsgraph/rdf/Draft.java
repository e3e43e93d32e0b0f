package org.newsgraph.rdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.DateInterval;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** Builds the graphs of an article: the facts to be written and what all writers share. */
final class Draft {

  final ArticleFacts source;
  final Iris iris;
  final GraphBuilder facts;
  final GraphBuilder background;
  private final Map<String, Node> states = new HashMap<>();

  Draft(ArticleFacts source, Iris iris) {
    this.source = source;
    this.iris = iris;
    this.facts = new GraphBuilder(iris.article());
    this.background = new GraphBuilder(iris.backgroundGraph());
    for (Actor actor : source.actors()) {
      actor.country().ifPresent(c -> states.putIfAbsent(c.code(), iris.actor(actor.key())));
    }
  }

  /** The node of a state; the background graph gives it a name and its code in any case. */
  Node state(Country country) {
    Node state = states.computeIfAbsent(country.code(), code -> iris.state(country));
    background.type(state, Ng.STATE_CLASS);
    Labels.preferred(background, state, country.name());
    background.text(state, Ng.COUNTRY, country.code());
    return state;
  }

  /**
   * Writes what a thing is called. The labels of what only this article has stand in its graph;
   * those of others follow from what all articles call them ({@link Labels}).
   *
   * @param name the fullest name in the article
   * @param others the other names in the article
   * @param usual the name in background data, empty if none
   */
  void names(Node thing, String name, Collection<String> others, Optional<String> usual) {
    if (thing.getURI().startsWith(iris.article().getURI())) {
      Labels.preferred(facts, thing, name);
    } else {
      facts.text(thing, FOAF.name.asNode(), name);
      usual.ifPresent(label -> Labels.preferred(background, thing, label));
    }
    others.stream()
        .filter(other -> !usual.equals(Optional.of(other)))
        .forEach(other -> facts.text(thing, SKOS.altLabel.asNode(), other));
  }

  /** Says of which article a fact is. */
  void ofArticle(Node fact) {
    facts.add(fact, Ng.ARTICLE_OF, iris.article());
  }

  /** Dates a fact; one that has no date of its own by the article's, if that has one. */
  void dated(Node fact, Optional<Dating> own) {
    own.or(() -> Dating.of(source.article().metadata()))
        .ifPresent(
            dating -> {
              facts.add(fact, Ng.DATE, dating.date());
              facts.text(fact, Ng.DATE_FROM, dating.from());
            });
  }

  /** The node of a phrase of the article, with its offsets. */
  Node phrase(Passage passage) {
    Node phrase = iris.phrase(passage.span());
    offsets(phrase, passage);
    return phrase;
  }

  /** Says which words a fact was read from. */
  void quotedFrom(Node fact, Passage passage) {
    facts.add(fact, ExternalTerms.WAS_QUOTED_FROM, phrase(passage));
  }

  /** Writes what could not be resolved, and why. */
  void unresolved(Unresolved unresolved) {
    Node subject = iris.unresolved(unresolved.kind().label(), unresolved.passage().span());
    facts.type(subject, Ng.UNRESOLVED);
    facts.text(subject, Ng.WHAT, unresolved.kind().label());
    facts.text(subject, Ng.REASON, unresolved.reason().label());
    facts.texts(subject, Ng.CANDIDATE, unresolved.candidates());
    quotedFrom(subject, unresolved.passage());
  }

  void offsets(Node phrase, Passage passage) {
    Span span = passage.span();
    facts.add(phrase, ExternalTerms.BEGIN_INDEX, Literals.offset(span.begin()));
    facts.add(phrase, ExternalTerms.END_INDEX, Literals.offset(span.end()));
    facts.text(phrase, ExternalTerms.ANCHOR_OF, passage.text());
  }

  /**
   * The one date that a fact has, as precise as it is known.
   *
   * @param date a day, else a month, else a year
   * @param from what tells it: {@code said}, {@code article} or {@code source}
   */
  record Dating(Node date, String from) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /**
     * When an article was published, else the date in the address of its source; empty if neither.
     */
    static Optional<Dating> of(Metadata article) {
      return article
          .issued()
          .flatMap(issued -> of(issued, "article"))
          .or(() -> article.sourceDate().flatMap(date -> of(date, "source")));
    }

    private static Optional<Dating> of(String date, String from) {
      String day = date.length() > DAY ? date.substring(0, DAY) : date;
      return Optional.of(Literals.date(day))
          .filter(node -> !Literals.text(day).equals(node))
          .map(node -> new Dating(node, from));
    }

    /**
     * When something was said: the day, or the month or year that all of its possible days are in;
     * empty if these are in more than one year.
     */
    static Optional<Dating> said(DateInterval days) {
      String from = days.from().toString();
      String to = days.to().toString();
      return Stream.of(DAY, MONTH, YEAR)
          .filter(length -> from.substring(0, length).equals(to.substring(0, length)))
          .findFirst()
          .flatMap(length -> of(from.substring(0, length), "said"));
    }
  }
}
