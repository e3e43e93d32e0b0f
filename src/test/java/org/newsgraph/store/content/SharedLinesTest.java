package org.newsgraph.store.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sort.Lines;

class SharedLinesTest {

  @TempDir private Path folder;

  private SharedLines open() {
    return new SharedLines(folder.resolve("shared.mv"));
  }

  private static Lines lines(String... lines) {
    return Lines.of(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
  }

  private static List<String> change(SharedLines shared, Lines removed, Lines added)
      throws IOException {
    List<String> changes = new ArrayList<>();
    shared.change(
        removed,
        added,
        (line, before, after) ->
            changes.add("%s %d %d".formatted(new String(line, UTF_8), before, after)));
    return changes;
  }

  private static List<String> all(SharedLines shared) throws IOException {
    List<String> all = new ArrayList<>();
    SharedLines.Counted lines = shared.lines();
    while (lines.advance()) {
      all.add(lines.text() + " " + lines.count());
    }
    return all;
  }

  @Test
  void aLineStaysUntilTheLastArticleThatStatesItGoes() throws IOException {
    try (SharedLines shared = open()) {
      assertThat(change(shared, lines(), lines("a", "a", "b"))).containsExactly("a 0 2", "b 0 1");
      assertThat(change(shared, lines("a", "b"), lines())).containsExactly("a 2 1", "b 1 0");
      assertThat(all(shared)).containsExactly("a 1");
      assertThat(change(shared, lines("a"), lines())).containsExactly("a 1 0");
      assertThat(all(shared)).isEmpty();
    }
  }

  @Test
  void whatComesAsItGoesIsNoChange() throws IOException {
    try (SharedLines shared = open()) {
      change(shared, lines(), lines("a", "b"));

      assertThat(change(shared, lines("a", "b", "b"), lines("a", "b", "c")))
          .containsExactly("b 1 0", "c 0 1");
    }
  }

  @Test
  void linesAreInTheOrderOfTheirUtf8Bytes() throws IOException {
    try (SharedLines shared = open()) {
      change(shared, lines(), lines("Z", "a", "é", "\uffee", "😀"));

      assertThat(all(shared)).containsExactly("Z 1", "a 1", "é 1", "\uffee 1", "😀 1");
    }
  }

  @Test
  void whatIsSavedIsThereAgainAndWhatIsNotIsLost() throws IOException {
    try (SharedLines shared = open()) {
      assertThat(shared.state()).isEmpty();
      change(shared, lines(), lines("a"));
      shared.save("one");
      change(shared, lines(), lines("b"));
    }
    try (SharedLines shared = open()) {
      assertThat(shared.state()).hasValue("one");
      assertThat(all(shared)).containsExactly("a 1");
    }
  }

  @Test
  void aDeltaIsFollowedTwiceAsOnce() throws IOException {
    Delta delta;
    try (Delta.Writer writer = new Delta.Writer(folder)) {
      writer.change("own".getBytes(UTF_8), 0, 1);
      writer.change("a".getBytes(UTF_8), 1, 3);
      writer.change("b".getBytes(UTF_8), 1, 0);
      delta = writer.finish(folder.resolve("delta"));
    }
    try (SharedLines shared = open()) {
      change(shared, lines(), lines("a", "b"));
      for (int times = 1; times <= 2; times++) {
        shared.follow(delta, line -> line.length == 1);
        assertThat(all(shared)).containsExactly("a 3");
      }
    }
  }
}
