package org.newsgraph.web.sparql.w3c;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/**
 * The files of the W3C's suites, each under an IRI of its own, so that what is relative in one
 * means another.
 */
final class SuiteFiles implements Closeable {

  /** The folder of a clone of https://github.com/w3c/rdf-tests, if one is at hand. */
  private static final String CLONE = "newsgraph.rdf-tests";

  private static final String BASE = "http://w3c.example/";

  private final Map<String, Path> suites;
  private final Closeable opened;

  private SuiteFiles(Path oneZero, Path oneOne, Closeable opened) {
    this.suites = Map.of("1.0", oneZero, "1.1", oneOne);
    this.opened = opened;
  }

  /** Those of the clone that is told of, else those that RDF4J publishes. */
  static SuiteFiles open() {
    String clone = System.getProperty(CLONE, "");
    if (clone.isEmpty()) {
      return packed();
    }
    Path sparql = Path.of(clone, "sparql");
    return new SuiteFiles(sparql.resolve("sparql10"), sparql.resolve("sparql11"), () -> {});
  }

  private static SuiteFiles packed() {
    String oneZero = "/testcases-sparql-1.0-w3c/data-r2";
    URI address = URI.create(SuiteFiles.class.getResource(oneZero + "/LICENSE").toString());
    try {
      FileSystem jar = FileSystems.newFileSystem(address, Map.of());
      return new SuiteFiles(jar.getPath(oneZero), jar.getPath("/testcases-sparql-1.1-w3c"), jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The IRIs of the lists of tests. */
  List<String> manifests() {
    return suites.keySet().stream().flatMap(this::manifests).sorted().toList();
  }

  private Stream<String> manifests(String suite) {
    Path folder = suites.get(suite);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("manifest.ttl"))
          .map(file -> BASE + suite + "/" + folder.relativize(file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String iri) {
    String[] suiteAndFile = iri.substring(BASE.length()).split("/", 2);
    return suites.get(suiteAndFile[0]).resolve(suiteAndFile[1]);
  }

  /** Whether there is a file of this IRI. */
  boolean has(String iri) {
    return iri.startsWith(BASE) && Files.exists(path(iri));
  }

  /** A file of RDF. */
  Graph graph(String iri) {
    return RDFParser.source(read(iri)).base(iri).lang(RDFLanguages.filenameToLang(iri)).toGraph();
  }

  /** A query, told where it stands. */
  String query(String iri) {
    try {
      return "BASE <%s>%n%s".formatted(iri, Files.readString(path(iri)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's bytes. */
  InputStream read(String iri) {
    try {
      return Files.newInputStream(path(iri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
