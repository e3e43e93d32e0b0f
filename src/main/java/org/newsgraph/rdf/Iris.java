package org.newsgraph.rdf;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.facts.Slug;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/**
 * The names of all that one article says. Each follows from what it names, never from a counter, a
 * clock or an order; none has a dot or a fragment.
 */
final class Iris {

  /** Enough of a hash that no two articles meet. */
  static final int DIGITS = 16;

  /** What the name of the graph of an article's text ends with. */
  static final String TEXT = "text";

  /** The path of the graph that all articles share. */
  static final String BACKGROUND = "graph/background";

  private final String base;
  private final String article;

  /**
   * @param base ends with a slash
   */
  Iris(String base, Article article) {
    this.base = base;
    this.article = base + "article/" + article.sha256().substring(0, DIGITS);
  }

  Node article() {
    return NodeFactory.createURI(article);
  }

  Node textGraph() {
    return local(TEXT);
  }

  Node backgroundGraph() {
    return global(BACKGROUND);
  }

  Node actor(EntityKey key) {
    return entity("actor/", key);
  }

  Node place(EntityKey key) {
    return entity("place/", key);
  }

  Node geometry(EntityKey key) {
    return NodeFactory.createURI(place(key).getURI() + "/geometry");
  }

  /** A state that the article names no actor for, by its usual name. */
  Node state(Country country) {
    return global("actor/" + Slug.of(country.name()));
  }

  Node phrase(Span span) {
    return local("phrase/" + span);
  }

  Node statement(String name) {
    return local("statement/" + name);
  }

  Node quantity(Span span) {
    return local("quantity/" + span);
  }

  Node correction(Correction correction) {
    return local("correction/" + correction.change().label() + "-" + correction.cue().span());
  }

  /** Of numbers on one thing. */
  Node group(EntityKey key) {
    return entity("group/", key);
  }

  Node unresolved(String what, Span span) {
    return local("unresolved/" + Slug.of(what) + "-" + span);
  }

  /**
   * A post is the same in every article if the words tell whose it is: by the name of a body or a
   * territory, or by the state alone. "Head of the ministry" is a post of its article.
   */
  Node post(Official official) {
    String post = Slug.of(official.post());
    Optional<String> state = official.state().map(Country::name).map(Slug::of);
    if (official.of().isEmpty()) {
      return state
          .map(slug -> global("post/" + post + "-of-" + slug))
          .orElseGet(() -> local("post/" + post));
    }
    String of = Slug.of(official.of().get());
    String suffix = state.filter(slug -> !slug.equals(of)).map(slug -> "-" + slug).orElse("");
    String path = "post/" + post + "-of-" + of + suffix;
    return isName(official.of().get()) ? global(path) : local(path);
  }

  Node membership(Official official) {
    return local(
        "membership/"
            + official.key().slug()
            + "-"
            + Slug.of(official.post())
            + "-"
            + official.evidence().span());
  }

  private static boolean isName(String words) {
    return words.codePoints().anyMatch(Character::isUpperCase);
  }

  private Node entity(String kind, EntityKey key) {
    return key.global() ? global(kind + key.slug()) : local(kind + key.slug());
  }

  private Node global(String path) {
    return NodeFactory.createURI(base + path);
  }

  private Node local(String path) {
    return NodeFactory.createURI(article + "/" + path);
  }
}
