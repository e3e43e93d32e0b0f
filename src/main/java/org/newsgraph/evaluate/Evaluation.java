package org.newsgraph.evaluate;

import static org.newsgraph.evaluate.EntityScorer.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;

/**
 * Precision, recall and F1 of each layer over all articles (micro-averaged), and how many of the
 * found items have the right attributes. Optional annotations count neither for nor against.
 */
public final class Evaluation {

  private final LayerScore actors = new LayerScore("actors");
  private final LayerScore officials = new LayerScore("officials");
  private final LayerScore statements = new LayerScore("statements");
  private final LayerScore statementsWithSpeaker = new LayerScore("statements+speaker");
  private final LayerScore places = new LayerScore("places");
  private final LayerScore quantities = new LayerScore("quantities");
  private final int articles;

  private Evaluation(int articles) {
    this.articles = articles;
  }

  /**
   * Scores what a build found.
   *
   * @param gold the annotated articles
   * @param rows by the name of the saved query ({@code actors}, {@code officials}, {@code
   *     statements}, {@code places}, {@code quantities}) its rows, each with its cells by column; a
   *     query that is not there found nothing. Rows of other articles than the annotated ones are
   *     left out.
   * @throws IllegalArgumentException if a row's {@code spans} are not written {@code begin-end;...}
   */
  public static Evaluation of(List<GoldArticle> gold, Map<String, List<Map<String, String>>> rows) {
    Evaluation evaluation = new Evaluation(gold.size());
    gold.forEach(article -> evaluation.score(article, rows));
    return evaluation;
  }

  private void score(GoldArticle gold, Map<String, List<Map<String, String>>> rows) {
    Names names = new Names(gold);
    List<Map<String, String>> said = of(gold, rows, "statements");
    StatementScorer scorer = new StatementScorer(gold, names);
    EntityScorer.actors(gold, names, of(gold, rows, "actors"), actors);
    EntityScorer.officials(gold, names, of(gold, rows, "officials"), officials);
    scorer.score(said, statements, statementsWithSpeaker);
    EntityScorer.places(gold, of(gold, rows, "places"), places);
    new QuantityScorer(gold, scorer, said).score(of(gold, rows, "quantities"), quantities);
  }

  private static List<Map<String, String>> of(
      GoldArticle gold, Map<String, List<Map<String, String>>> rows, String query) {
    return rows.getOrDefault(query, List.of()).stream()
        .filter(row -> baseName(row.getOrDefault("file", "")).equals(gold.file()))
        .toList();
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** How many articles were scored. */
  public int articles() {
    return articles;
  }

  /**
   * The layers in the order of {@link #lines()}: actors, officials, statements, statements+speaker,
   * places, quantities.
   */
  public List<LayerScore> layers() {
    return List.of(actors, officials, statements, statementsWithSpeaker, places, quantities);
  }

  /** The layer of that name, empty if there is none. */
  public Optional<LayerScore> layer(String name) {
    return layers().stream().filter(layer -> layer.layer().equals(name)).findFirst();
  }

  /** The number of articles, then a line for each layer. */
  public List<String> lines() {
    return Stream.concat(Stream.of(articles + " articles"), layers().stream().map(LayerScore::line))
        .toList();
  }

  /** As {@link #lines()}, after each layer its errors. */
  public List<String> linesWithErrors() {
    return Stream.concat(
            Stream.of(articles + " articles"),
            layers().stream()
                .flatMap(layer -> Stream.concat(Stream.of(layer.line()), layer.errors().stream())))
        .toList();
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  /** The names that an annotated article has for its actors. */
  static final class Names {

    private static final Set<String> PRONOUNS =
        Set.of("he", "she", "it", "they", "who", "we", "his", "her", "their", "its");

    private final Map<String, Set<String>> byId = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();

    Names(GoldArticle article) {
      for (GoldArticle.Actor actor : article.actors()) {
        Set<String> names = of(actor);
        byId.put(actor.id(), names);
        if (actor.type().equals("State")) {
          names.forEach(name -> states.put(name, Wording.norm(actor.name())));
        }
      }
    }

    static Set<String> of(GoldArticle.Actor actor) {
      Set<String> names = new HashSet<>();
      actor.surface().forEach(name -> names.add(Wording.norm(name)));
      names.removeAll(PRONOUNS);
      names.add(Wording.norm(actor.name()));
      return names;
    }

    boolean isNameOf(String name, String actor) {
      return byId.getOrDefault(actor, Set.of()).contains(Wording.norm(name));
    }

    boolean sameState(String one, String other) {
      return state(one).equals(state(other));
    }

    private String state(String name) {
      return states.getOrDefault(Wording.norm(name), Wording.norm(name));
    }
  }

  /** Scores quantities: a pair has the same value. */
  private static final class QuantityScorer {

    private static final double TOLERANCE = 1e-9;

    private final GoldArticle gold;
    private final StatementScorer statements;
    private final Map<String, Map<String, String>> statementRows = new HashMap<>();
    private final Map<String, GoldArticle.Statement> goldStatements;

    QuantityScorer(
        GoldArticle gold, StatementScorer statements, List<Map<String, String>> statementRows) {
      this.gold = gold;
      this.statements = statements;
      statementRows.forEach(row -> this.statementRows.put(cell(row, "statement"), row));
      this.goldStatements =
          gold.statements().stream()
              .collect(Collectors.toMap(GoldArticle.Statement::id, statement -> statement));
    }

    void score(List<Map<String, String>> rows, LayerScore score) {
      Pairing<GoldArticle.Quantity> pairing =
          Pairing.of(gold.quantities(), rows, QuantityScorer::likeness);
      score.count(gold.file(), pairing);
      for (Pair<GoldArticle.Quantity> pair : pairing.pairs()) {
        GoldArticle.Quantity quantity = pair.gold();
        Map<String, String> row = pair.row();
        score.attribute("unit", shareStem(quantity.unit(), cell(row, "unit")));
        score.attribute("approximate", isTrue(row) == quantity.approximate());
        if (!quantity.statement().isEmpty()) {
          score.attribute("claimed by", isClaimed(quantity, row));
        }
      }
    }

    private static double likeness(GoldArticle.Quantity quantity, Map<String, String> row) {
      return sameValue(quantity.value(), cell(row, "value"))
          ? 1 + (Wording.shareWord(quantity.unit(), cell(row, "unit")) ? 1 : 0)
          : 0;
    }

    private static boolean sameValue(double gold, String found) {
      try {
        double difference = Math.abs(Double.parseDouble(found) - gold);
        return difference <= TOLERANCE * Math.max(1, Math.abs(gold));
      } catch (NumberFormatException e) {
        return false; // a row without a number matches none
      }
    }

    private static boolean shareStem(String one, String other) {
      Set<String> shared = stems(one);
      shared.retainAll(stems(other));
      return !shared.isEmpty();
    }

    private static Set<String> stems(String unit) {
      return Wording.words(unit).stream()
          .map(word -> word.replaceFirst("s+$", ""))
          .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isTrue(Map<String, String> row) {
      String value = cell(row, "approximate").toLowerCase(Locale.ROOT);
      return value.equals("true") || value.equals("1");
    }

    /** Whether the statement that claims it has the right speaker. */
    private boolean isClaimed(GoldArticle.Quantity quantity, Map<String, String> row) {
      Map<String, String> claim = statementRows.get(cell(row, "statement"));
      GoldArticle.Statement statement = goldStatements.get(quantity.statement());
      return claim != null && statement != null && statements.hasSpeaker(statement, claim);
    }
  }
}
