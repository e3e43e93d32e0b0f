package org.newsgraph.ingest.run;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.newsgraph.store.file.Sha256;

/**
 * Identifies the running program: its version number, and hashes of its own classes and data that
 * decide what may be reused. Cached facts are valid while {@link #readingFingerprint} stays the
 * same, parts of articles while {@link #fingerprint} does.
 *
 * <p>A hash covers the checksums of the files in the program's jar, or in its folder of classes,
 * and the names of the libraries in the jar's manifest. Safe for use by several threads.
 */
public final class ProgramVersion {

  /**
   * What determines the facts that are read in one article. Links ({@code crosslink}) are derived
   * later, from the facts, and RDF is made of them later still.
   */
  static final Pattern READING =
      Pattern.compile(
          "org/newsgraph/"
              + "(model|lexicon|gazetteer|source|article|matrix|parser|nlp|encoder|statement|entity|resolve|pipeline)/.*");

  /** The Spark job only calls the rest, and is not in every jar of the same program. */
  private static final Pattern SPARK = Pattern.compile("org/newsgraph/spark/.*");

  private final Map<String, Long> checksums;
  private final String libraries;

  private ProgramVersion(Map<String, Long> checksums, String libraries) {
    this.checksums = checksums;
    this.libraries = libraries;
  }

  /** The version of the release; {@code development} if the program does not run from a jar. */
  public static String number() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** A hash of the program's code and data, which changes whenever a graph may change. */
  public static String fingerprint() {
    return Own.FILES.hash(name -> !SPARK.matcher(name).matches());
  }

  /** A hash of the code and data that read articles, up to the facts. */
  public static String readingFingerprint() {
    return Own.FILES.hash(name -> READING.matcher(name).matches());
  }

  /** Holds the program's checksums, which take a while, so they are made at first use. */
  private static final class Own {
    static final ProgramVersion FILES = load();

    private Own() {}
  }

  private static ProgramVersion load() {
    try {
      Path program =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(program) ? ofJar(program) : ofFolder(program);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProgramVersion ofJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Map<String, Long> checksums = new TreeMap<>();
      jar.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach((JarEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
      Optional<String> libraries =
          Optional.ofNullable(jar.getManifest())
              .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
      return new ProgramVersion(checksums, libraries.orElse(""));
    }
  }

  private static ProgramVersion ofFolder(Path folder) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        checksums.put(folder.relativize(file).toString(), sum.getValue());
      }
    }
    return new ProgramVersion(checksums, "");
  }

  private String hash(Predicate<String> wanted) {
    Sha256 hash = new Sha256();
    checksums.forEach(
        (name, sum) -> {
          if (wanted.test(name)) {
            hash.line(name + " " + sum);
          }
        });
    return hash.line(libraries).hex();
  }
}
