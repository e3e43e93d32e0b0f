package org.newsgraph.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Slug;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * Makes the IRIs of all that one article says. Each follows from what it names, never from a
 * counter, a clock or an order, so that reading again gives the same graph. None has a dot or a
 * fragment.
 */
final class Iris {

  /** How many digits of an article's hash its IRI has: 64 bits, so that no two articles collide. */
  static final int DIGITS = 16;

  /** The last segment of the IRI of the graph with an article's text. */
  static final String TEXT = "text";

  /** The path of the graph of background data, which all articles share. */
  static final String BACKGROUND = "graph/background";

  private static final Set<String> TERRITORIAL = Lexicon.words("territorial-posts.txt");

  private final String base;
  private final String article;

  /**
   * @param base what all IRIs begin with, ending with a slash
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

  /** A state that is none of the article's actors, by its usual name. */
  Node state(Country country) {
    return global("actor/" + Slug.of(country.name()));
  }

  Node phrase(Span span) {
    return local("phrase/" + span);
  }

  /**
   * The IRIs of an article's attributions, in their order; equal only for equal attributions. Each
   * has the span of the content and the speaker, {@code 50-158-ana-ruiz}; where two have these in
   * common (two cues, the same words), both carry the span of the cue as well.
   */
  List<Node> statements(List<Attribution> attributions) {
    Map<String, Long> uses =
        attributions.stream()
            .collect(Collectors.groupingBy(Iris::shortName, Collectors.counting()));
    return attributions.stream()
        .map(a -> uses.get(shortName(a)) == 1 ? shortName(a) : longName(a))
        .map(name -> local("statement/" + name))
        .toList();
  }

  private static String shortName(Attribution attribution) {
    ReportedStatement statement = attribution.statement();
    Span content =
        statement.content().stream().map(Passage::span).reduce(Span::union).orElseThrow();
    return content + "-" + attribution.speaker().map(EntityKey::slug).orElse("none");
  }

  private static String longName(Attribution attribution) {
    ReportedStatement statement = attribution.statement();
    return shortName(attribution)
        + statement.speaker().map(words -> "-by-" + words.span()).orElse("")
        + "-cue-"
        + statement.cue().span();
  }

  Node quantity(Span span) {
    return local("quantity/" + span);
  }

  Node correction(Correction correction) {
    return local("correction/" + correction.change().label() + "-" + correction.cue().span());
  }

  /** A group of numbers about the same thing. */
  Node group(EntityKey key) {
    return entity("group/", key);
  }

  Node unresolved(String what, Span span) {
    return local("unresolved/" + Slug.of(what) + "-" + span);
  }

  /**
   * A post has the same IRI in all articles if its words identify it: by the name of a body or a
   * territory, or by the state alone if it has only one such post. "Head of the ministry" and "the
   * mayor" are posts of their article.
   */
  Node post(Official official) {
    String post = "post/" + Slug.of(official.post());
    Optional<String> state =
        official.state().or(official::knownState).map(Country::name).map(Slug::of);
    if (official.of().isEmpty()) {
      String path = post + state.map(slug -> "-of-" + slug).orElse("");
      boolean only = !TERRITORIAL.contains(lastWord(official.post()));
      return official.state().isPresent() && only ? global(path) : local(path);
    }
    String of = Slug.of(official.of().get());
    String suffix =
        official
            .state()
            .map(Country::name)
            .map(Slug::of)
            .filter(slug -> !slug.equals(of))
            .map(slug -> "-" + slug)
            .orElse("");
    String path = post + "-of-" + of + suffix;
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

  private static String lastWord(String title) {
    return title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
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
