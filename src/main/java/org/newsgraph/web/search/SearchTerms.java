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
 * The terms of a search: words, prefixes with a star at their end, and phrases in quotation marks.
 * They are written in Lucene's query language, escaped so that every input is a valid query.
 */
record SearchTerms(List<Term> terms) {

  /** The query of a search without terms. */
  static final String NO_TERMS = "()";

  private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}*]+$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CURLY = Pattern.compile("[“”„«»]");

  /** Queries with more terms are slow and find nothing. */
  private static final int MOST = 12;

  /** From this length on, a word also matches longer and similar words. */
  private static final int LONG_ENOUGH = 3;

  /** From this length on, two letters may differ. */
  private static final int LONG = 6;

  private enum Kind {
    WORD,
    PREFIX,
    PHRASE
  }

  /** A term in lower case. */
  private record Term(String text, Kind kind) {

    private boolean isShort() {
      return text.codePointCount(0, text.length()) < LONG_ENOUGH;
    }

    private String escaped() {
      return QueryParserBase.escape(text);
    }

    private String exactly() {
      return switch (kind) {
        case WORD -> escaped();
        case PREFIX -> escaped() + "*";
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
  SearchTerms {
    terms = List.copyOf(terms);
  }

  /** Parses user input; signs between words are ignored, terms after the twelfth left out. */
  static SearchTerms parse(String typed) {
    List<Term> terms = new ArrayList<>();
    ITEM.matcher(CURLY.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("\""))
        .results()
        .forEach(item -> addTerm(item, terms));
    return new SearchTerms(terms.subList(0, Math.min(terms.size(), MOST)));
  }

  private static void addTerm(MatchResult item, List<Term> terms) {
    boolean phrase = item.group().startsWith("\"");
    String text = EDGES.matcher(phrase ? item.group(1) : item.group(2)).replaceAll("");
    boolean prefix = !phrase && text.endsWith("*");
    String letters = text.replace("*", "");
    if (letters.codePoints().anyMatch(Character::isLetterOrDigit)) {
      terms.add(new Term(letters, phrase ? Kind.PHRASE : prefix ? Kind.PREFIX : Kind.WORD));
    }
  }

  /** Whether there are no terms. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Matches texts that have every term, or longer words in its place. */
  String all() {
    return query("+", Term::orLonger);
  }

  /** Matches texts that have any term or a similar word; those with more of them rank higher. */
  String any() {
    return query("", Term::orSimilar);
  }

  /** Matches texts that have every term, or longer or similar words in its place. */
  String allSimilar() {
    return query("+", Term::orSimilar);
  }

  private String query(String sign, Function<Term, String> form) {
    return terms.stream()
        .map(term -> sign + form.apply(term))
        .collect(Collectors.joining(" ", "(", ")"));
  }
}
