package org.newsgraph.store;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.nquads.NQuads;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/** Articles for the tests of stores. */
public final class Samples {

  public static final String BASE = "http://localhost:3330/";

  private Samples() {}

  /** A hash that begins with a letter repeated. */
  public static String sha256(char letter) {
    return String.valueOf(letter).repeat(64);
  }

  /** Writes the part of an article with some facts of its own and some background. */
  public static StoredArticle article(Parts parts, char letter, String fact, String background) {
    String trig =
        """
        @prefix : <http://example.org/> .
        <%1$s> { <%1$s> :says "%2$s" . }
        <%3$sgraph/background> { :%4$s :is :known . :everyone :knows :this . }
        """
            .formatted(iri(letter), fact, BASE, background);
    return article(parts, letter, fact, trig, List.of(fact));
  }

  /** Writes the part of an article whose facts are these, in TriG. */
  public static StoredArticle article(Parts parts, char letter, String trig) {
    return article(parts, letter, trig, trig, List.of());
  }

  private static StoredArticle article(
      Parts parts, char letter, String key, String trig, List<String> hints) {
    Part part = Part.of(quads(trig), hints);
    return parts.write(sha256(letter), List.of(letter + ".txt"), "key" + key.hashCode(), part);
  }

  /**
   * Writes the part of an article with some facts, which may use the prefixes :, rdfs: and skos:.
   */
  public static StoredArticle telling(Parts parts, char letter, String facts) {
    String prefixes =
        """
        @prefix : <http://example.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        """;
    return article(parts, letter, "%s<%s> { %s }".formatted(prefixes, iri(letter), facts));
  }

  /** The IRI of the article of a letter. */
  public static String iri(char letter) {
    return BASE + "article/" + sha256(letter).substring(0, 16);
  }

  static List<Quad> quads(String trig) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.create()
        .source(new StringReader(trig))
        .lang(Lang.TRIG)
        .toDatasetGraph()
        .find()
        .forEachRemaining(quads::add);
    return quads;
  }

  public static Store open(Path folder) {
    return Store.open(new StoreFolder(folder), Optional.empty(), StoreSettings.PLAIN);
  }

  public static Manifest add(StoreConnection store, StoredArticle... articles) {
    try (ChangeWriter change = store.change("build", "test")) {
      Arrays.asList(articles).forEach(change::store);
      return store.commit(change.finish());
    }
  }

  /** Takes the article of a letter out. */
  public static Manifest retract(StoreConnection store, char letter) {
    try (ChangeWriter change = store.change("retract", "test")) {
      change.remove(sha256(letter).substring(0, StoredArticle.ID_LENGTH));
      return store.commit(change.finish());
    }
  }

  public static String export(StoreConnection store) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.export(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the database says, in the form of the export. */
  static String database(Store store) {
    return store
        .dataset()
        .calculateRead(
            () ->
                NQuads.lines(store.dataset().stream().toList()).stream()
                    .map(line -> line + "\n")
                    .collect(joining()));
  }

  public static String csv(SparqlService service, String sparql) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      service.query(sparql, ResultFormat.CSV, out);
      return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
