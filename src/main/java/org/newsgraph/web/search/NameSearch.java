package org.newsgraph.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.Ontology;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;
import org.newsgraph.web.search.Highlighter.Snippet;

/** Finds actors and places by their names, also when these are misspelt. */
public final class NameSearch {

  /** Entities that are known from one article alone rank below those that are known to all. */
  private static final double LOCAL = 0.5;

  /** Each article may have somebody of a surname whom nothing tells from the others. */
  private static final int MOST_OF_A_NAME = 500;

  private final PageQueries queries;
  private final Highlighter highlighter;

  /** What is named, as the path of its IRI says. */
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

  /**
   * An actor or a place whose name was found.
   *
   * @param iri of the entity
   * @param name that was found
   * @param label its usual name, if that is another; else empty
   * @param kind such as "person", with the title of the article if only that knows it
   */
  public record FoundName(String iri, Snippet name, String label, String kind) {

    /** Whether this is its name or its usual name, whatever the case of the letters. */
    boolean isCalled(String typed) {
      return typed.strip().equalsIgnoreCase(name.plain()) || typed.strip().equalsIgnoreCase(label);
    }

    /** Its usual name. */
    public String usualName() {
      return label.isEmpty() ? name.plain() : label;
    }

    /** The address of a search for what the actor said. */
    public String statements() {
      return search("speaker");
    }

    /** The address of a search for statements that mention the place. */
    public String statementsThere() {
      return search("place");
    }

    private String search(String filter) {
      String phrase = "\"" + name.plain() + "\"";
      return "/search?" + filter + "=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8);
    }
  }

  /** A name in the index. */
  private record Hit(String iri, String name, double score, boolean usual) {

    private static Hit of(Row row) {
      return new Hit(
          row.text("entity"),
          row.text("name"),
          Double.parseDouble(row.text("score")),
          !row.text("property").endsWith("altLabel"));
    }

    private double weight() {
      return iri.contains("/article/") ? score * LOCAL : score;
    }
  }

  /** Names in the store that the queries run on. */
  public NameSearch(PageQueries queries) {
    this.queries = queries;
    this.highlighter = new Highlighter(queries);
  }

  /**
   * The best matches of each kind, best first: names with all terms, or if there are none, names
   * with some.
   *
   * @param most how many of a kind
   */
  Map<Kind, List<FoundName>> best(SearchTerms terms, int most) {
    String all = terms.allSimilar();
    List<Hit> strict = hits(all);
    String lucene = strict.isEmpty() ? terms.any() : all;
    List<Hit> hits = strict.isEmpty() ? hits(lucene) : strict;
    Map<Kind, List<FoundName>> best = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      best.put(kind, found(hits.stream().filter(kind::fits).limit(most).toList(), lucene));
    }
    return best;
  }

  /**
   * The IRIs of all entities of a kind that have a name, or if none has, of those with a similar
   * one; none if that is not found either.
   */
  List<Node> entities(String name, Kind kind) {
    SearchTerms terms = SearchTerms.parse(name);
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Node> exact = iris(hits(terms.all()), kind);
    return exact.isEmpty() ? iris(hits(terms.allSimilar()), kind) : exact;
  }

  /**
   * The IRIs of actors and places that have a name with all words of another, or similar ones, or
   * else with some of the words; the best first.
   *
   * @param most how many
   */
  public List<String> similar(String name, int most) {
    SearchTerms terms = SearchTerms.parse(name);
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Hit> strict = hits(terms.allSimilar());
    return (strict.isEmpty() ? hits(terms.any()) : strict)
        .stream()
            .filter(hit -> Kind.ACTOR.fits(hit) || Kind.PLACE.fits(hit))
            .limit(most)
            .map(Hit::iri)
            .toList();
  }

  private static List<Node> iris(List<Hit> hits, Kind kind) {
    return hits.stream()
        .filter(kind::fits)
        .limit(MOST_OF_A_NAME)
        .map(hit -> NodeFactory.createURI(hit.iri))
        .toList();
  }

  /** One hit for each entity, the best first. */
  private List<Hit> hits(String lucene) {
    Map<String, Hit> best = new LinkedHashMap<>();
    queries
        .select("search-names", Map.of("words", NodeFactory.createLiteralString(lucene)))
        .forEach(row -> best.merge(row.text("entity"), Hit.of(row), NameSearch::better));
    List<Hit> hits = new ArrayList<>(best.values());
    hits.sort(Comparator.comparingDouble(Hit::weight).reversed().thenComparing(Hit::iri));
    return hits;
  }

  /** Prefers an entity's usual name, which its page shows too. */
  private static Hit better(Hit one, Hit other) {
    Hit shown = other.usual && !one.usual ? other : one;
    return new Hit(shown.iri, shown.name, Math.max(one.score, other.score), shown.usual);
  }

  private List<FoundName> found(List<Hit> hits, String lucene) {
    Map<String, String> kinds = kinds(hits.stream().map(Hit::iri).toList());
    return hits.stream()
        .map(
            hit ->
                new FoundName(
                    hit.iri,
                    highlighter.highlight(hit.iri, hit.name, lucene),
                    hit.usual ? "" : label(hit.iri),
                    kinds.getOrDefault(hit.iri, "")))
        .toList();
  }

  private Map<String, String> kinds(List<String> iris) {
    return queries.selectEach("search-kinds", "entity", iris).stream()
        .collect(
            Collectors.toMap(
                row -> row.text("entity"), NameSearch::kind, (one, other) -> other + ", " + one));
  }

  private static String kind(Row row) {
    String name = Ontology.label(row.text("type")).orElse("");
    return row.find("title").map(title -> name + " in “" + title + "”").orElse(name);
  }

  private String label(String iri) {
    return queries.select("search-label", Map.of("entity", NodeFactory.createURI(iri))).stream()
        .findFirst()
        .map(row -> row.text("label"))
        .orElse("");
  }
}
