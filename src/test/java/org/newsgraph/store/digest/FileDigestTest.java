package org.newsgraph.store.digest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.file.StoreException;

class FileDigestTest {

  private static final String PLAIN = "<urn:a> <urn:b> \"c\" <urn:g> .\n";
  private static final String ACCENTED = "<urn:a> <urn:b> \"é\" <urn:g> .\n";

  @TempDir private Path folder;

  private Path file(String name, String content, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), content, charset);
  }

  private String digest(String content) throws IOException {
    return FileDigest.of(List.of(file("a.nq", content, UTF_8)), folder).hex();
  }

  private static String sum(String... lines) {
    LtHash hash = new LtHash();
    for (String line : lines) {
      hash.add(line.strip().getBytes(UTF_8));
    }
    return hash.hex();
  }

  @Test
  void isTheSumOfTheLinesInAnyOrder() throws IOException {
    assertThat(digest(PLAIN + ACCENTED)).isEqualTo(sum(PLAIN, ACCENTED));
    assertThat(digest(ACCENTED + PLAIN)).isEqualTo(sum(PLAIN, ACCENTED));
    assertThat(digest("")).isEqualTo(sum());
  }

  @Test
  void aQuadThatIsRepeatedCountsOnce() throws IOException {
    Path twice = file("a.nq", PLAIN + ACCENTED + PLAIN, UTF_8);
    Path again = file("b.nq", PLAIN, UTF_8);

    assertThat(FileDigest.of(List.of(twice, again), folder))
        .isEqualTo(new FileDigest(sum(PLAIN, ACCENTED), 2, 2));
  }

  @Test
  void manyLinesAreReadByAllProcessorsAndEachCountsOnce() throws IOException {
    List<String> lines =
        IntStream.range(0, 3_000).mapToObj("<urn:a> <urn:b> \"%d\" <urn:g> ."::formatted).toList();
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());

    assertThat(FileDigest.of(List.of(file("a.nq", text + text, UTF_8)), folder))
        .isEqualTo(new FileDigest(sum(lines.toArray(String[]::new)), 3_000, 3_000));
  }

  @Test
  void linesThatAreSpelledOtherwiseAreTheSame() throws IOException {
    String spelled =
        """
        # a comment, and an empty line

        <urn:a>\t<urn:b>  "c"^^<http://www.w3.org/2001/XMLSchema#string> <urn:\\u0067>.
        <urn:a> <urn:b> "\\u00e9" <urn:g> .\r
        """;

    assertThat(digest(spelled)).isEqualTo(sum(PLAIN, ACCENTED));
    assertThat(digest(PLAIN.strip())).isEqualTo(sum(PLAIN));
  }

  @Test
  void blankNodesCountByTheirLabelsAndTriplesWithoutAGraph() throws IOException {
    assertThat(digest("_:b1 <urn:b> _:c .\n")).isEqualTo(sum("_:b1 <urn:b> _:c ."));
    assertThat(digest("_:b1  <urn:b> _:c <urn:g> .\n"))
        .isEqualTo(sum("_:b1 <urn:b> _:c <urn:g> ."));
  }

  @Test
  void aCompressedFileIsTheSameWhateverItsName() throws IOException {
    Path file = folder.resolve("quads");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((PLAIN + ACCENTED).getBytes(UTF_8));
    }

    assertThat(FileDigest.of(List.of(file), folder).hex()).isEqualTo(sum(PLAIN, ACCENTED));
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> FileDigest.of(List.of(file), folder))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + message);
  }

  @Test
  void aLineThatIsNoQuadIsNamed() throws IOException {
    String many = PLAIN.repeat(1_500);

    assertRefused(
        file("a.nq", many + "<urn:a> <urn:b> \"c <urn:g> .\n", UTF_8),
        " is no N-Quads: line 1501 is no quad: ");
    assertRefused(
        file("b.nq", PLAIN + "<urn:a b> <urn:b> <urn:c> .\n", UTF_8),
        " is no N-Quads: line 2 is no quad: ");
    assertRefused(
        file("c.nq", PLAIN + "<urn:a> <urn:b> <urn:c> <urn:g>\n", UTF_8),
        " is no N-Quads: line 2 is no quad: ");
  }

  @Test
  void aByteThatIsNoTextIsNamed() throws IOException {
    assertRefused(
        file("a.nq", PLAIN + ACCENTED, ISO_8859_1), " is no N-Quads: line 2 is not UTF-8");
  }

  @Test
  void aFileThatIsCutShortIsNotTakenForWhole() throws IOException {
    Path whole = folder.resolve("whole.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write((PLAIN + ACCENTED).getBytes(UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 10));

    assertRefused(cut, " cannot be read after line ");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path none = folder.resolve("none.nq");

    assertThatThrownBy(() -> FileDigest.of(List.of(none), folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(none.toString());
  }
}
