package org.newsgraph.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.retract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.text.TextProperties;

/**
 * Stores as former versions of this program left them: one list of articles, all builds in the
 * manifest, merged lines beside the parts. The first one had all parts in one folder; the digest of
 * the first three was the SHA-256 of the export.
 */
class MigrationTest {

  @TempDir private Path folder;
  private String before = "";
  private String digest = "";

  @BeforeEach
  void build() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "x"));
      before = export(store);
      digest = store.manifest().digest();
    }
  }

  /** Turns the store into one of a former format; returns its manifest. */
  private ObjectNode former(int format) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    ObjectNode json = (ObjectNode) StoreJson.MAPPER.readTree(Files.readAllBytes(manifest));
    String present = json.get("catalog").get(0).textValue();
    String articles = present.replaceFirst("-\\d+-\\d+\\.jsonl$", ".jsonl");
    Files.move(folder.resolve(present), folder.resolve(articles));
    String sum = format <= Manifest.HASHED_EXPORT ? DigestUtils.sha256Hex(before) : digest;
    json.put("format", format).put("catalog", articles).put("digest", sum);
    ((ObjectNode) json.get("last")).put("digest", sum);
    json.putArray("builds").add(json.remove("last"));
    json.remove(List.of("log", format <= Manifest.HASHED_EXPORT ? "sums" : "log"));
    Files.delete(folder.resolve("log.jsonl"));
    Files.delete(folder.resolve("shared.mv"));
    if (format == Manifest.FLAT) {
      flatten();
    } else {
      json.put("lines", "lines-0123456789abcdef.jsonl");
      Files.writeString(folder.resolve("lines-0123456789abcdef.jsonl"), "{}");
      Files.createDirectory(folder.resolve("lines"));
    }
    StoreJson.MAPPER.writeValue(manifest.toFile(), json);
    return json;
  }

  private void flatten() throws IOException {
    for (Path part : parts()) {
      Files.move(part, folder.resolve("parts").resolve(part.getFileName()));
      Files.delete(part.getParent());
    }
  }

  private Iterable<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("parts"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void assertOpensAsItWas() {
    try (Store store = open(folder)) {
      assertThat(store.manifest().format()).isEqualTo(Manifest.FORMAT);
      assertThat(store.manifest().digest()).isEqualTo(digest);
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
      assertThat(folder.resolve("lines")).doesNotExist();
      assertThat(folder).isDirectoryNotContaining("glob:**/articles-????????????????.jsonl");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void holdsWhatItHeldAndGoesOnFromThere(int format) throws IOException {
    former(format);

    assertOpensAsItWas();
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'c', "perhaps", "y"));
      retract(store, 'c');
      assertThat(store.manifest().digest()).isEqualTo(digest);
      assertThat(new StoreFolder(folder).builds(store.manifest()))
          .extracting(BuildRecord::articles)
          .containsExactly(2, 3, 2);
    }
  }

  @Test
  void formerDigestsAreMarkedInTheLog() throws IOException {
    former(3);
    open(folder).close();

    StoreFolder store = new StoreFolder(folder);
    assertThat(store.builds(store.requireManifest()))
        .extracting(BuildRecord::digest)
        .containsExactly("sha256:" + DigestUtils.sha256Hex(before));
  }

  @Test
  void whatIsNotOpenedYetTellsItsLog() throws IOException {
    former(3);

    StoreFolder store = new StoreFolder(folder);
    assertThat(store.builds(store.requireManifest())).hasSize(1);
    assertThat(store.requireManifest().format()).isEqualTo(3);
  }

  @Test
  void aMigrationThatWasStoppedIsGoneOnWith() throws IOException {
    former(1);
    Path part = parts().iterator().next();
    String name = part.getFileName().toString();
    Path sub = Files.createDirectories(folder.resolve("parts").resolve(name.substring(0, 2)));
    Files.move(part, sub.resolve(name));
    Files.writeString(folder.resolve("log.jsonl"), "{\"at\":\"2025");

    assertOpensAsItWas();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aPartThatIsNotTheOneThatWasStoredIsRefused(int format) throws IOException {
    former(format);
    Path part = parts().iterator().next();
    String content;
    try (var in = new GZIPInputStream(Files.newInputStream(part))) {
      content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(part))) {
      out.write(
          content.replace("//example.org/", "//example.com/").getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("restore the folder");
  }

  @Test
  void linksThatFollowOtherwiseNowTakeThePlaceOfThoseOfTheOldProgram() throws IOException {
    ObjectNode json = former(4);
    json.put("digest", "0".repeat(64)); // as if it had derived others
    StoreJson.MAPPER.writeValue(folder.resolve("manifest.json").toFile(), json);

    assertOpensAsItWas();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void aChangeThatAFormerVersionDidNotFinishIsFinished(int format) throws IOException {
    ObjectNode json = former(format);
    Files.writeString(folder.resolve("pending.json"), json.toString());

    assertOpensAsItWas();
  }
}
