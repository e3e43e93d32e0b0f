package org.newsgraph.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries of other people that pages use are those that the list names, unchanged. */
class LibrariesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/newsgraph/assets/vendor");
  private static final int FILE = 3;
  private static final int SHA256 = 4;

  @Test
  void everyFileIsListedWithItsChecksum() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    try (Stream<String> lines = Files.lines(FOLDER.resolve("libraries.tsv"))) {
      lines.skip(2).map(line -> line.split("\t")).forEach(c -> listed.put(c[FILE], c[SHA256]));
    }

    assertThat(listed).isEqualTo(present());
  }

  @Test
  void everyLibraryHasItsLicence() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
      assertThat(folders)
          .allSatisfy(folder -> assertThat(folder.resolve("LICENSE")).isNotEmptyFile());
    }
  }

  private static Map<String, String> present() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER, 3).filter(Files::isRegularFile)) {
      files
          .filter(file -> file.getNameCount() > FOLDER.getNameCount() + 1)
          .filter(file -> !file.endsWith("LICENSE"))
          .forEach(file -> sums.put(FOLDER.relativize(file).toString(), sha256(file)));
    }
    return sums;
  }

  private static String sha256(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
