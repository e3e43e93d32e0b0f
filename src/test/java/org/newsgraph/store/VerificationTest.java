package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.quads;
import static org.newsgraph.store.Samples.telling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.content.SharedLines;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.nquads.NQuads;
import org.newsgraph.store.socket.SocketServer;
import org.newsgraph.store.socket.StoreConnections;
import org.newsgraph.store.text.TextProperties;

/** Each file of a store can be read, and yet one of them does not say what it should. */
class VerificationTest {

  private static final String YES = fact("\"yes\"");
  private static final String REMEDY = ": delete its folder (db-…) and it is made again";

  @TempDir private Path folder;

  @BeforeEach
  void build() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
    }
  }

  private static String fact(String object) {
    return "<%1$s> { <%1$s> <http://example.org/says> %2$s }".formatted(Samples.iri('a'), object);
  }

  private List<String> faults() throws IOException {
    try (Store store = open(folder)) {
      return Verification.faults(store, TextProperties.NONE);
    }
  }

  private void changeDatabase(String removed, String added) throws IOException {
    Database database =
        Database.open(
            new DatabaseFolder(folder.resolve("db-0001")), TextProperties.NONE, "whatever");
    try (Delta.Writer delta = new Delta.Writer(folder)) {
      quads(removed).forEach(quad -> delta.change(line(quad), 1, 0));
      quads(added).forEach(quad -> delta.change(line(quad), 0, 1));
      database.apply(delta.finish(folder.resolve("delta")), "whatever");
    }
    database.close();
  }

  private static byte[] line(Quad quad) {
    return NQuads.spelling(quad).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aStoreAsItWasWrittenHasNoFault() throws IOException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void anObjectThatAnotherProgramChangedInTheDatabaseIsFoundWithItsGraph() throws IOException {
    changeDatabase(YES, fact("\"yet\""));

    assertThat(faults())
        .containsExactly(
            "the database lacks 1 quads of the graph <%1$s> and has 1 that it should not, such as <%1$s> <http://example.org/says> \"yes\" <%1$s> ."
                    .formatted(Samples.iri('a'))
                + REMEDY);
  }

  @Test
  void aQuadThatTheDatabaseLostIsFound() throws IOException {
    changeDatabase(YES, "");

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith(
            "the database lacks 1 quads of the graph <%s> and has 0 ".formatted(Samples.iri('a')));
  }

  @Test
  void aQuadOfAGraphThatNoArticleHasIsFound() throws IOException {
    changeDatabase("", "<http://example.org/g> { _:b <http://example.org/says> 1 }");

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("the database lacks 0 quads of the graph <http://example.org/g> and has 1 ")
        .endsWith(" <http://example.org/g> ." + REMEDY);
  }

  @Test
  void aServerThatHoldsTheStoreSaysTheSame() throws IOException {
    changeDatabase(YES, fact("\"yet\""));
    List<String> faults = faults();

    try (Store store = open(folder);
        SocketServer server = SocketServer.start(new StoreFolder(folder), store);
        StoreConnection connection =
            StoreConnections.connect(new StoreFolder(folder), StoreSettings.PLAIN)) {
      assertThat(server).isNotNull();
      assertThat(Verification.faults(connection, TextProperties.NONE)).isEqualTo(faults);
    }
  }

  /** A database keeps numbers and dates by their values. */
  @Test
  void aNumberThatIsSpelledOtherwiseIsTheSame() throws IOException {
    String numbers =
        "<%s/n> :is 007 , +1.50 , '2025-03-08T00:00:00.000Z'^^<http://www.w3.org/2001/XMLSchema#dateTime> .";
    try (Store store = open(folder)) {
      add(store, telling(store.parts(), 'c', numbers.formatted(Samples.iri('c'))));
    }

    assertThat(faults()).isEmpty();
  }

  @Test
  void aLetterThatChangedInAPartIsFound() throws IOException {
    Path part = change("parts/aa/*.nq.gz", "\"yes\"", "\"yet\"");

    assertThat(faults())
        .containsExactly(
            "article aaaaaaaaaaaaaaaa (a.txt): its part %s is not what was stored: retract it and build it again"
                .formatted(part.getFileName()));
  }

  @Test
  void aLineThatChangedAmongThoseThatArticlesShareIsFound() throws IOException {
    String background = "<http://example.org/g> { <http://example.org/x> a 1 }";
    try (SharedLines shared = new SharedLines(folder.resolve("shared.mv"));
        Delta.Writer delta = new Delta.Writer(folder)) {
      String state = shared.state().orElseThrow();
      quads(background).forEach(quad -> delta.change(line(quad), 0, 1));
      shared.follow(delta.finish(folder.resolve("delta")), line -> true);
      shared.save(state);
    }

    assertThat(faults())
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("the export has "))
        .first()
        .asString()
        .startsWith("the export has 6 quads, not 5 ");
  }

  private Path change(String pattern, String from, String to) throws IOException {
    var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + pattern);
    Path file;
    try (var files = Files.walk(folder)) {
      file = files.filter(matcher::matches).findFirst().orElseThrow();
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        var out = new GZIPOutputStream(changed)) {
      String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(before).contains(from);
      out.write(before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, changed.toByteArray());
    return file;
  }

  @Test
  void aCountThatIsWrongIsFound() throws IOException {
    inManifest("\"quads\" : 5", "\"quads\" : 6");

    assertThat(faults())
        .containsExactly(
            "the export has 5 quads, not 6 as the manifest says: build the store again");
  }

  @Test
  void aChecksumThatIsWrongIsFound() throws IOException {
    inManifest("\"digest\" : \"[0-9a-f]{64}\"", "\"digest\" : \"" + "0".repeat(64) + "\"");

    assertThat(faults())
        .singleElement()
        .asString()
        .contains(" not " + "0".repeat(64) + " as the manifest says");
  }

  private void inManifest(String pattern, String with) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst(pattern, with));
  }
}
