package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.text.TextProperties;

/** One bit of a file of the database is another than was written. */
class FlippedBitsTest {

  private static final String ALL =
      "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact";

  private static final String INDEXES = "{GSPO,GPOS,GOSP,SPOG,POSG,OSPG}";

  @TempDir private Path folder;

  @BeforeEach
  void build() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer octet = ByteBuffer.allocate(1);
      assertThat(channel.read(octet, at)).isEqualTo(1);
      octet.put(0, (byte) (octet.get(0) ^ 1)).flip();
      channel.write(octet, at);
    }
  }

  private List<Path> files(String glob) throws IOException {
    Path data = folder.resolve("db-0001/Data-0001");
    var matcher = data.getFileSystem().getPathMatcher("glob:" + data + "/" + glob);
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(matcher::matches).sorted().toList();
    }
  }

  private List<String> faults() throws IOException {
    try (Store store = open(folder)) {
      return Verification.faults(store, TextProperties.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.bpt", "*.bdf", "nodes-data.obj", "nodes.{dat,idn}"})
  void isNamedWithTheFileWhereverItIs(String files) throws IOException {
    List<Path> damaged = files(files);
    for (int i = 0; i < damaged.size(); i++) {
      Path file = damaged.get(i);
      // a store that is opened waits for the disk, so that each file has one of the places
      long at = List.of(0L, 6L, Math.min(Files.size(file), 8000) - 1).get(i % 3);
      flip(file, at);
      assertThat(faults())
          .as("%s, byte %d", file, at)
          .containsExactly(
              file
                  + " is not what was written: the next command makes the database again from"
                  + " the parts, or \"newsgraph compact\" now");
      flip(file, at);
      Files.delete(folder.resolve("db-0001/in-doubt"));
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void isFoundInEveryBlockOfTheIndexes() throws IOException {
    List<Path> indexes = files(INDEXES + ".{dat,idn}");
    for (Path file : indexes) {
      flip(file, 20);
    }

    assertThat(faults()).hasSize(indexes.size()).hasSize(12);
  }

  @Test
  void letsTheNextCommandMakeTheDatabaseAgainOnceItIsFound() throws IOException {
    flip(files("POSG.dat").get(0), 20);
    assertThat(faults()).hasSize(1);

    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes.bpt", "POSG.bpt"})
  void isSaidByAQueryThatCannotBeAnsweredForItAndMended(String file) throws IOException {
    flip(files(file).get(0), 6);

    try (Store store = open(folder)) {
      assertThatThrownBy(() -> csv(store, ALL))
          .isInstanceOf(StoreException.class)
          .hasMessageEndingWith(" was damaged and is made again now: ask again");
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
    }
  }

  @Test
  void isMendedBeforeAServerAnswers() throws IOException {
    flip(files("OSPG.dat").get(0), 20);

    try (Store store = open(folder)) {
      assertThat(store.mend()).isTrue();
      assertThat(store.mend()).isFalse();
      assertThat(Samples.database(store)).isEqualTo(export(store));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes.bpt", "nodes.dat", "POSG.bpt", "OSPG.dat", "nodes-data.bdf"})
  void doesNotKeepAnArticleFromBeingStored(String file) throws IOException {
    flip(files(file).get(0), 6);

    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'c', "perhaps", "z"));
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nperhaps\nyes\n");
      assertThat(Samples.database(store)).isEqualTo(export(store));
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void isFoundInTheManifest() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    assertThat(new StoreFolder(folder).hasIntactManifest()).isTrue();

    Files.writeString(
        manifest, Files.readString(manifest).replace("\"articles\" : 2", "\"articles\" : 3"));

    assertThat(new StoreFolder(folder).hasIntactManifest()).isFalse();
  }

  @Test
  void isFoundAfterSmallChangesToo() throws IOException {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'c', "perhaps", "z"));
    }
    assertThat(faults()).isEmpty();

    for (int block = 0; block < 10; block++) { // in some of which the index was before
      flip(files("OSPG.dat").get(0), (long) SystemTDB.BlockSize * block + 40);
    }

    assertThat(faults()).singleElement().asString().startsWith("the index OSPG of the database ");
  }
}
