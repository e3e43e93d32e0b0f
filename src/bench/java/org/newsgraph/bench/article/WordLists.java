package org.newsgraph.bench.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.bench.article.Drawn.Kind;
import org.newsgraph.lexicon.Lexicon;

/** The words that generated articles are made of. Immutable. */
final class WordLists {

  private static final String FOLDER = "/org/newsgraph/bench/";

  private final List<State> states;
  private final Map<String, List<Drawn>> towns = new LinkedHashMap<>();
  private final Map<Kind, List<Drawn>> lists;

  /**
   * A state that articles are set in.
   *
   * @param name as news have it
   * @param adjective of it
   * @param capital of it
   */
  record State(String name, String adjective, String capital) {}

  WordLists() {
    this.states =
        Lexicon.table(FOLDER + "states.tsv", 3).stream()
            .map(row -> new State(row.get(0), row.get(1), row.get(2)))
            .toList();
    for (List<String> row : Lexicon.table(FOLDER + "towns.tsv", 2)) {
      towns
          .computeIfAbsent(row.get(1), state -> new ArrayList<>())
          .add(new Drawn(Kind.TOWN, row.get(0), row.get(1)));
    }
    this.lists =
        Map.of(
            Kind.GIVEN_NAME, list(Kind.GIVEN_NAME, "given-names.txt"),
            Kind.SURNAME, list(Kind.SURNAME, "surnames.txt"),
            Kind.THING, list(Kind.THING, "things.txt"),
            Kind.VERB, list(Kind.VERB, "verbs.txt"));
  }

  private static List<Drawn> list(Kind kind, String file) {
    return column(file).stream().map(word -> new Drawn(kind, word, "")).toList();
  }

  static List<String> column(String file) {
    return Lexicon.table(FOLDER + file, 1).stream().map(row -> row.get(0)).toList();
  }

  List<State> states() {
    return states;
  }

  /** All words of a kind that has a list; of towns those of a state. */
  List<Drawn> of(Kind kind, String state) {
    return kind == Kind.TOWN ? towns.getOrDefault(state, List.of()) : lists.get(kind);
  }
}
