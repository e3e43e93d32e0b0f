package org.newsgraph.statement.learnt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * What the model takes for somebody's words or thoughts.
 *
 * @param tree the sentence of the cue
 * @param cue the index of the word that reports them
 * @param score how sure the model is of the cue: above 0, surer than not
 * @param speaker where those stand whose words they are; empty if the model sees none
 * @param content where they stand, in the text's order, not empty
 */
record Attribution(
    DependencyTree tree,
    int cue,
    float score,
    Optional<SpeakerPhrase> speaker,
    List<Span> content) {

  /** Copies the list. */
  Attribution {
    content = List.copyOf(content);
  }

  Span cueSpan() {
    return tree.token(cue).span();
  }

  /** The score with three digits after the point. */
  BigDecimal roundedScore() {
    return BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_EVEN);
  }
}
