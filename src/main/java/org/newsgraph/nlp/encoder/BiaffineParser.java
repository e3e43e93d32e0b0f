package org.newsgraph.nlp.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dependency parser that scores each pair of words as dependent and head, takes the best tree,
 * then the best relation of each of its arcs. Safe for use by several threads.
 */
public final class BiaffineParser {

  private final List<String> relations;
  private final Biaffine arcs;
  private final Biaffine labels;

  /** Takes the weights whose names begin with {@code arcs} and {@code relations}. */
  public BiaffineParser(Weights weights) {
    this.relations = weights.labels("relations");
    this.arcs = Biaffine.of(weights, "arcs");
    this.labels = Biaffine.of(weights, "relations");
  }

  /**
   * A tree of basic Universal Dependencies.
   *
   * @param head the index of a word's governor, -1 for the root
   * @param relation to it, {@code root} for the root
   */
  public record Arc(int head, String relation) {}

  /** An arc for each word of a sentence; they make one tree. */
  public List<Arc> parse(States states) {
    float[][] withRoot = withRoot(states);
    int[] heads =
        MaximumSpanningTree.heads(
            arcs.scores(
                0, arcs.dependent().rectified(states.words()), arcs.head().rectified(withRoot)));
    String[] names = relations(states.words(), withRoot, heads);
    return IntStream.range(0, heads.length)
        .mapToObj(i -> new Arc(heads[i], heads[i] < 0 ? "root" : names[i]))
        .toList();
  }

  private static float[][] withRoot(States states) {
    float[][] all = new float[states.words().length + 1][];
    all[0] = states.root();
    System.arraycopy(states.words(), 0, all, 1, states.words().length);
    return all;
  }

  /** The best relation of each arc but {@code root}, which only the root has. */
  private String[] relations(float[][] words, float[][] withRoot, int[] heads) {
    float[][] dependents = labels.dependent().rectified(words);
    float[][] all = labels.head().rectified(withRoot);
    float[][] governors =
        Arrays.stream(heads).mapToObj(head -> all[head + 1]).toArray(float[][]::new);
    String[] best = new String[heads.length];
    float[] greatest = new float[heads.length];
    Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    for (int label = 0; label < relations.size(); label++) {
      if (relations.get(label).equals("root")) {
        continue;
      }
      float[] scores = labels.pairScores(label, dependents, governors);
      for (int i = 0; i < scores.length; i++) {
        if (scores[i] > greatest[i]) {
          greatest[i] = scores[i];
          best[i] = relations.get(label);
        }
      }
    }
    return best;
  }
}
