package org.newsgraph.bench.article;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The numbers of generated articles. None can be taken for a day of a month or a year. */
final class Numbers {

  private static final int LEAST = 32;

  private Numbers() {}

  /** Of two digits or three. */
  static String few(RandomGenerator random) {
    return String.valueOf(
        random.nextBoolean() ? random.nextInt(LEAST, 100) : random.nextInt(100, 1000));
  }

  /** Of four digits or five, with a comma. */
  static String many(RandomGenerator random) {
    return withComma(random.nextInt(10_000, 100_000) / (random.nextBoolean() ? 1 : 10));
  }

  /** A number that is as long as another one. */
  static String like(String number, RandomGenerator random) {
    return switch (number.length()) {
      case 2 -> String.valueOf(random.nextInt(LEAST, 100));
      case 3 -> String.valueOf(random.nextInt(100, 1000));
      case 5 -> withComma(random.nextInt(1000, 10_000));
      default -> withComma(random.nextInt(10_000, 100_000));
    };
  }

  private static String withComma(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
