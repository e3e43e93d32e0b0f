package org.newsgraph.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.iri;
import static org.newsgraph.store.Samples.retract;
import static org.newsgraph.store.Samples.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.Verification;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.part.StoredArticle;

class TextSearchTest {

  private static final StoreSettings SETTINGS =
      new StoreSettings(
          LinkRules.NONE,
          new TextProperties(
              List.of("http://example.org/says"),
              List.of("http://www.w3.org/2000/01/rdf-schema#label")));

  @TempDir private Path folder;

  private Store open() {
    return Store.open(new StoreFolder(folder), Optional.empty(), SETTINGS);
  }

  private static StoredArticle says(Store store, char letter, String words) {
    return telling(store.parts(), letter, ":speaker :says \"" + words + "\"");
  }

  private static StoredArticle named(Store store, char letter, String name) {
    return telling(store.parts(), letter, ":mayor rdfs:label \"" + name + "\"");
  }

  private static String said(Store store, String lucene) {
    return found(store, "<http://example.org/says>", lucene);
  }

  private static String called(Store store, String lucene) {
    return found(store, "<http://www.w3.org/2000/01/rdf-schema#label>", lucene);
  }

  private static String found(Store store, String property, String lucene) {
    return csv(
        store,
        """
        PREFIX text: <http://jena.apache.org/text#>
        SELECT ?text { (?s ?score ?text) text:query (%s '%s') } ORDER BY ?text
        """
            .formatted(property, lucene));
  }

  @Test
  void anIndexThatLacksWhatTheDatabaseHasIsFaulty() throws IOException {
    try (Store store = open()) {
      add(store, says(store, 'a', "The bridge is open"), named(store, 'b', "Ana Ruiz"));
      assertThat(Verification.faults(store, SETTINGS.text())).isEmpty();
    }
    loseDocuments(folder.resolve("db-0001/text"));

    try (Store store = open()) {
      assertThat(Verification.faults(store, SETTINGS.text()))
          .hasSize(2)
          .allMatch(fault -> fault.startsWith("the full-text index has 0 values of http://"));
    }
  }

  /** Keeps the label, so that the index passes for current. */
  private static void loseDocuments(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteAll();
      writer.setLiveCommitData(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
    }
  }

  @Test
  void wordsAreFoundWithTheArticleThatSaysThem() {
    try (Store store = open()) {
      add(store, says(store, 'a', "The bridge is open"), says(store, 'b', "The road is closed"));

      assertThat(
              csv(
                  store,
                  """
                  PREFIX text: <http://jena.apache.org/text#>
                  SELECT ?g { (?s ?score ?text ?g) text:query (<http://example.org/says> 'bridge') }
                  """))
          .isEqualTo("g\n" + iri('a') + "\n");
      assertThat(
              csv(
                  store,
                  """
                  PREFIX text: <http://jena.apache.org/text#>
                  SELECT ?s { GRAPH <%s> { ?s text:query (<http://example.org/says> 'bridge') } }
                  """
                      .formatted(iri('b'))))
          .isEqualTo("s\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"muller", "Müller", "MÜLL*", "mülelr~1"})
  void caseAccentsAndTheGenitiveMakeNoDifference(String lucene) {
    try (Store store = open()) {
      add(store, says(store, 'a', "Müller’s bridge"));

      assertThat(said(store, lucene)).isEqualTo("text\nMüller’s bridge\n");
    }
  }

  @Test
  void aNameThatSeveralArticlesGiveIsFoundOnceAndAsLongAsOneGivesIt() {
    try (Store store = open()) {
      add(store, named(store, 'a', "Ada Moss"), named(store, 'b', "Ada Moss"));
      assertThat(called(store, "moss")).isEqualTo("text\nAda Moss\n");

      add(store, named(store, 'c', "Ada Moss"));
      retract(store, 'a');
      assertThat(called(store, "moss")).isEqualTo("text\nAda Moss\n");

      retract(store, 'b');
      retract(store, 'c');
      assertThat(called(store, "moss")).isEqualTo("text\n");
    }
  }

  @Test
  void theIndexGoesAlongWithChanges() {
    try (Store store = open()) {
      assertThat(said(store, "bridge")).isEqualTo("text\n");
      add(store, says(store, 'a', "The bridge is open"));
      assertThat(said(store, "bridge")).isEqualTo("text\nThe bridge is open\n");

      add(store, says(store, 'b', "No bridge is safe"));
      assertThat(said(store, "bridge")).isEqualTo("text\nNo bridge is safe\nThe bridge is open\n");

      retract(store, 'a');
      assertThat(said(store, "bridge")).isEqualTo("text\nNo bridge is safe\n");
    }
  }

  @Test
  void anIndexThatFitsIsUsedAsItIs() throws IOException {
    try (Store store = open()) {
      add(store, says(store, 'a', "The bridge is open"));
      add(store, says(store, 'b', "No bridge is safe"));
    }
    FileTime made = Files.getLastModifiedTime(segments());
    try (Store store = open()) {
      assertThat(said(store, "open")).isEqualTo("text\nThe bridge is open\n");
    }
    assertThat(Files.getLastModifiedTime(segments())).isEqualTo(made);
  }

  @Test
  void aLostIndexIsMadeAgain() throws IOException {
    build();
    DurableFiles.delete(index());

    assertFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", "_"})
  void aGarbledIndexIsMadeAgain(String beginning) throws IOException {
    build();
    for (Path file : files(index())) {
      if (file.getFileName().toString().startsWith(beginning)) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }

    assertFound();
  }

  /** As if the machine had stopped after the database's commit and before that of the index. */
  @Test
  void anIndexOfAnEarlierStateIsMadeAgain(@TempDir Path earlier) throws IOException {
    try (Store store = open()) {
      add(store, says(store, 'a', "The road is closed"));
    }
    copy(index(), earlier.resolve("text"));
    try (Store store = open()) {
      add(store, says(store, 'b', "The bridge is open"));
      retract(store, 'a');
    }
    DurableFiles.delete(index());
    copy(earlier.resolve("text"), index());

    assertFound();
    try (Store store = open()) {
      assertThat(said(store, "road")).isEqualTo("text\n");
    }
  }

  @Test
  void anEarlierIndexThatAChangeMeetsIsMadeAgain(@TempDir Path earlier) throws IOException {
    try (Store store = open()) {
      add(store, says(store, 'a', "The road is closed"));
    }
    copy(index(), earlier.resolve("text"));
    try (Store store = open()) {
      add(store, says(store, 'b', "The bridge is open"));
    }
    DurableFiles.delete(index());
    copy(earlier.resolve("text"), index());
    try (Store store = open()) {
      add(store, says(store, 'c', "The gate is shut"));
    }

    assertFound();
  }

  @Test
  void whatIsNoSearchIsRefusedWithWords() {
    try (Store store = open()) {
      assertThatThrownBy(() -> said(store, "(open"))
          .isInstanceOf(QueryExecException.class)
          .hasMessageContaining("(open");
    }
  }

  private void build() {
    try (Store store = open()) {
      add(store, says(store, 'a', "The bridge is open"));
    }
  }

  private void assertFound() {
    try (Store store = open()) {
      assertThat(said(store, "bridge")).isEqualTo("text\nThe bridge is open\n");
    }
  }

  private Path index() {
    return folder.resolve("db-0001/text");
  }

  private Path segments() throws IOException {
    return files(index()).stream()
        .filter(file -> file.getFileName().toString().startsWith("segments_"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    files(from).forEach(file -> copyInto(file, to));
  }

  private static void copyInto(Path file, Path folder) {
    try {
      Files.copy(file, folder.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
