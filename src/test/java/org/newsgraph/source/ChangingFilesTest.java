package org.newsgraph.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.reason;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;

/** Files that somebody else deletes or shortens while they are read. */
class ChangingFilesTest {

  private static final int RECORDS = 20_000;

  @TempDir private Path folder;

  private Stream<InputItem> read() {
    return Inputs.stream(List.of(folder.toString()), Reading.USUAL);
  }

  @Test
  void aFileThatIsGoneWhenItsTurnComesIsNamedAndTheOthersAreRead() throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(folder.resolve(name), "Rain fell on Oldport for a third day.");
    }

    try (Stream<InputItem> found = read()) {
      Iterator<InputItem> documents = found.iterator();
      assertThat(documents.next()).isInstanceOf(Document.class);
      Files.delete(folder.resolve("b.txt"));

      assertThat(reason(documents.next())).contains("b.txt");
      assertThat(documents.next().name()).isEqualTo("c.txt");
      assertThat(documents).isExhausted();
    }
  }

  @Test
  void ofAFileThatIsCutOffNoRecordIsHalfRead() throws IOException {
    Path file = folder.resolve("news.jsonl");
    Files.writeString(
        file,
        IntStream.range(0, RECORDS)
            .mapToObj("{\"text\": \"Rain fell on Oldport for a third day, %05d.\"}\n"::formatted)
            .collect(joining()));

    List<InputItem> all = new ArrayList<>();
    try (Stream<InputItem> found = read()) {
      Iterator<InputItem> documents = found.iterator();
      all.add(documents.next());
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - 20);
      }
      documents.forEachRemaining(all::add);
    }

    assertThat(all).hasSize(RECORDS);
    assertThat(all.subList(0, RECORDS - 1)).hasOnlyElementsOfType(Document.class);
    assertThat(reason(all.get(RECORDS - 1))).contains("news.jsonl", String.valueOf(RECORDS));
  }
}
