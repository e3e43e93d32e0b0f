package org.newsgraph.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/**
 * What somebody typed to search for: words, beginnings of words with a star at their end, and
 * phrases in quotation marks. Turns into Lucene's query language in such a way that whatever was
 * typed is a valid query.
 */
record Words(List<Word> words) {

  private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}*]+$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CURLY = Pattern.compile("[“”„«»]");

  /** A query of more is slow and finds nothing. */
  private static final int MOST = 12;

  /** From this length on, a word also finds words that begin with it or are spelt like it. */
  private static final int LONG_ENOUGH = 3;

  /** From this length on, two letters may be wrong. */
  private static final int LONG = 6;

  private enum Kind {
    WORD,
    BEGINNING,
    PHRASE
  }

  /** One of them, in lower case. */
  private record Word(String text, Kind kind) {

    private boolean isShort() {
      return text.codePointCount(0, text.length()) < LONG_ENOUGH;
    }

    private String escaped() {
      return QueryParserBase.escape(text);
    }

    private String exactly() {
      return switch (kind) {
        case WORD -> escaped();
        case BEGINNING -> escaped() + "*";
        case PHRASE -> "\"" + escaped() + "\"";
      };
    }

    private String orLonger() {
      return kind == Kind.WORD && !isShort() ? "(%1$s^4 %1$s*)".formatted(escaped()) : exactly();
    }

    private String orSimilar() {
      int wrong = text.codePointCount(0, text.length()) < LONG ? 1 : 2;
      return kind == Kind.WORD && !isShort()
          ? "(%1$s^8 %1$s*^3 %1$s~%2$d)".formatted(escaped(), wrong)
          : exactly();
    }
  }

  /** Copies the list. */
  Words {
    words = List.copyOf(words);
  }

  /** Reads what was typed; signs between words mean nothing. */
  static Words of(String typed) {
    List<Word> words = new ArrayList<>();
    ITEM.matcher(CURLY.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("\""))
        .results()
        .forEach(item -> word(item, words));
    return new Words(words.subList(0, Math.min(words.size(), MOST)));
  }

  private static void word(MatchResult item, List<Word> words) {
    boolean phrase = item.group().startsWith("\"");
    String text = EDGES.matcher(phrase ? item.group(1) : item.group(2)).replaceAll("");
    boolean beginning = !phrase && text.endsWith("*");
    String letters = text.replace("*", "");
    if (letters.codePoints().anyMatch(Character::isLetterOrDigit)) {
      words.add(new Word(letters, phrase ? Kind.PHRASE : beginning ? Kind.BEGINNING : Kind.WORD));
    }
  }

  /** Whether there is nothing to search for. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** All of them, or words that begin with them. */
  String all() {
    return query("+", Word::orLonger);
  }

  /** At least one of them, or words that are spelt like it; the more the better. */
  String any() {
    return query("", Word::orSimilar);
  }

  /** All of them, or words that are spelt like them. */
  String allSimilar() {
    return query("+", Word::orSimilar);
  }

  private String query(String sign, Function<Word, String> form) {
    return words.stream()
        .map(word -> sign + form.apply(word))
        .collect(Collectors.joining(" ", "(", ")"));
  }
}
