package org.newsgraph.bench.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.newsgraph.bench.article.Drawn.Kind;
import org.newsgraph.bench.article.WordLists.State;

/** Writes one article. */
final class ArticleWriter {

  private final Grammar grammar;
  private final WordLists lists;
  private final RandomGenerator random;
  private final State home;
  private final State rival;

  /** What symbols with a key became. */
  private final Map<String, String> fixed = new HashMap<>();

  /** The rows of each symbol that are not used up. */
  private final Map<String, List<String>> left = new HashMap<>();

  private final Map<String, Drawn> drawn = new LinkedHashMap<>();

  ArticleWriter(Grammar grammar, WordLists lists, RandomGenerator random) {
    this.grammar = grammar;
    this.lists = lists;
    this.random = random;
    int first = random.nextInt(lists.states().size());
    int step = random.nextInt(1, lists.states().size());
    this.home = lists.states().get(first);
    this.rival = lists.states().get((first + step) % lists.states().size());
  }

  GeneratedArticle write(String file) {
    String text = expand(row("article")) + "\n";
    return new GeneratedArticle(file, text, List.copyOf(drawn.values()));
  }

  private String expand(String template) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (MatchResult symbol : Grammar.SYMBOL.matcher(template).results().toList()) {
      text.append(template, end, symbol.start()).append(value(symbol.group(1), symbol.group(2)));
      end = symbol.end();
    }
    return text.append(template, end, template.length()).toString();
  }

  private String value(String symbol, @Nullable String key) {
    if (key == null) {
      return become(symbol);
    }
    String name = symbol + ":" + key;
    if (!fixed.containsKey(name)) {
      fixed.put(name, key.equals("title") ? title(become(symbol)) : become(symbol));
    }
    return fixed.get(name);
  }

  private static String title(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String become(String symbol) {
    return switch (symbol) {
      case "given" -> draw(Kind.GIVEN_NAME, "");
      case "surname" -> draw(Kind.SURNAME, "");
      case "town" -> draw(Kind.TOWN, home.name());
      case "rivalTown" -> draw(Kind.TOWN, rival.name());
      case "things" -> draw(Kind.THING, "") + "s";
      case "done" -> draw(Kind.VERB, "") + "ed";
      case "few" -> number(Numbers.few(random));
      case "many" -> number(Numbers.many(random));
      case "state" -> home.name();
      case "adjective" -> home.adjective();
      case "capital" -> home.capital();
      case "rivalState" -> rival.name();
      case "rivalAdjective" -> rival.adjective();
      case "rivalCapital" -> rival.capital();
      default -> expand(row(symbol));
    };
  }

  /** A word that the article has not yet, as long as there are any. */
  private String draw(Kind kind, String state) {
    List<Drawn> unused =
        lists.of(kind, state).stream().filter(word -> !drawn.containsKey(word.word())).toList();
    List<Drawn> words = unused.isEmpty() ? lists.of(kind, state) : unused;
    Drawn word = words.get(random.nextInt(words.size()));
    drawn.put(word.word(), word);
    return word.word();
  }

  private String number(String number) {
    drawn.put(number, new Drawn(Kind.NUMBER, number, ""));
    return number;
  }

  private String row(String symbol) {
    List<String> rows = left.computeIfAbsent(symbol, it -> new ArrayList<>());
    if (rows.isEmpty()) {
      rows.addAll(grammar.of(symbol));
    }
    return rows.remove(random.nextInt(rows.size()));
  }
}
