package org.newsgraph.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Inputs that were right once, with a few changes each, always the same for the same seed. */
final class Mutations {

  /** What has a meaning somewhere on the way of an input. */
  private static final List<String> TOKENS =
      List.of(
          "\"",
          "'",
          "\\",
          "\\u0022",
          "<",
          ">",
          "{",
          "}",
          "#",
          "#+ ",
          "?_x",
          "?__x_date",
          ":",
          "&",
          "%",
          "%00",
          "%C3%28",
          "=",
          "-",
          "|",
          "[",
          "]",
          "&a",
          "*a",
          "\n",
          "\r",
          "\t",
          "\0",
          "\uFEFF",
          "\u2028",
          "\u202E",
          "\uFFFD",
          "\uD83D\uDE80",
          "\u0301",
          ". ",
          "\n\n",
          "SERVICE <x:y> {}",
          "UNION",
          "} ; DROP ALL",
          "9999999999999999999",
          "-0",
          "1e400",
          "0000-00-00",
          "urn:");

  private final Random random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  /** The seeds as they are, then mutations without end. */
  Stream<byte[]> inputs() {
    return Stream.concat(seeds.stream(), Stream.generate(this::next));
  }

  private byte[] next() {
    byte[] input = pick(seeds);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int to = Math.min(input.length, at + random.nextInt(8));
    return switch (random.nextInt(5)) {
      case 0 -> joined(input, 0, at, new byte[] {(byte) random.nextInt()}, input, to);
      case 1 -> joined(input, 0, at, bytes(pick(TOKENS)), input, at);
      case 2 ->
          joined(input, 0, at, bytes(pick(TOKENS).repeat(1 + random.nextInt(200))), input, to);
      case 3 -> joined(input, 0, at, new byte[0], pick(seeds), 0);
      default -> joined(input, 0, at, new byte[0], input, to);
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(
      byte[] head, int from, int to, byte[] middle, byte[] tail, int tailFrom) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head, from, to - from);
    out.writeBytes(middle);
    out.write(tail, tailFrom, tail.length - tailFrom);
    return out.toByteArray();
  }
}
