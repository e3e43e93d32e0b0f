package org.newsgraph.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;

/** Finds actors and places by their names, also when they are spelt otherwise. */
final class NameSearch {

  /** What an article names without saying which of that name it is comes after what is known. */
  private static final double LOCAL = 0.5;

  /** Of one surname, each article may have one whom nothing tells from the others. */
  private static final int MOST_OF_A_NAME = 500;

  private final Questions questions;
  private final Marks marks;

  /** What is named, as its IRI's path says. */
  enum Kind {
    ACTOR("/actor/"),
    PLACE("/place/");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    private boolean fits(Hit hit) {
      return hit.iri.contains(path);
    }
  }

  /** A name that was found. */
  private record Hit(String iri, String name, double score, boolean usual) {

    private double weight() {
      return iri.contains("/article/") ? score * LOCAL : score;
    }
  }

  NameSearch(Questions questions) {
    this.questions = questions;
    this.marks = new Marks(questions);
  }

  /**
   * The best of each kind, best first; names with all words if there are any, else with some.
   *
   * @param most how many of a kind
   */
  Map<Kind, List<FoundName>> best(Words words, int most) {
    String all = words.allSimilar();
    List<Hit> strict = ask(all);
    String lucene = strict.isEmpty() ? words.any() : all;
    List<Hit> hits = strict.isEmpty() ? ask(lucene) : strict;
    Map<Kind, List<FoundName>> best = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      best.put(
          kind, hits.stream().filter(kind::fits).limit(most).map(h -> found(h, lucene)).toList());
    }
    return best;
  }

  /** All of some kind that have the name; if none has, those that have one like it. */
  List<Node> meant(String name, Kind kind) {
    Words words = Words.of(name);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Node> exact = iris(ask(words.all()), kind);
    return exact.isEmpty() ? iris(ask(words.allSimilar()), kind) : exact;
  }

  private static List<Node> iris(List<Hit> hits, Kind kind) {
    return hits.stream()
        .filter(kind::fits)
        .limit(MOST_OF_A_NAME)
        .map(hit -> NodeFactory.createURI(hit.iri))
        .toList();
  }

  /** One hit an entity, the best first. */
  private List<Hit> ask(String lucene) {
    Map<String, Hit> best = new LinkedHashMap<>();
    Map<String, Node> values = Map.of("words", NodeFactory.createLiteralString(lucene));
    for (Row row : questions.ask("search-names", values)) {
      Hit hit =
          new Hit(
              row.text("entity"),
              row.text("name"),
              Double.parseDouble(row.text("score")),
              !row.text("property").endsWith("altLabel"));
      best.merge(hit.iri, hit, NameSearch::better);
    }
    List<Hit> hits = new ArrayList<>(best.values());
    hits.sort(Comparator.comparingDouble(Hit::weight).reversed().thenComparing(Hit::iri));
    return hits;
  }

  /** Of two names of one entity the usual one, so that results look as its page does. */
  private static Hit better(Hit one, Hit other) {
    Hit shown = other.usual && !one.usual ? other : one;
    return new Hit(shown.iri, shown.name, Math.max(one.score, other.score), shown.usual);
  }

  private FoundName found(Hit hit, String lucene) {
    String label = hit.usual ? "" : label(hit.iri);
    return new FoundName(hit.iri, marks.mark(hit.iri, hit.name, lucene), label);
  }

  private String label(String iri) {
    return questions.ask("search-label", Map.of("entity", NodeFactory.createURI(iri))).stream()
        .findFirst()
        .map(row -> row.text("label"))
        .orElse("");
  }
}
