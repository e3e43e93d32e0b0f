package org.newsgraph.bench.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/** What a symbol of the templates may become. Immutable. */
final class Grammar {

  static final Pattern SYMBOL = Pattern.compile("\\{([A-Za-z]+)(?::([a-z0-9]+))?\\}");

  private final Map<String, List<String>> rows = new HashMap<>();

  Grammar() {
    for (List<String> row : Lexicon.table("/org/newsgraph/bench/grammar.tsv", 2)) {
      rows.computeIfAbsent(row.get(0), symbol -> new ArrayList<>())
          .add(row.get(1).replace("\\n", "\n"));
    }
  }

  /** The rows of a symbol, empty if the templates do not say. */
  List<String> of(String symbol) {
    return rows.getOrDefault(symbol, List.of());
  }
}
