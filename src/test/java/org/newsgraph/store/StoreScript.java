package org.newsgraph.store;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.newsgraph.ingest.Runs;
import org.newsgraph.store.part.StoredArticle;

/**
 * A life of a store, step by step and without an end. Run as a program it says when each step
 * begins and when it is acknowledged, so that somebody else can kill it in between.
 */
final class StoreScript {

  static final String BEGUN = "begun ";
  static final String DONE = "done ";

  private static final int FACTS = 400;

  /** Something that users do with a store. */
  private interface Act {
    void on(StoreScript script, String edition) throws IOException;
  }

  /**
   * One step of it.
   *
   * @param name what it is a case of
   */
  private record Step(String name, Act act) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("bulk build", (it, edition) -> it.add("abcdefgh", edition)),
          new Step("small build", (it, edition) -> it.add("i", edition)),
          new Step("retract", (it, edition) -> Samples.retract(it.store, 'b')),
          new Step("replacement", (it, edition) -> it.add("c", edition + "again")),
          new Step("compaction", (it, edition) -> it.store.compact()),
          new Step("backup", (it, edition) -> it.backUp(edition)),
          new Step("ingest", (it, edition) -> it.ingest(edition, "The Daily")),
          new Step("ingest of known articles", (it, edition) -> it.ingest(edition, "The Herald")),
          new Step("swap", (it, edition) -> it.add("acdefghijklmnopqrstuvw", edition + "last")),
          new Step("backup", (it, edition) -> it.backUp(edition + "last")),
          new Step("retract", (it, edition) -> Samples.retract(it.store, 'w')));

  private final Store store;
  private final Path home;

  private StoreScript(Store store, Path home) {
    this.store = store;
    this.home = home;
  }

  /** Does the steps from one on, on the store in a folder. */
  public static void main(String[] arguments) throws IOException {
    int step = Integer.parseInt(arguments[1]);
    try (Store store = open(Path.of(arguments[0]))) {
      while (true) {
        say(BEGUN + step);
        perform(store, Path.of(arguments[0]), step);
        say(DONE + step);
        step++;
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** The store of a life that goes on in a folder. */
  static Store open(Path home) {
    return Samples.open(home.resolve("store"));
  }

  static void perform(Store store, Path home, int step) throws IOException {
    StoreScript script = new StoreScript(store, home);
    STEPS.get(step % STEPS.size()).act.on(script, "edition" + step / STEPS.size());
  }

  static String name(int step) {
    return STEPS.get(step % STEPS.size()).name;
  }

  private void add(String letters, String edition) {
    Samples.add(
        store,
        letters
            .chars()
            .mapToObj(letter -> Samples.telling(store.parts(), (char) letter, facts(edition)))
            .toArray(StoredArticle[]::new));
  }

  private static String facts(String edition) {
    return IntStream.range(0, FACTS)
        .mapToObj(i -> ":s%d :says \"%s %d\" .".formatted(i, edition, i))
        .collect(joining(" "));
  }

  private void ingest(String edition, String publisher) {
    Runs.ingest(store, home.resolve("store"), edition, publisher);
  }

  private void backUp(String edition) throws IOException {
    try (OutputStream out = Files.newOutputStream(home.resolve(edition + ".nq"))) {
      store.export(out);
    }
  }
}
