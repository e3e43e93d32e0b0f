package org.newsgraph.link.story;

import java.util.Arrays;

/** Puts numbers together that belong together, directly or by others (union-find). */
final class Clusters {

  private int[] parents = new int[1024];
  private int size;

  /** One more number, on its own: the next one from 0 on. */
  int add() {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, 2 * size);
    }
    parents[size] = size;
    return size++;
  }

  /** The number that stands for all that belong together with one. */
  int find(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The two belong together. */
  void join(int one, int other) {
    int first = find(one);
    int second = find(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Whether it belongs together with another. */
  boolean[] joined() {
    boolean[] joined = new boolean[size];
    for (int i = 0; i < size; i++) {
      if (find(i) != i) {
        joined[i] = true;
        joined[find(i)] = true;
      }
    }
    return joined;
  }
}
