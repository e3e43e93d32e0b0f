package org.newsgraph.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.CountedLines;

/** Lines are numbers with a dot; so many that they need three segments. */
class SegmentUpdateTest {

  private static final int MANY = 5 * SegmentWriter.LENGTH / 2;

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path folder;
  @TempDir private Path work;

  private static CountedLines lines(IntFunction<String> line) throws IOException {
    String text = IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining("\n"));
    return CountedLines.counting(
        Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String numbered(int i) {
    return "%08d.".formatted(i);
  }

  private static CountedLines nothing() throws IOException {
    return CountedLines.counting(Lines.of(new ByteArrayInputStream(new byte[0])));
  }

  private Segments update(Segments old, CountedLines removed, CountedLines added)
      throws IOException {
    return SegmentUpdate.of(old, removed, added, work);
  }

  private Segments full() throws IOException {
    Segments none = Segments.empty(folder);
    return update(none, nothing(), lines(SegmentUpdateTest::numbered));
  }

  /** The segments that were not written since {@link #age}. */
  private List<Segment> old(Segments segments) throws IOException {
    List<Segment> old = new ArrayList<>();
    for (Segment segment : segments.list()) {
      if (Files.getLastModifiedTime(folder.resolve(segment.file())).equals(LONG_AGO)) {
        old.add(segment);
      }
    }
    return old;
  }

  private void age(Segments segments) throws IOException {
    for (Segment segment : segments.list()) {
      Files.setLastModifiedTime(folder.resolve(segment.file()), LONG_AGO);
    }
  }

  @Test
  void whatGoesAndComesAgainIsNotWrittenAgain() throws IOException {
    Segments before = full();
    age(before);
    Segments after =
        update(
            before,
            lines(SegmentUpdateTest::numbered),
            lines(i -> i == MANY / 2 ? numbered(i) + " # changed." : numbered(i)));

    assertThat(before.list()).hasSize(3);
    assertThat(old(after)).containsExactly(before.list().get(0), before.list().get(2));
    assertThat(after.list()).hasSize(3);
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void whatComesAsItWentLeavesEverySegmentAsItIs() throws IOException {
    Segments before = full();
    age(before);
    Segments after =
        update(before, lines(SegmentUpdateTest::numbered), lines(SegmentUpdateTest::numbered));

    assertThat(after).isEqualTo(before);
    assertThat(old(after)).hasSize(3);
  }

  @Test
  void aLineThatFewerSayStays() throws IOException {
    Segments before = full();
    Segments twice = update(before, nothing(), lines(SegmentUpdateTest::numbered));
    Segments once = update(twice, lines(SegmentUpdateTest::numbered), nothing());

    assertThat(once.digest()).isEqualTo(before.digest());
    assertThat(once.quads()).isEqualTo(MANY);
  }
}
