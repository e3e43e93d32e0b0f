package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.quotation.DialogueTurn.Label;
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

  /** The readings of the article's turns, in order; empty if it has no dialogue. */
  public List<Candidate> read(ParsedArticle article) {
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
    read(article, turns.subList(first, Math.min(last + 2, turns.size())), found);
    return found;
  }

  private static void read(ParsedArticle article, List<DialogueTurn> turns, List<Candidate> found) {
    Label label = turns.get(0).label().orElseThrow();
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
      ParsedArticle article, DialogueTurn turn, Label label, boolean own) {
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

  private static Optional<Place> place(DependencyTree tree, Label label) {
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
}
