package org.newsgraph.nlp.encoder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the words that report what somebody says or thinks, and ties to each its content and its
 * source. Safe for use by several threads.
 */
public final class CueReader {

  private static final int CONTENT = 1;
  private static final int SOURCE = 2;

  private final Linear cue;
  private final Biaffine ties;
  private final float[][] distance;

  /** Takes the weights whose names begin with {@code cue}, {@code ties} and {@code distance}. */
  public CueReader(Weights weights) {
    this.cue = Linear.of(weights, "cue");
    this.ties = Biaffine.of(weights, "ties");
    this.distance = weights.matrix("distance");
  }

  /**
   * A word that reports something. All indices count the words of a paragraph.
   *
   * @param cue its index
   * @param score of it as a cue: above 0, more likely than not
   * @param content the words of what is reported; may be empty
   * @param source the words that name who says or thinks it; may be empty
   */
  public record Reading(int cue, float score, BitSet content, BitSet source) {}

  /** The readings of a paragraph, given the states of its sentences, in the order of their cues. */
  public List<Reading> read(List<States> sentences) {
    float[][] words =
        sentences.stream().flatMap(s -> List.of(s.words()).stream()).toArray(float[][]::new);
    float[][] scores = cue.apply(words);
    float[][] members = ties.dependent().rectified(words);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (scores[i][0] > 0) {
        readings.add(read(i, scores[i][0], members, words[i]));
      }
    }
    return readings;
  }

  private Reading read(int at, float score, float[][] members, float[] state) {
    float[][] head = ties.head().rectified(new float[][] {state});
    float[][][] byRole = new float[distance.length][][];
    for (int role = 0; role < byRole.length; role++) {
      byRole[role] = ties.scores(role, members, head);
    }
    Reading reading = new Reading(at, score, new BitSet(), new BitSet());
    for (int i = 0; i < members.length; i++) {
      int best = 0;
      for (int role = 1; role < byRole.length; role++) {
        best = tie(byRole, role, i, at) > tie(byRole, best, i, at) ? role : best;
      }
      reading.content().set(i, best == CONTENT);
      reading.source().set(i, best == SOURCE);
    }
    return reading;
  }

  private float tie(float[][][] byRole, int role, int word, int at) {
    int far = distance[role].length / 2;
    int apart = Math.max(-far, Math.min(far, word - at));
    return byRole[role][word][0] + distance[role][apart + far];
  }
}
