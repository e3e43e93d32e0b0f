package org.newsgraph.crosslink.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/** Finds words that call a claim untrue. */
final class Dismissals {

  private final Pattern dismissal = anyOf(Lexicon.words("dismissals.txt"));
  private final Pattern negated =
      Pattern.compile(anyOf(Lexicon.words("negators.txt")).pattern() + "(?:\\W+\\w+){0,2}\\W+$");

  private static Pattern anyOf(Set<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
  }

  /** Whether the words dismiss; words that are themselves denied do not. */
  boolean in(String words) {
    String plain = words.replace('’', '\'').toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher matcher = dismissal.matcher(plain);
    return matcher.find() && !negated.matcher(plain.substring(0, matcher.start())).find();
  }
}
