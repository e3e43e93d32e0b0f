package org.newsgraph.statement.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * A possible reading of a statement, before it competes with others.
 *
 * @param tree the sentence of the cue
 * @param cue the index of the cue's main word
 * @param cueSpan the cue as printed, with its preposition or light verb
 * @param speaker where the speaker stands; empty if the text names none
 * @param content what is said, in the text's order, not empty
 * @param stance what the speaker does
 * @param rule which rule reads it
 * @param score how sure a learnt model is of it; empty for what rules read
 */
public record Candidate(
    DependencyTree tree,
    int cue,
    Span cueSpan,
    Optional<SpeakerPhrase> speaker,
    List<Span> content,
    Stance stance,
    ReportingRule rule,
    Optional<BigDecimal> score) {

  /** Copies {@code content}. */
  public Candidate {
    content = List.copyOf(content);
  }

  /** A reading of a rule. */
  public Candidate(
      DependencyTree tree,
      int cue,
      Span cueSpan,
      Optional<SpeakerPhrase> speaker,
      List<Span> content,
      Stance stance,
      ReportingRule rule) {
    this(tree, cue, cueSpan, speaker, content, stance, rule, Optional.empty());
  }

  /** A reading whose cue is one word. */
  public static Candidate ofWord(
      DependencyTree tree,
      int cue,
      Optional<SpeakerPhrase> speaker,
      List<Span> content,
      Stance stance,
      ReportingRule rule) {
    return new Candidate(tree, cue, tree.token(cue).span(), speaker, content, stance, rule);
  }

  /** This reading with a further stretch of content, unless it has that already. */
  public Candidate with(Span more) {
    if (content.stream().anyMatch(span -> span.contains(more))) {
      return this;
    }
    return new Candidate(
        tree,
        cue,
        cueSpan,
        speaker,
        Stream.concat(content.stream(), Stream.of(more)).toList(),
        stance,
        rule,
        score);
  }

  /** This reading with its last stretch of content replaced. */
  public Candidate endingWith(Span last) {
    return new Candidate(
        tree,
        cue,
        cueSpan,
        speaker,
        Stream.concat(content.stream().limit(content.size() - 1L), Stream.of(last)).toList(),
        stance,
        rule,
        score);
  }

  /** This reading with its speaker. */
  public Candidate saidBy(SpeakerPhrase phrase) {
    return new Candidate(tree, cue, cueSpan, Optional.of(phrase), content, stance, rule, score);
  }

  /** This reading, of a speaker who does something else. */
  public Candidate as(Stance other) {
    return new Candidate(tree, cue, cueSpan, speaker, content, other, rule, score);
  }

  /** This reading as a learnt model scores it. */
  public Candidate scored(BigDecimal value) {
    return new Candidate(tree, cue, cueSpan, speaker, content, stance, rule, Optional.of(value));
  }

  /** From the first character of the cue and the content to the last. */
  public Span extent() {
    return hull().union(cueSpan);
  }

  /** Whether the cue of {@code inner} lies in what this one says. */
  public boolean encloses(Candidate inner) {
    return content.stream().anyMatch(span -> span.contains(inner.cueSpan))
        && length() > inner.length();
  }

  /** Whether its words begin with whoever says those of {@code inner}: "say they fear that". */
  boolean reports(Candidate inner) {
    return encloses(inner)
        && !inner.rule.isQuotation()
        && !tree.is(cue + 1, ",")
        && inner.speaker.stream()
            .filter(s -> s.tree() == tree)
            .anyMatch(s -> tree.token(s.words().nextSetBit(0)).span().begin() == hull().begin());
  }

  /** Whether only the learnt model reads it, and sees nobody who says it. */
  public boolean isLearntOfNobody() {
    return score.isPresent() && speaker.isEmpty();
  }

  /**
   * Whether it is a passive or an adjective of a rule that tells of nobody who says so. What is
   * told of the subject of a passive is hearsay ("the ferry is said to be slow"), and not meant.
   */
  public boolean lacksAgent() {
    boolean adjective = rule.cue() == CueForm.ADJECTIVE;
    boolean passive = tree.child(cue, "aux:pass").isPresent();
    boolean hearsay =
        switch (rule.content()) {
          case INFINITIVE, PREDICATION, QUOTATION -> true;
          default -> false;
        };
    return score.isEmpty() && speaker.isEmpty() && (adjective || passive && !hearsay);
  }

  /** From the content's first character to its last. */
  Span hull() {
    return content.get(0).union(content.get(content.size() - 1));
  }

  /**
   * Whether the contents of both are nearly the same: they share more than seven tenths of the code
   * points that either has.
   */
  boolean hasContentOf(Candidate other) {
    int shared = 0;
    for (Span a : content) {
      for (Span b : other.content) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
      }
    }
    return 10 * shared > 7 * (length() + other.length() - shared);
  }

  private int length() {
    return content.stream().mapToInt(Span::length).sum();
  }
}
