package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.Line.Cut;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Passage;

/**
 * Finds bylines and the sentences that say who contributed, and the names in them.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class CreditFinder {

  private static final Pattern SENTENCE_START =
      Pattern.compile("^|(?<=[.!?…][\"'”’)\\]]{0,2}\\s)(?=[\\p{Lu}(])");

  /** In UTF-16 units; a credit stands at the end of a line. */
  private static final int LONGEST_CREDIT = 600;

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’‑-]*\\.?(?:(?: \\p{Ll}{2,3}){0,2}"
              + " \\p{Lu}[\\p{L}\\p{M}'’‑-]*\\.?){1,4}$");

  private final List<Pattern> heads = patterns("head");
  private final List<Pattern> tails = patterns("tail");
  private final Pattern separator = patterns("separator").get(0);
  private final Pattern afterName = patterns("after").get(0);
  private final Set<String> roles = Lexicon.words("byline-roles.txt");

  private static List<Pattern> patterns(String where) {
    return Lexicon.table("credits.tsv", 2).stream()
        .filter(row -> row.get(0).equals(where))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }

  /** Returns the names of a byline; empty if the line is none. */
  List<Passage> byline(Line line) {
    return heads.stream()
        .map(head -> head.matcher(line.text()))
        .filter(Matcher::matches)
        .map(byline -> names(line, byline.start("names"), byline.end("names")))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns where a line's last sentence says who contributed; empty if it does not. */
  Optional<Cut> tail(Line line) {
    int length = line.text().length();
    List<Integer> starts =
        SENTENCE_START
            .matcher(line.text())
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(Math.max(0, length - LONGEST_CREDIT), length)
            .results()
            .map(result -> result.start())
            .toList();
    for (int i = starts.size() - 1; i >= 0; i--) {
      Optional<Cut> cut = tail(line, starts.get(i));
      if (cut.isPresent()) {
        return cut;
      }
    }
    return Optional.empty();
  }

  private Optional<Cut> tail(Line line, int start) {
    return tails.stream()
        .map(tail -> tail.matcher(line.text()).region(start, line.text().length()))
        .filter(Matcher::matches)
        .map(credit -> new Cut(start, credit.start("names"), credit.end("names")))
        .filter(cut -> cut.from() == cut.to() || !names(line, cut.from(), cut.to()).isEmpty())
        .findFirst();
  }

  /** Returns the names that stand between two UTF-16 units of a line. */
  List<Passage> names(Line line, int from, int to) {
    List<Passage> names = new ArrayList<>();
    int end = firstPart(line.text(), from, to);
    Matcher next = separator.matcher(line.text()).region(from, end);
    int begin = from;
    while (begin < end) {
      int stop = next.find() ? next.start() : end;
      addName(line, begin, line.text().substring(begin, stop), names);
      begin = stop < end ? next.end() : end;
    }
    return names;
  }

  private void addName(Line line, int begin, String piece, List<Passage> names) {
    String words = afterName.matcher(piece).replaceFirst("").stripTrailing();
    Matcher name = NAME.matcher(words);
    if (name.find() && !roles.contains(lastWord(words))) {
      names.add(line.passage(begin + name.start(), begin + name.end()));
    }
  }

  /** Editors and others come after a semicolon. */
  private static int firstPart(String text, int from, int to) {
    int semicolon = text.indexOf(';', from);
    return semicolon < 0 ? to : Math.min(semicolon, to);
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
