package org.newsgraph.statement.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

/**
 * A paragraph of an article that may be a turn of a dialogue.
 *
 * @param label what names the speaker before it; empty if nothing does
 * @param said where the words after the label stand
 * @param text these words
 */
record DialogueTurn(Optional<Label> label, Span said, String text) {

  private static final Set<String> CREDITS = Lexicon.words("credit-labels.txt");

  private static final Pattern LABEL =
      Pattern.compile(
          "\\(\\((?<marked>[^()\\n]{1,40})\\)\\)\\s*:?\\s*"
              + "|(?<plain>\\p{Lu}[\\p{L}\\p{M}.'’-]*( \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}):\\s+");

  /** Initials that stand before an answer without any mark: "AL The harbour is closed." */
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}{2,4})\\s+(?=\\p{Lu})");

  private static final Pattern SENTENCES = Pattern.compile("(?s).*[.!?…][\"”’)\\]]*\\s*");
  private static final Pattern QUESTION = Pattern.compile("(?s).*\\?[\"”’)\\]]*\\s*");

  /**
   * The label of a turn.
   *
   * @param name as printed
   * @param marked whether it stands in double brackets, so that it cannot be anything else
   * @param words where the name stands
   */
  record Label(String name, boolean marked, Span words) {

    /** Where the mark after the name begins. */
    int mark() {
      return words.end();
    }
  }

  /** The paragraphs of an article, its title apart. */
  static List<DialogueTurn> of(Article article) {
    List<DialogueTurn> turns =
        article.paragraphs().stream()
            .filter(paragraph -> !paragraph.title())
            .map(paragraph -> of(article, paragraph))
            .toList();
    Map<String, Long> uses =
        turns.stream()
            .flatMap(turn -> turn.label().stream())
            .collect(Collectors.groupingBy(Label::name, Collectors.counting()));
    Function<Label, Boolean> speaks =
        label ->
            !isCredit(label)
                && (label.marked() || uses.get(label.name()) > 1 || label.name().indexOf(' ') > 0);
    return withoutInitials(
        turns.stream().filter(turn -> turn.label().map(speaks).orElse(true)).toList());
  }

  /** Without the same initials before several turns that have no label. */
  private static List<DialogueTurn> withoutInitials(List<DialogueTurn> turns) {
    Map<String, Long> uses =
        turns.stream()
            .flatMap(turn -> turn.initials().stream())
            .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    return turns.stream()
        .map(
            turn ->
                turn.initials()
                    .filter(initials -> uses.get(initials.group()) > 1)
                    .map(initials -> turn.from(initials.end()))
                    .orElse(turn))
        .toList();
  }

  private Optional<MatchResult> initials() {
    Matcher matcher = INITIALS.matcher(text);
    return label.isEmpty() && matcher.lookingAt()
        ? Optional.of(matcher.toMatchResult())
        : Optional.empty();
  }

  /** The same without its first words, which have no character outside the basic plane. */
  private DialogueTurn from(int begin) {
    return new DialogueTurn(
        label, new Span(said.begin() + begin, said.end()), text.substring(begin));
  }

  /** "Anna Larsen. Image: Ivo Lund." tells who made a picture. */
  private static boolean isCredit(Label label) {
    String name = label.name().toLowerCase(Locale.ROOT);
    return CREDITS.stream().anyMatch(name::endsWith);
  }

  private static DialogueTurn of(Article article, Paragraph paragraph) {
    String text = article.textOf(paragraph.span());
    Matcher matcher = LABEL.matcher(text);
    if (!matcher.lookingAt() || matcher.end() == text.length()) {
      return new DialogueTurn(Optional.empty(), paragraph.span(), text);
    }
    boolean marked = matcher.group("marked") != null;
    String group = marked ? "marked" : "plain";
    Span words = span(paragraph, text, matcher.start(group), matcher.end(group));
    return new DialogueTurn(
        Optional.of(new Label(matcher.group(group).strip(), marked, words)),
        span(paragraph, text, matcher.end(), text.length()),
        text.substring(matcher.end()));
  }

  /** The span of a part of a paragraph that is given in UTF-16 units. */
  private static Span span(Paragraph paragraph, String text, int from, int to) {
    int begin = paragraph.span().begin() + text.codePointCount(0, from);
    return new Span(begin, begin + text.codePointCount(from, to));
  }

  /** Whether it consists of whole sentences; captions and headings do not. */
  boolean isSentences() {
    return SENTENCES.matcher(text).matches();
  }

  /** Whether its last sentence is a question. */
  boolean isQuestion() {
    return QUESTION.matcher(text).matches();
  }
}
