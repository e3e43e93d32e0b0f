package org.newsgraph.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

  @TempDir private Path folder;

  private record Entry(String name, Optional<String> value) {}

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    DurableFiles.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFailureLeavesTheOldContent() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(
            () ->
                DurableFiles.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("no space");
                    }))
        .hasMessage("no space");
    assertThat(file).hasContent("old");
  }

  @Test
  void theContentMayCloseItsStream() throws IOException {
    Path file = folder.resolve("file.gz");
    DurableFiles.write(
        file,
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write('x');
          }
        });

    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(in.readAllBytes()).containsExactly('x');
    }
  }

  @Test
  void aFolderIsDeletedWithItsContent() throws IOException {
    Path sub = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(sub.resolve("file"), "text");
    DurableFiles.delete(folder.resolve("a"));
    DurableFiles.delete(folder.resolve("a"));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDigestOfLinesIsThatOfTheirFile() {
    assertThat(new Sha256().line("a").line("é").hex()).isEqualTo(DigestUtils.sha256Hex("a\né\n"));
  }

  @Test
  void anEmptyOptionalIsNullInJsonAndMayBeMissing() throws IOException {
    Entry empty = new Entry("a", Optional.empty());

    assertThat(StoreJson.MAPPER.writeValueAsString(empty))
        .isEqualTo("{\"name\":\"a\",\"value\":null}");
    assertThat(StoreJson.MAPPER.readValue("{\"name\":\"a\",\"older\":1}", Entry.class))
        .isEqualTo(empty);
    assertThat(StoreJson.MAPPER.readValue("{\"name\":\"a\",\"value\":\"b\"}", Entry.class))
        .isEqualTo(new Entry("a", Optional.of("b")));
  }
}
