package org.newsgraph.statement.quotation;

import java.util.ArrayList;
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
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Reads interviews that are printed as dialogue. A label before a paragraph ("Smith:", "((Smith))")
 * names who speaks there and in the paragraphs after it, up to the next label; but after a question
 * somebody else answers, whom nothing may name.
 */
public final class DialogueRules {

  /** Fewer labels are headings, or make no dialogue. */
  private static final int FEWEST_LABELS = 3;

  /** The most words of a headline's label. */
  private static final int LONGEST_LABEL = 6;

  private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION");

  private final Set<String> sources = Lexicon.words("sources.txt");

  /** The readings of the headline and of the article's turns; empty if nobody speaks in them. */
  public List<Candidate> read(ParsedArticle article) {
    List<Candidate> found = new ArrayList<>(turns(article));
    article.trees().stream()
        .findFirst()
        .filter(tree -> isHeadline(article, tree))
        .flatMap(tree -> headline(article, tree))
        .ifPresent(found::add);
    return found;
  }

  /** A title, or a first paragraph of one sentence: the title of a text that has it as a line. */
  private static boolean isHeadline(ParsedArticle article, DependencyTree tree) {
    int paragraph = tree.sentence().paragraph();
    return paragraph(article, tree).title()
        || paragraph == 0
            && article.next(tree).stream().noneMatch(next -> next.sentence().paragraph() == 0);
  }

  private static Paragraph paragraph(ParsedArticle article, DependencyTree tree) {
    return article.article().paragraphs().get(tree.sentence().paragraph());
  }

  /**
   * "Ana Ruiz: The bridge is closed", "Report: Harbour to close": whoever stands before the colon
   * says the rest of the headline. "Budget: What to know" and questions are nobody's words.
   */
  private Optional<Candidate> headline(ParsedArticle article, DependencyTree tree) {
    Span whole = paragraph(article, tree).span();
    int stop = article.article().textOf(whole).endsWith(".") ? 1 : 0;
    return IntStream.range(1, Math.min(LONGEST_LABEL + 1, tree.size() - 1))
        .filter(i -> tree.is(i, ":"))
        .limit(1)
        .filter(colon -> isLabel(tree, colon) && isAssertion(article, tree, colon))
        .mapToObj(
            colon ->
                new Candidate(
                    tree,
                    colon,
                    tree.token(colon).span(),
                    Optional.of(new SpeakerPhrase(tree, colon - 1, colon)),
                    List.of(new Span(tree.token(colon + 1).span().begin(), whole.end() - stop)),
                    Stance.ASSERT,
                    ReportingRule.HEADLINE_LABEL))
        .findFirst();
  }

  private boolean isLabel(DependencyTree tree, int colon) {
    Token last = tree.token(colon - 1);
    boolean speaks =
        NAMES.contains(last.ner()) || sources.contains(last.lemma().toLowerCase(Locale.ROOT));
    return speaks && IntStream.range(0, colon).noneMatch(tree::isVerb);
  }

  /** Whether a verb stands behind the colon, in no question. */
  private static boolean isAssertion(ParsedArticle article, DependencyTree tree, int colon) {
    boolean question =
        tree.tag(colon + 1).startsWith("W")
            || article.article().textOf(paragraph(article, tree).span()).strip().endsWith("?");
    return !question && IntStream.range(colon + 1, tree.size()).anyMatch(tree::isVerb);
  }

  private static List<Candidate> turns(ParsedArticle article) {
    List<DialogueTurn> turns = DialogueTurn.of(article.article());
    List<Integer> labelled =
        IntStream.range(0, turns.size())
            .filter(i -> turns.get(i).label().isPresent())
            .boxed()
            .toList();
    if (labelled.size() < FEWEST_LABELS || turns.stream().noneMatch(DialogueTurn::isQuestion)) {
      return List.of();
    }
    int first = labelled.get(0);
    int last = labelled.get(labelled.size() - 1);
    List<Candidate> found = new ArrayList<>();
    if (first > 0 && turns.get(first - 1).isQuestion() && !turns.get(first).isQuestion()) {
      candidate(article, turns.get(first - 1), turns.get(first).label().orElseThrow(), false)
          .ifPresent(found::add);
    }
    List<DialogueTurn> dialogue = turns.subList(first, Math.min(last + 2, turns.size()));
    read(article, isAnswered(dialogue) ? dialogue : labelled(dialogue), found);
    return found;
  }

  /** Whether answers are printed; where one question follows the other, none are. */
  private static boolean isAnswered(List<DialogueTurn> turns) {
    List<Integer> questions =
        IntStream.range(0, turns.size() - 1)
            .filter(i -> turns.get(i).isLabelledQuestion())
            .boxed()
            .toList();
    long alone = questions.stream().filter(i -> turns.get(i).isAskedOnBy(turns.get(i + 1))).count();
    return questions.size() < FEWEST_LABELS || 2 * alone <= questions.size();
  }

  private static List<DialogueTurn> labelled(List<DialogueTurn> turns) {
    return turns.stream().filter(turn -> turn.label().isPresent()).toList();
  }

  private static void read(ParsedArticle article, List<DialogueTurn> turns, List<Candidate> found) {
    DialogueTurn.Label label = turns.get(0).label().orElseThrow();
    boolean asked = false;
    boolean answers = false;
    for (int i = 0; i < turns.size(); i++) {
      DialogueTurn turn = turns.get(i);
      answers = turn.label().isEmpty() && (answers || asked);
      boolean last = i + 1 == turns.size();
      label = turn.label().orElse(label);
      if (turn.isSentences() && (turn.label().isPresent() || answers || !last)) {
        candidate(article, turn, label, !answers).ifPresent(found::add);
        asked = turn.isQuestion();
      }
    }
  }

  /**
   * @param own whether the label names the speaker of this turn, not of the one that it answers
   */
  private static Optional<Candidate> candidate(
      ParsedArticle article, DialogueTurn turn, DialogueTurn.Label label, boolean own) {
    return article.trees().stream()
        .flatMap(tree -> place(tree, label).stream())
        .findFirst()
        .map(
            place ->
                new Candidate(
                    place.tree(),
                    place.mark(),
                    place.tree().sentence().span(place.mark(), place.markEnd()),
                    own ? Optional.of(place.speaker()) : Optional.empty(),
                    List.of(turn.said()),
                    turn.isQuestion() ? Stance.ASK : Stance.ASSERT,
                    ReportingRule.DIALOGUE_TURN));
  }

  /** The tokens of a label: the last one of its name, and those of the mark after it. */
  private record Place(DependencyTree tree, int name, int mark, int markEnd) {

    SpeakerPhrase speaker() {
      return new SpeakerPhrase(tree, name, mark);
    }
  }

  private static Optional<Place> place(DependencyTree tree, DialogueTurn.Label label) {
    return IntStream.range(0, tree.size() - 1)
        .filter(i -> tree.token(i).span().end() == label.words().end())
        .mapToObj(i -> new Place(tree, i, i + 1, markEnd(tree, i + 1)))
        .findFirst();
  }

  private static int markEnd(DependencyTree tree, int mark) {
    Token token = tree.token(mark);
    boolean doubled = tree.is(mark, ")", "-RRB-") && tree.is(mark + 1, token.word());
    return doubled ? mark + 2 : mark + 1;
  }

  /**
   * A paragraph of an article that may be a turn of a dialogue.
   *
   * @param label what names the speaker before it; empty if nothing does
   * @param said where the words after the label stand
   * @param text these words
   */
  private record DialogueTurn(Optional<Label> label, Span said, String text) {

    private static final Set<String> CREDITS = Lexicon.words("credit-labels.txt");

    private static final Pattern LABEL =
        Pattern.compile(
            "\\(\\((?<marked>[^()\\n]{1,40})\\)\\)\\s*:?\\s*"
                + "|(?<plain>\\p{Lu}[\\p{L}\\p{M}.'’-]*( \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}):\\s+");

    /** Initials that stand before an answer without any mark: "AL The harbour is closed." */
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}{2,4})\\s+(?=\\p{Lu})");

    private static final Pattern SENTENCES = Pattern.compile("(?s).*[.!?…][\"”’)\\]]*\\s*");
    private static final Pattern WORDS = Pattern.compile("(?s)(?!\\s*\\([^()]*\\)\\s*$).*\\p{L}.*");
    private static final Pattern QUESTION = Pattern.compile("(?s).*\\?[\"”’)\\]]*\\s*");

    /**
     * The label of a turn.
     *
     * @param name as printed
     * @param marked whether it stands in double brackets, so that it cannot be anything else
     * @param words where the name stands
     */
    record Label(String name, boolean marked, Span words) {}

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
                  && (label.marked()
                      || uses.get(label.name()) > 1
                      || label.name().indexOf(' ') > 0);
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

    /**
     * Whether it consists of whole sentences; captions, headings, mere dots and what is done on the
     * stage do not: "(Applause.)".
     */
    boolean isSentences() {
      return SENTENCES.matcher(text).matches() && WORDS.matcher(text).matches();
    }

    boolean isLabelledQuestion() {
      return label.isPresent() && isQuestion();
    }

    /** Whether the next turn is one more question under the same label. */
    boolean isAskedOnBy(DialogueTurn next) {
      return next.isLabelledQuestion()
          && next.label().map(Label::name).equals(label.map(Label::name));
    }

    /** Whether its last sentence is a question. */
    boolean isQuestion() {
      return QUESTION.matcher(text).matches();
    }
  }
}
