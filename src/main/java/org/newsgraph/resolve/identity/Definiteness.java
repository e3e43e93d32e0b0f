package org.newsgraph.resolve.identity;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/** Distinguishes noun phrases that refer back ("the group") from new ones ("a group"). */
public final class Definiteness {

  /** In code points: the longest of {@code definite-words.txt} and a space. */
  private static final int WINDOW = 6;

  private static final Pattern DEFINITE =
      Pattern.compile(
          Lexicon.words("definite-words.txt").stream()
              .collect(Collectors.joining("|", "(?s).*\\b(", ")\\s")),
          Pattern.CASE_INSENSITIVE);

  private Definiteness() {}

  /** Whether a definite article or a demonstrative stands right before the mention. */
  public static boolean isDefinite(Article article, ActorMention mention) {
    int begin = mention.passage().span().begin();
    return begin > 0
        && DEFINITE.matcher(article.textOf(new Span(Math.max(0, begin - WINDOW), begin))).matches();
  }
}
