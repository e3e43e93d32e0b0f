package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;

/** A stream of documents does not fill the memory, not even when an iterator takes them. */
class LargeInputTest {

  private static final int DOCUMENTS = 120;

  /** Of 120 MB together, three times the heap that they are read with. */
  private static final int SIZE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void inputOfThreeTimesTheHeapIsRead() throws Exception {
    Path file = folder.resolve("news.jsonl.gz");
    write(file);

    assertThat(run("-Xmx40m", "-XX:+UseSerialGC", Reader.class.getName(), file.toString()))
        .isEqualTo("120 documents");
  }

  /** Parts that are packed one by one are one file when they stand after one another. */
  private static void write(Path file) throws IOException {
    String line = "{\"text\": \"" + "It rained. ".repeat(SIZE / 11) + "\"}\n";
    byte[] part = Reading.gzip(Reading.utf8(line));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        out.write(part);
      }
    }
  }

  private static String run(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path")),
                Stream.of(arguments))
            .toList();
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(java.getInputStream(), StandardCharsets.UTF_8))) {
      return String.join("\n", out.lines().toList());
    }
  }

  /** Runs in a process of its own, with a small heap. */
  static final class Reader {

    public static void main(String[] arguments) {
      try (Stream<InputItem> found = Inputs.stream(List.of(arguments), Reading.USUAL)) {
        int count = 0;
        for (Iterator<InputItem> each = found.iterator(); each.hasNext(); ) {
          count += each.next() instanceof Document ? 1 : 0;
        }
        System.out.println(count + " documents");
      }
    }
  }
}
