package org.newsgraph.encoder;

import java.util.Arrays;

/**
 * A word as the encoder takes it.
 *
 * @param text as printed
 * @param tag its part of speech by the Penn Treebank
 */
public record Word(String text, String tag) {

  /** How it is capitalized: 0 not, 1 the first letter, 2 all of several, 3 otherwise. */
  int shape() {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    long capitals = Arrays.stream(letters).filter(Character::isUpperCase).count();
    if (capitals == 0) {
      return 0;
    }
    if (capitals == letters.length && letters.length > 1) {
      return 2;
    }
    return capitals == 1 && Character.isUpperCase(letters[0]) ? 1 : 3;
  }
}
