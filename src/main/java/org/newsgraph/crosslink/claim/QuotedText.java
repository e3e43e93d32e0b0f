package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.text.Passage;

/**
 * The words of a statement that stand in quotation marks.
 *
 * @param words in lower case, in order
 */
public record QuotedText(List<String> words) {

  /** How many words in a row two people do not use by chance. */
  private static final int RUN = 5;

  /** How many words of a run must be content words. */
  private static final int CONTENT = 3;

  /** The share of the shorter quotation's words that must be shared. */
  private static final double SHARE = 0.5;

  private static final Set<String> STOP_WORDS = Lexicon.words("claim-stop-words.txt");

  static QuotedText of(ReportedStatement statement, ParsedText text) {
    return new QuotedText(
        statement.content().stream()
            .flatMap(part -> quoted(statement.kind(), part, text).stream())
            .map(Word::text)
            .toList());
  }

  private static List<Word> quoted(ContentKind kind, Passage part, ParsedText text) {
    return switch (kind) {
      case DIRECT -> text.words(part.span());
      case MIXED -> betweenMarks(text.tokens(part.span()));
      case INDIRECT -> List.of();
    };
  }

  private static List<Word> betweenMarks(List<Word> tokens) {
    List<Word> quoted = new ArrayList<>();
    boolean inside = false;
    for (Word token : tokens) {
      if (token.isQuotationMark()) {
        inside = !inside;
      } else if (inside && token.isWord()) {
        quoted.add(token);
      }
    }
    return quoted;
  }

  /** Each run of words that shows that two quotations are one; words joined by spaces. */
  public Set<String> runs() {
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(this::run)
        .filter(run -> run.stream().filter(word -> !STOP_WORDS.contains(word)).count() >= CONTENT)
        .map(run -> String.join(" ", run))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> run(int from) {
    return words.subList(from, from + RUN);
  }

  /** Whether the two share such a run, and with it half of the shorter one's words. */
  public boolean isLike(QuotedText other) {
    if (other.words.size() < words.size()) {
      return other.isLike(this);
    }
    Set<String> runs = other.runs();
    BitSet shared = new BitSet();
    for (int i = 0; i + RUN <= words.size(); i++) {
      if (runs.contains(String.join(" ", run(i)))) {
        shared.set(i, i + RUN);
      }
    }
    return !shared.isEmpty() && shared.cardinality() >= SHARE * words.size();
  }
}
