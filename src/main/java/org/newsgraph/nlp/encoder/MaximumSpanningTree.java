package org.newsgraph.nlp.encoder;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The tree of greatest score over the words of a sentence, by the algorithm of Chu and Liu. */
final class MaximumSpanningTree {

  private static final double NEVER = -1e9;

  private MaximumSpanningTree() {}

  /**
   * @param scores for each word a row: the score of the root as its head, then of each word
   * @return for each word its head, -1 for the only word that hangs on the root
   */
  static int[] heads(float[][] scores) {
    double[][] arcs = arcs(scores);
    int[] heads = tree(arcs);
    int[] roots = IntStream.range(1, heads.length).filter(i -> heads[i] == 0).toArray();
    if (roots.length == 1) {
      return withoutRoot(heads);
    }
    int[] best = heads;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int root : roots) {
      int[] single = tree(withRoot(arcs, root));
      double sum = IntStream.range(1, single.length).mapToDouble(i -> arcs[i][single[i]]).sum();
      if (sum > greatest) {
        greatest = sum;
        best = single;
      }
    }
    return withoutRoot(best);
  }

  /** Rows for the root, which has no head, and for each word, which is not its own. */
  private static double[][] arcs(float[][] scores) {
    double[][] arcs = new double[scores.length + 1][scores.length + 1];
    for (int i = 1; i < arcs.length; i++) {
      for (int j = 0; j < arcs.length; j++) {
        arcs[i][j] = i == j ? NEVER : scores[i - 1][j];
      }
    }
    return arcs;
  }

  private static double[][] withRoot(double[][] arcs, int root) {
    double[][] copy = Arrays.stream(arcs).map(double[]::clone).toArray(double[][]::new);
    for (int i = 1; i < copy.length; i++) {
      if (i != root) {
        copy[i][0] = NEVER;
      }
    }
    return copy;
  }

  private static int[] withoutRoot(int[] heads) {
    return IntStream.range(1, heads.length).map(i -> heads[i] - 1).toArray();
  }

  private static int[] tree(double[][] arcs) {
    int[] heads = new int[arcs.length];
    for (int i = 1; i < arcs.length; i++) {
      heads[i] = greatest(arcs[i]);
    }
    int[] cycle = cycle(heads);
    return cycle.length == 0 ? heads : expanded(arcs, heads, cycle);
  }

  private static int greatest(double[] row) {
    int greatest = 0;
    for (int j = 1; j < row.length; j++) {
      if (row[j] > row[greatest]) {
        greatest = j;
      }
    }
    return greatest;
  }

  /** The nodes of a cycle, in order; none if there is no cycle. */
  private static int[] cycle(int[] heads) {
    int[] seenFrom = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seenFrom[node] == 0) {
        seenFrom[node] = start;
        node = heads[node];
      }
      if (node != 0 && seenFrom[node] == start) {
        int first = node;
        return IntStream.iterate(first, i -> heads[i])
            .limit(1 + IntStream.iterate(heads[first], i -> i != first, i -> heads[i]).count())
            .sorted()
            .toArray();
      }
    }
    return new int[0];
  }

  /** Makes the cycle one node, finds the tree of the rest, and breaks the cycle where it enters. */
  private static int[] expanded(double[][] arcs, int[] heads, int[] cycle) {
    int[] outside =
        IntStream.range(0, arcs.length).filter(i -> Arrays.binarySearch(cycle, i) < 0).toArray();
    int merged = outside.length;
    double[][] smaller = new double[merged + 1][merged + 1];
    int[] entry = new int[merged];
    int[] exit = new int[merged];
    for (int a = 0; a < merged; a++) {
      int node = outside[a];
      for (int b = 0; b < merged; b++) {
        smaller[a][b] = arcs[node][outside[b]];
      }
      exit[a] = best(cycle, c -> arcs[node][c]);
      smaller[a][merged] = arcs[node][exit[a]];
      entry[a] = best(cycle, c -> arcs[c][node] - arcs[c][heads[c]]);
      smaller[merged][a] = arcs[entry[a]][node] - arcs[entry[a]][heads[entry[a]]];
    }
    smaller[merged][merged] = NEVER;
    int[] found = tree(smaller);
    int[] result = heads.clone();
    for (int a = 1; a < merged; a++) {
      result[outside[a]] = found[a] == merged ? exit[a] : outside[found[a]];
    }
    int from = found[merged];
    result[entry[from]] = outside[from];
    return result;
  }

  private static int best(int[] nodes, IntToDoubleFunction score) {
    int best = nodes[0];
    for (int node : nodes) {
      if (score.applyAsDouble(node) > score.applyAsDouble(best)) {
        best = node;
      }
    }
    return best;
  }
}
