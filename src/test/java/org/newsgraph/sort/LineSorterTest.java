package org.newsgraph.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSorterTest {

  @TempDir private Path folder;

  private static List<String> read(Lines lines) throws IOException {
    List<String> read = new ArrayList<>();
    while (lines.advance()) {
      read.add(lines.text());
    }
    return read;
  }

  private static Lines lines(String text) {
    return Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void sortsByTheBytesOfUtf8AndKeepsEqualLines() throws IOException {
    try (LineSorter sorter = new LineSorter(folder)) {
      List.of("b", "\uD83D\uDE00", "a", "\uFFFD", "a").forEach(sorter::add);

      assertThat(read(sorter.sorted())).containsExactly("a", "a", "b", "\uFFFD", "\uD83D\uDE00");
    }
    assertThat("\uFFFD".compareTo("\uD83D\uDE00")).isPositive();
  }

  @Test
  void whatMemoryDoesNotHoldGoesThroughFilesThatAreGoneAfterwards() throws IOException {
    String filling = "x".repeat(1_000);
    try (LineSorter sorter = new LineSorter(folder)) {
      IntStream.range(0, 40_000).forEach(i -> sorter.add((i * 7_919 % 40_000) + filling));
      assertThat(folder).isNotEmptyDirectory();

      assertThat(read(sorter.sorted())).hasSize(40_000).isSorted().doesNotHaveDuplicates();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void moreFilesThanMayBeOpenAreMergedInRounds() throws IOException {
    List<Lines.Source> sorted =
        IntStream.range(0, 1_000)
            .<Lines.Source>mapToObj(i -> () -> lines("%04d\nall\n".formatted(999 - i)))
            .toList();

    try (Lines merged = MergedLines.of(sorted.iterator(), folder)) {
      List<String> read = read(merged);
      assertThat(read).hasSize(2_000).startsWith("0000", "0001").endsWith("all").isSorted();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLineMayBeLongerThanAnyBuffer() throws IOException {
    String longLine = "y".repeat(100_000);

    assertThat(read(lines("x\n" + longLine + "\n\nlast")))
        .containsExactly("x", longLine, "", "last");
  }

  @Test
  void aStreamMayGiveFewBytesAtATime() throws IOException {
    byte[] bytes = "first\nsecond\nthird".getBytes(StandardCharsets.UTF_8);
    InputStream halting =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes, 0, 3), new ByteArrayInputStream(bytes, 3, 15));

    assertThat(read(Lines.of(halting))).containsExactly("first", "second", "third");
  }

  @Test
  void stringsAreOrderedAsTheirBytesAre() {
    assertThat(CodePointOrder.INSTANCE.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
  }
}
