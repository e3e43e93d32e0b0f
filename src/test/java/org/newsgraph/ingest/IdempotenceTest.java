package org.newsgraph.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;

/** What is done a second time changes nothing. */
class IdempotenceTest {

  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("newsgraph-idempotence");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Manifest manifest() {
    return new StoreFolder(folder).requireManifest();
  }

  /**
   * Few texts and names, so that the same text comes under several names and the other way round.
   */
  @Provide
  Arbitrary<InputItem> documents() {
    return Combinators.combine(
            Arbitraries.of("a.txt", "b.txt", "c \"d\".txt", "\uD83D\uDE80.txt"),
            Arbitraries.of("Rain.", "Rain fell.", "Rain <b>fell</b> on \u202EOldport\u202C."),
            Arbitraries.of("", "The Daily", "D\u00E9p\u00EAche"))
        .as(Runs::document);
  }

  @Property(tries = 15, seed = "1")
  void documentsThatAreReadAgainInAnyOrderChangeNothing(
      @ForAll @Size(min = 1, max = 6) List<@From("documents") InputItem> documents,
      @ForAll Random random) {
    InputItem[] unique = oneForEachName(documents);
    Runs.Result first = Runs.withThreads(2).build(folder, unique);
    Manifest before = manifest();
    List<InputItem> again = new ArrayList<>(List.of(unique));
    again.addAll(List.of(unique));
    Collections.shuffle(again, random);

    Runs.Result second = Runs.withThreads(2).build(folder, again.toArray(InputItem[]::new));

    assertThat(second.outcomes()).hasOnlyElementsOfType(Outcome.Unchanged.class);
    assertThat(second.export()).isEqualTo(first.export());
    assertThat(manifest()).isEqualTo(before);
  }

  /** What is told last under a name counts, so that the order of others would matter. */
  private static InputItem[] oneForEachName(List<InputItem> documents) {
    List<InputItem> unique = new ArrayList<>();
    for (InputItem found : documents) {
      unique.removeIf(other -> other.name().equals(found.name()));
      unique.add(found);
    }
    return unique.toArray(InputItem[]::new);
  }

  @Property(tries = 15, seed = "1")
  void anArticleThatIsPutAgainChangesNothing(
      @ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> said) {
    String facts = said.stream().map(":s :says %d ."::formatted).collect(joining(" "));
    try (Store store = Samples.open(folder)) {
      Samples.add(store, Samples.telling(store.parts(), 'b', ":s :says 'else' ."));
      Manifest first = Samples.add(store, Samples.telling(store.parts(), 'a', facts));
      String export = Samples.export(store);

      assertThat(Samples.add(store, Samples.telling(store.parts(), 'a', facts))).isEqualTo(first);
      assertThat(manifest()).isEqualTo(first);
      assertThat(Samples.export(store)).isEqualTo(export);
    }
  }
}
