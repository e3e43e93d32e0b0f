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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.text.TextProperties;

/** A store as the first version of this program left it. */
class MigrationTest {

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void makeAStoreOfFormat1() throws IOException {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "x"));
      before = export(store);
    }
    for (Path part : parts()) {
      Files.move(part, folder.resolve("parts").resolve(part.getFileName()));
      Files.delete(part.getParent());
    }
    DurableFiles.delete(folder.resolve("lines"));
    Path manifest = folder.resolve("manifest.json");
    ObjectNode json = (ObjectNode) StoreJson.MAPPER.readTree(Files.readAllBytes(manifest));
    json.put("format", 1).put("digest", DigestUtils.sha256Hex(before)).remove("lines");
    json.remove("sums");
    StoreJson.MAPPER.writeValue(manifest.toFile(), json);
  }

  private Iterable<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("parts"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void holdsWhatItHeld() {
    try (Store store = open(folder)) {
      assertThat(store.manifest().format()).isEqualTo(Manifest.FORMAT);
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void goesOnFromThere() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'c', "perhaps", "y"));
      retract(store, 'c');

      assertThat(export(store)).isEqualTo(before);
    }
  }

  @Test
  void aMigrationThatWasStoppedIsGoneOnWith() throws IOException {
    Path part = parts().iterator().next();
    String name = part.getFileName().toString();
    Path sub = Files.createDirectories(folder.resolve("parts").resolve(name.substring(0, 2)));
    Files.move(part, sub.resolve(name));

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
    }
  }

  @Test
  void aPartThatIsNotTheOneThatWasStoredIsRefused() throws IOException {
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
    Path manifest = folder.resolve("manifest.json");
    ObjectNode json = (ObjectNode) StoreJson.MAPPER.readTree(Files.readAllBytes(manifest));
    json.put("digest", "0".repeat(64)); // as if it had derived others
    StoreJson.MAPPER.writeValue(manifest.toFile(), json);

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  /** Makes the store one of a format with merged lines, whose digest is the SHA-256 of these. */
  private ObjectNode withFormerDigest(int format) throws IOException {
    open(folder).close();
    Path manifest = folder.resolve("manifest.json");
    ObjectNode json = (ObjectNode) StoreJson.MAPPER.readTree(Files.readAllBytes(manifest));
    json.put("format", format).put("digest", DigestUtils.sha256Hex(before)).remove("sums");
    ((ObjectNode) json.get("builds").get(0)).put("digest", DigestUtils.sha256Hex(before));
    StoreJson.MAPPER.writeValue(manifest.toFile(), json);
    return json;
  }

  @Test
  void aStoreWhoseDigestWasTheHashOfItsExportGetsTheNewOneAndKeepsTheOldInItsLog()
      throws IOException {
    String digest;
    try (Store store = open(folder)) {
      digest = store.manifest().digest();
    }
    withFormerDigest(3);

    try (Store store = open(folder)) {
      assertThat(store.manifest().format()).isEqualTo(Manifest.FORMAT);
      assertThat(store.manifest().digest()).isEqualTo(digest);
      assertThat(store.manifest().builds())
          .extracting(Manifest.BuildRecord::digest)
          .containsExactly("sha256:" + DigestUtils.sha256Hex(before));
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
      add(store, article(store.parts(), 'c', "perhaps", "y"));
      retract(store, 'c');
      assertThat(store.manifest().digest()).isEqualTo(digest);
    }
  }

  @Test
  void aStoreOfTheFormerDigestWhoseLinesAreLostIsBroughtOverFromItsParts() throws IOException {
    withFormerDigest(3);
    DurableFiles.delete(folder.resolve("lines"));

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aChangeThatAFormerVersionDidNotFinishIsFinished() throws IOException {
    ObjectNode former = withFormerDigest(3);
    Files.writeString(folder.resolve("pending.json"), former.toString());

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aStoreWithAPartOfLinksKeepsItsLines() throws IOException {
    ObjectNode json = withFormerDigest(2);
    json.put("links", "links-0123456789abcdef.nq.gz");
    StoreJson.MAPPER.writeValue(folder.resolve("manifest.json").toFile(), json);

    try (Store store = open(folder)) {
      assertThat(store.manifest().format()).isEqualTo(Manifest.FORMAT);
      assertThat(export(store)).isEqualTo(before);
    }
  }
}
