package org.newsgraph.resolve.identity;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/** Tells by the words between two mentions whether the second names or describes the first. */
final class Apposition {

  /** What stands between two names of one actor. */
  private static final Pattern ALIAS =
      Pattern.compile(
          Lexicon.words("alias-phrases.txt").stream()
              .collect(
                  Collectors.joining("|", "\\)?,? \\(?(", ")( in \\d{4})?( as)?( the)? [\"“]?")));

  private static final Pattern DESCRIPTION_BEHIND = Pattern.compile(", (the|an?) ");
  private static final Pattern NAME_BEHIND = Pattern.compile(", (the )?");

  /** What follows the second of two names or descriptions of one body. */
  private static final Pattern CLOSING = Pattern.compile("([.;)]|, (?!and |or |as well )).*");

  /** In code points: as far as the longest alternative of the pattern above reaches. */
  private static final int LOOK_AHEAD = 10;

  private final Article article;
  private final int length;

  Apposition(Article article) {
    this.article = article;
    this.length = article.text().codePointCount(0, article.text().length());
  }

  /** Whether the second is said to be another name of the first: "X, formerly Y". */
  boolean isAlias(ActorMention first, ActorMention second) {
    return second.form() == Form.NAME && ALIAS.matcher(between(first, second)).matches();
  }

  /** Whether one is a name and one a description of the same: "X, a Danish rights group, said". */
  boolean isDescribed(ActorMention first, ActorMention second) {
    Pattern link = second.form() == Form.NAME ? NAME_BEHIND : DESCRIPTION_BEHIND;
    return first.form() != second.form()
        && link.matcher(between(first, second)).matches()
        && ends(second);
  }

  /** The words between the mentions; empty if they overlap or touch. */
  String between(ActorMention first, ActorMention second) {
    int from = first.passage().span().end();
    int to = second.passage().span().begin();
    return from < to ? article.textOf(new Span(from, to)) : "";
  }

  /** Whether the mention ends a clause or a phrase within commas, and no list goes on. */
  private boolean ends(ActorMention mention) {
    int from = mention.passage().span().end();
    Span rest = new Span(from, Math.min(from + LOOK_AHEAD, length));
    return from < length && CLOSING.matcher(article.textOf(rest).replace('\n', ' ')).matches();
  }
}
