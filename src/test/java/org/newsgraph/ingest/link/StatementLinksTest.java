package org.newsgraph.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.LinkVerification;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.Verification;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.text.TextProperties;

/** A store keeps how its links were derived, in a file that it can do without. */
class StatementLinksTest {

  private static final int MANY = 60;

  @TempDir private Path folder;

  private Store open(Path path, Supplier<String> version) {
    return Store.open(
        new StoreFolder(path),
        Optional.empty(),
        new StoreSettings(new StatementLinks(version), TextProperties.NONE));
  }

  private Store open() {
    return open(folder.resolve("kept"), () -> "1");
  }

  private static String sha256(int number) {
    return "%016x".formatted(number * 0x9E3779B97F4A7C15L) + "0".repeat(48);
  }

  /** An article that quotes one of three speakers, who all talk of the same two things. */
  private static Part part(int number) {
    String article = Samples.BASE + "article/" + sha256(number).substring(0, 16);
    Quad quad =
        new Quad(
            NodeFactory.createURI(article),
            NodeFactory.createURI(article),
            NodeFactory.createURI("http://example.org/is"),
            NodeFactory.createLiteralString("number " + number));
    String claim =
        String.join(
            "\t",
            "claim",
            article + "/statement/0",
            number % 4 == 0 ? "" : "2025-03-%02d".formatted(1 + number % 28),
            Samples.BASE + "actor/speaker-" + number % 3,
            "tell",
            "",
            "bridge collaps harbor storm " + (number % 5 == 0 ? "night" : "tanker"),
            "collaps",
            number % 7 == 0 ? "collaps" : "",
            number % 7 == 0 ? "1" : "0",
            "");
    String text = "text\t" + article + "\t100\t" + "%04x".formatted(number / 4).repeat(128);
    return Part.of(List.of(quad), List.of(claim, text));
  }

  private static void change(Store store, Set<Integer> come, Set<Integer> go) {
    try (ChangeWriter change = store.change("build", "test")) {
      for (int number : come) {
        change.store(
            store.parts().write(sha256(number), List.of(number + ".txt"), "key", part(number)));
      }
      go.forEach(number -> change.remove(sha256(number).substring(0, 16)));
      store.commit(change.finish());
    }
  }

  private String digestOfNew(Set<Integer> articles) throws IOException {
    try (Store store = open(Files.createTempDirectory(folder, "new-"), () -> "1")) {
      change(store, articles, Set.of());
      return store.manifest().digest();
    }
  }

  private static Set<Integer> all(int number) {
    return IntStream.range(0, number).boxed().collect(Collectors.toSet());
  }

  private static long links(Store store) throws IOException {
    return Samples.export(store).lines().filter(line -> line.endsWith("graph/links> .")).count();
  }

  private List<String> linkFaults(Store store) {
    return LinkVerification.faults(
        store, new StoreFolder(folder.resolve("kept")), new StatementLinks(() -> "1"));
  }

  @Test
  void aStoreThatWasChangedInManyStepsIsTheOneThatWouldHaveBeenBuiltAtOnce() throws IOException {
    Random random = new Random(2);
    Set<Integer> present = new TreeSet<>();
    for (int step = 0; step < 10; step++) {
      Set<Integer> changed = random.ints(1 + 2 * step, 0, MANY).boxed().collect(Collectors.toSet());
      Set<Integer> go = changed.stream().filter(present::contains).collect(Collectors.toSet());
      Set<Integer> come = changed.stream().filter(i -> !go.contains(i)).collect(Collectors.toSet());
      try (Store store = open()) {
        change(store, come, go);
        present.addAll(come);
        present.removeAll(go);

        assertThat(store.manifest().digest()).isEqualTo(digestOfNew(present));
        assertThat(linkFaults(store)).isEmpty();
        assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
      }
    }
  }

  @Test
  void theFileMayBeDeleted() throws IOException {
    try (Store store = open()) {
      change(store, all(MANY), Set.of());
      assertThat(links(store)).isGreaterThan(MANY);
    }
    Files.delete(folder.resolve("kept/links.mv"));

    try (Store store = open()) {
      change(store, Set.of(MANY), Set.of(3));
      change(store, Set.of(3), Set.of(5));

      assertThat(store.manifest().digest())
          .isEqualTo(
              digestOfNew(all(MANY + 1).stream().filter(i -> i != 5).collect(Collectors.toSet())));
    }
  }

  @Test
  void aFileThatIsNotReadableIsMadeAgain() throws IOException {
    try (Store store = open()) {
      change(store, all(MANY), Set.of());
    }
    Path file = folder.resolve("kept/links.mv");
    byte[] bytes = Files.readAllBytes(file);
    for (int from : List.of(0, 2 * 4096)) {
      byte[] garbled = bytes.clone();
      new Random(1).nextBytes(garbled);
      System.arraycopy(bytes, 0, garbled, 0, from);
      Files.write(file, garbled);
      try (Store store = open()) {
        change(store, Set.of(MANY + from), Set.of(3));
        change(store, Set.of(3), Set.of(MANY + from));

        assertThat(store.manifest().digest()).isEqualTo(digestOfNew(all(MANY)));
      }
    }
  }

  @Test
  void aFileOfAnEarlierStateOfTheStoreIsMadeAgain() throws IOException {
    Path file = folder.resolve("kept/links.mv");
    try (Store store = open()) {
      change(store, all(10), Set.of());
    }
    byte[] earlier = Files.readAllBytes(file);
    try (Store store = open()) {
      change(store, all(MANY), Set.of());
    }
    Files.write(file, earlier);

    try (Store store = open()) {
      change(store, Set.of(MANY), Set.of());

      assertThat(store.manifest().digest()).isEqualTo(digestOfNew(all(MANY + 1)));
    }
  }

  @Test
  void anotherVersionOfTheRulesDerivesAnew() throws IOException {
    try (Store store =
        Store.open(
            new StoreFolder(folder.resolve("kept")), Optional.empty(), StoreSettings.PLAIN)) {
      change(store, all(MANY), Set.of());
      assertThat(links(store)).isZero();
    }
    try (Store store = open()) {
      change(store, Set.of(MANY), Set.of());

      assertThat(store.manifest().digest()).isEqualTo(digestOfNew(all(MANY + 1)));
    }
    try (Store store = open(folder.resolve("kept"), () -> "2")) {
      change(store, Set.of(), Set.of(MANY));

      assertThat(store.manifest().digest()).isEqualTo(digestOfNew(all(MANY)));
    }
  }

  @Test
  void aChangeThatFailsLeavesTheLinksAsTheyWere() throws IOException {
    try (Store store = open()) {
      change(store, all(MANY), Set.of());
      try (ChangeWriter change = store.change("build", "test")) {
        change.store(store.parts().write(sha256(MANY), List.of("a.txt"), "key", part(MANY)));
        Files.write(
            folder.resolve("kept").resolve(Parts.file(sha256(MANY).substring(0, 16), "key")),
            new byte[] {1, 2, 3});
        assertThatThrownBy(() -> store.commit(change.finish())).isInstanceOf(StoreException.class);
      }
      change(store, Set.of(MANY + 1), Set.of(7));

      Set<Integer> expected = all(MANY + 2);
      expected.removeAll(Set.of(MANY, 7));
      assertThat(store.manifest().digest()).isEqualTo(digestOfNew(expected));
    }
  }

  @Test
  void linksThatDoNotFollowFromTheArticlesAreFoundByVerification() throws IOException {
    try (Store store = open()) {
      change(store, all(MANY), Set.of());
      assertThat(linkFaults(store)).isEmpty();
    }
    StoreSettings withoutLinks = StoreSettings.PLAIN;
    try (Store store =
        Store.open(new StoreFolder(folder.resolve("kept")), Optional.empty(), withoutLinks)) {
      change(store, Set.of(), Set.of(1, 2));

      assertThat(linkFaults(store))
          .singleElement()
          .asString()
          .contains("facts on links between articles are missing");
    }
  }
}
