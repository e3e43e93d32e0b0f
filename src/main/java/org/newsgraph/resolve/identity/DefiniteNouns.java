package org.newsgraph.resolve.identity;

import java.util.regex.Pattern;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.text.Article;

/** Tells whether words take up something named before. */
public final class DefiniteNouns {

  private static final int LONGEST = 6;
  private static final Pattern DEFINITE =
      Pattern.compile("(?s).*\\b(the|this|that|these|those)\\s", Pattern.CASE_INSENSITIVE);

  private DefiniteNouns() {}

  /** Whether a definite article or a demonstrative stands right before the mention. */
  public static boolean isDefinite(Article article, ActorMention mention) {
    String text = article.text();
    int at = text.offsetByCodePoints(0, mention.passage().span().begin());
    return DEFINITE.matcher(text.substring(Math.max(0, at - LONGEST), at)).matches();
  }
}
