package org.newsgraph.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaximumSpanningTreeTest {

  @Test
  void eachWordTakesItsBestHeadWhereTheseMakeATree() {
    float[][] scores = {{1, 0, 9, 0}, {9, 1, 0, 1}, {1, 2, 9, 0}};

    assertThat(MaximumSpanningTree.heads(scores)).containsExactly(1, -1, 1);
  }

  @Test
  void aCycleIsBrokenWhereItCostsLeast() {
    float[][] scores = {{2, 0, 9}, {5, 9, 0}};

    assertThat(MaximumSpanningTree.heads(scores)).containsExactly(1, -1);
  }

  @Test
  void onlyOneWordHangsOnTheRoot() {
    float[][] scores = {{9, 0, 3}, {8, 4, 0}};

    assertThat(MaximumSpanningTree.heads(scores)).containsExactly(-1, 0);
  }

  @Test
  void aSentenceOfOneWordIsItsRoot() {
    assertThat(MaximumSpanningTree.heads(new float[][] {{0, 5}})).containsExactly(-1);
  }

  @Test
  void noTreeOfFourWordsHasAHigherScore() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      float[][] scores = new float[4][5];
      for (float[] row : scores) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(100);
        }
      }

      assertThat(score(scores, MaximumSpanningTree.heads(scores))).isEqualTo(best(scores));
    }
  }

  /** The highest score of any tree, found by trying all. */
  private static float best(float[][] scores) {
    float best = 0;
    for (int code = 0; code < 625; code++) {
      int[] heads = {code % 5 - 1, code / 5 % 5 - 1, code / 25 % 5 - 1, code / 125 - 1};
      if (isTree(heads)) {
        best = Math.max(best, score(scores, heads));
      }
    }
    return best;
  }

  private static boolean isTree(int[] heads) {
    long roots = Arrays.stream(heads).filter(head -> head < 0).count();
    for (int word = 0; word < heads.length; word++) {
      int steps = 0;
      for (int at = word; at >= 0; at = heads[at]) {
        if (steps++ > heads.length) {
          return false;
        }
      }
    }
    return roots == 1;
  }

  private static float score(float[][] scores, int[] heads) {
    float sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i][heads[i] + 1];
    }
    return sum;
  }
}
