package org.newsgraph.evaluate;

import static org.newsgraph.evaluate.EntityScorer.cell;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;
import org.newsgraph.model.text.Span;

/** Scores statements: a pair shares at least half of the words that either of them holds. */
final class StatementScorer {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final double LEAST_OVERLAP = 0.5;

  private final GoldArticle gold;
  private final Evaluation.Names names;

  StatementScorer(GoldArticle gold, Evaluation.Names names) {
    this.gold = gold;
    this.names = names;
  }

  void score(List<Map<String, String>> rows, LayerScore score, LayerScore withSpeaker) {
    Pairing<GoldArticle.Statement> pairing = Pairing.of(gold.statements(), rows, this::likeness);
    score.count(gold.file(), pairing);
    for (Pair<GoldArticle.Statement> pair : pairing.pairs()) {
      if (!pair.gold().optional()) {
        attributes(pair.gold(), pair.row(), score);
        speaker(pair.gold(), pair.row(), withSpeaker);
      }
    }
    long missed = pairing.missed().stream().filter(s -> !s.optional()).count();
    withSpeaker.add((int) missed, pairing.spurious().size());
  }

  private void attributes(
      GoldArticle.Statement statement, Map<String, String> row, LayerScore score) {
    score.attribute("speaker", hasSpeaker(statement, row));
    score.attribute("boundary", words(statement).equals(words(row)));
    score.attribute("cue", hasCue(statement, row));
    score.attribute("stance", cell(row, "stance").equals(statement.stance()));
    score.attribute("kind", cell(row, "kind").equals(statement.kind()));
    words(score, "medium", statement.medium(), row);
    words(score, "addressee", statement.addressee(), row);
    words(score, "saidOn", statement.saidOn(), row);
  }

  private static void words(
      LayerScore score, String column, String annotated, Map<String, String> row) {
    if (!annotated.isEmpty()) {
      String found = cell(row, column);
      score.attribute(column, Wording.same(found, annotated) || Wording.isPart(found, annotated));
    }
  }

  private void speaker(
      GoldArticle.Statement statement, Map<String, String> row, LayerScore withSpeaker) {
    if (hasSpeaker(statement, row)) {
      withSpeaker.right();
    } else {
      withSpeaker.wrong(
          gold.file(),
          cell(row, "speakerName")
              + " for "
              + statement.speaker()
              + " | "
              + statement.cue()
              + " | "
              + GoldArticle.clip(statement.content(), 70));
    }
  }

  private double likeness(GoldArticle.Statement statement, Map<String, String> row) {
    Set<Integer> shared = new HashSet<>(words(statement));
    Set<Integer> all = new HashSet<>(shared);
    Set<Integer> found = words(row);
    shared.retainAll(found);
    all.addAll(found);
    double overlap = all.isEmpty() ? 0 : (double) shared.size() / all.size();
    return overlap < LEAST_OVERLAP
        ? 0
        : overlap + (hasSpeaker(statement, row) ? 0.5 : 0) + (hasCue(statement, row) ? 0.25 : 0);
  }

  boolean hasSpeaker(GoldArticle.Statement statement, Map<String, String> row) {
    return names.isNameOf(cell(row, "speakerName"), statement.speaker());
  }

  private static boolean hasCue(GoldArticle.Statement statement, Map<String, String> row) {
    String cue = cell(row, "cue");
    return Wording.shareWord(statement.cue(), cue) || stem(statement.cue()).equals(stem(cue));
  }

  private static String stem(String cue) {
    return GoldArticle.clip(Wording.norm(cue), 4);
  }

  private Set<Integer> words(GoldArticle.Statement statement) {
    return words(statement.spans());
  }

  private Set<Integer> words(Map<String, String> row) {
    return words(
        Arrays.stream(cell(row, "spans").split(";", -1))
            .filter(span -> !span.isBlank())
            .map(StatementScorer::span)
            .toList());
  }

  private static Span span(String text) {
    String[] ends = text.strip().split("-", 2);
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  /** The offsets of the words in the spans, in code points. */
  private Set<Integer> words(List<Span> spans) {
    return spans.stream()
        .flatMap(
            span -> {
              String words = slice(span);
              return WORD.matcher(words)
                  .results()
                  .map(word -> span.begin() + words.codePointCount(0, word.start()));
            })
        .collect(Collectors.toSet());
  }

  /** What stands there; less if the span ends after the text. */
  private String slice(Span span) {
    String text = gold.text();
    int length = text.codePointCount(0, text.length());
    int begin = text.offsetByCodePoints(0, Math.min(span.begin(), length));
    int end = text.offsetByCodePoints(0, Math.min(span.end(), length));
    return text.substring(begin, end);
  }
}
