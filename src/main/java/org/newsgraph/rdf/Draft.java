package org.newsgraph.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** An article's graphs while they are being written. */
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

  /** The state, described in the background graph so that it has a name in any case. */
  Node state(Country country) {
    Node state = states.computeIfAbsent(country.code(), code -> iris.state(country));
    background.type(state, Ng.STATE_CLASS);
    background.text(state, SKOS.prefLabel.asNode(), country.name());
    background.text(state, Ng.COUNTRY, country.code());
    return state;
  }

  /** The words as a stretch of the article that stands for nothing else. */
  Node phrase(Passage passage) {
    Node phrase = iris.phrase(passage.span());
    offsets(phrase, passage);
    return phrase;
  }

  /** The words that a fact was read from. */
  void quotedFrom(Node fact, Passage passage) {
    facts.add(fact, Terms.WAS_QUOTED_FROM, phrase(passage));
  }

  void offsets(Node phrase, Passage passage) {
    Span span = passage.span();
    facts.add(phrase, Terms.BEGIN_INDEX, Literals.offset(span.begin()));
    facts.add(phrase, Terms.END_INDEX, Literals.offset(span.end()));
    facts.text(phrase, Terms.ANCHOR_OF, passage.text());
  }
}
