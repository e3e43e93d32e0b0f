package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ContentKind;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;

/** The words of a statement that stand in quotation marks, in their order. */
public record QuotedText(List<String> words) {

  /** How many words in a row two people do not use by chance. */
  private static final int RUN = 5;

  /** How many words of a run must tell something. */
  private static final int TELLING = 3;

  private static final double SHARE = 0.5;
  private static final Set<String> STOP_WORDS = Lexicon.words("claim-stop-words.txt");
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]+)[”\"]|''(.+?)''");

  static QuotedText of(ReportedStatement statement) {
    return new QuotedText(
        statement.content().stream()
            .flatMap(part -> quoted(statement.kind(), part))
            .flatMap(part -> ContentReader.words(part).stream())
            .map(ContentReader.Word::text)
            .toList());
  }

  private static Stream<Passage> quoted(ContentKind kind, Passage part) {
    return switch (kind) {
      case DIRECT -> Stream.of(part);
      case MIXED -> segments(part).stream();
      case INDIRECT -> Stream.empty();
    };
  }

  private static List<Passage> segments(Passage part) {
    List<Passage> segments = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(part.text());
    while (matcher.find()) {
      segments.add(new Passage(matcher.group(), part.span()));
    }
    return segments;
  }

  /** Each run of words that can tell that two quotations are one. */
  public Set<String> runs() {
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(this::run)
        .filter(run -> run.stream().filter(word -> !STOP_WORDS.contains(word)).count() >= TELLING)
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
