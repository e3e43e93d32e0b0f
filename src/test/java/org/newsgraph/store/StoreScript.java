package org.newsgraph.store;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A life of a store, step by step: a large build, small ones, an article that is taken out, another
 * that is replaced, a build that makes a new database, backups. Run as a program it says when each
 * step begins and when it is acknowledged, so that somebody else can kill it in between.
 */
final class StoreScript {

  static final String BEGUN = "begun ";
  static final String DONE = "done ";

  private static final int FACTS = 400;

  /** One step of it. */
  interface Step {
    void run(Store store, Path backup) throws IOException;
  }

  static final List<Step> STEPS =
      List.of(
          (store, backup) -> Samples.add(store, articles(store, "abcdefgh", "first")),
          (store, backup) -> Samples.add(store, articles(store, "i", "first")),
          (store, backup) -> Samples.retract(store, 'b'),
          (store, backup) -> Samples.add(store, articles(store, "c", "second")),
          StoreScript::backUp,
          (store, backup) -> Samples.add(store, articles(store, "acdefghijklmnopqrstuvw", "third")),
          StoreScript::backUp,
          (store, backup) -> Samples.retract(store, 'w'));

  private StoreScript() {}

  /** Runs the steps from one on. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    run(folder, Integer.parseInt(arguments[1]), Path.of(arguments[2]));
  }

  static void run(Path folder, int from, Path backup) throws IOException {
    try (Store store = Samples.open(folder)) {
      for (int i = from; i < STEPS.size(); i++) {
        say(BEGUN + i);
        STEPS.get(i).run(store, backup);
        say(DONE + i);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void backUp(Store store, Path backup) throws IOException {
    try (OutputStream out = Files.newOutputStream(backup)) {
      store.export(out);
    }
  }

  private static StoredArticle[] articles(Store store, String letters, String edition) {
    return letters
        .chars()
        .mapToObj(letter -> Samples.telling(store.parts(), (char) letter, facts(edition)))
        .toArray(StoredArticle[]::new);
  }

  private static String facts(String edition) {
    return IntStream.range(0, FACTS)
        .mapToObj(i -> ":s%d :says \"%s %d\" .".formatted(i, edition, i))
        .collect(joining(" "));
  }
}
