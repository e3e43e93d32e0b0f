package org.newsgraph.resolve.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** An abbreviation in brackets. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(" \\((\\p{Lu}[\\p{L}&]*(\\p{Lu})\\p{Ll}?)[);,].*", Pattern.DOTALL);

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
    return isProper(second) && ALIAS.matcher(between(first, second)).matches();
  }

  /** Whether it is a name, or a noun in capitals that is as good as one: "Oldport Party". */
  private static boolean isProper(ActorMention mention) {
    return mention.form() == Form.NAME || Character.isUpperCase(mention.name().codePointAt(0));
  }

  /** Whether one is a name and one a description of the same: "X, a Danish rights group, said". */
  boolean isDescribed(ActorMention first, ActorMention second) {
    Pattern link = second.form() == Form.NAME ? NAME_BEHIND : DESCRIPTION_BEHIND;
    return first.form() != second.form()
        && link.matcher(between(first, second)).matches()
        && ends(second);
  }

  /** The abbreviation behind a body's name, one of whose words its last letter begins. */
  Optional<String> abbreviation(ActorMention body) {
    Matcher behind = ABBREVIATION.matcher(behind(body));
    return behind.matches()
            && NameNormalizer.words(body.passage().text()).stream()
                .anyMatch(word -> word.startsWith(behind.group(2).toLowerCase(Locale.ROOT)))
        ? Optional.of(behind.group(1))
        : Optional.empty();
  }

  /** The words between the mentions; empty if they overlap or touch. */
  String between(ActorMention first, ActorMention second) {
    int from = first.passage().span().end();
    int to = second.passage().span().begin();
    return from < to ? article.textOf(new Span(from, to)) : "";
  }

  /** Whether the mention ends a clause or a phrase within commas, and no list goes on. */
  private boolean ends(ActorMention mention) {
    return CLOSING.matcher(behind(mention)).matches();
  }

  /** The first characters behind the mention; empty at the end of the article. */
  private String behind(ActorMention mention) {
    int from = mention.passage().span().end();
    int to = Math.min(from + LOOK_AHEAD, length);
    return from < to ? article.textOf(new Span(from, to)).replace('\n', ' ') : "";
  }
}
