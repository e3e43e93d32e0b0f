package org.newsgraph.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The classes and data that this program consists of, with their checksums, and the libraries that
 * its jar asks for.
 */
final class ProgramFiles {

  private final Map<String, Long> checksums;
  private final String libraries;

  private ProgramFiles(Map<String, Long> checksums, String libraries) {
    this.checksums = checksums;
    this.libraries = libraries;
  }

  /**
   * Of the jar that this class is in, or of the folder of classes.
   *
   * @throws UncheckedIOException if that cannot be read
   */
  static ProgramFiles own() {
    try {
      Path program =
          Path.of(ProgramFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(program) ? ofJar(program) : ofFolder(program);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProgramFiles ofJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Map<String, Long> checksums = new TreeMap<>();
      jar.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach((JarEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
      Optional<String> libraries =
          Optional.ofNullable(jar.getManifest())
              .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
      return new ProgramFiles(checksums, libraries.orElse(""));
    }
  }

  private static ProgramFiles ofFolder(Path folder) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        checksums.put(folder.relativize(file).toString(), sum.getValue());
      }
    }
    return new ProgramFiles(checksums, "");
  }

  /** A hash that changes with a file whose path fits, and with the versions of the libraries. */
  String fingerprint(Predicate<String> wanted) {
    StringBuilder all = new StringBuilder();
    checksums.forEach(
        (name, sum) -> {
          if (wanted.test(name)) {
            all.append(name).append(' ').append(sum).append('\n');
          }
        });
    return DigestUtils.sha256Hex(all.append(libraries).toString());
  }
}
