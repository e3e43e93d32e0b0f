package org.newsgraph.store.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.retract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules.LinkDerivation;
import org.newsgraph.store.text.TextProperties;

/** By rules that link each article to its hints. */
class LinkIndexTest {

  @TempDir private Path folder;

  private static final class HintLinks implements LinkRules {

    private final String version;

    HintLinks(String version) {
      this.version = version;
    }

    @Override
    public String version() {
      return version;
    }

    @Override
    public String graph(String base) {
      return "x:links";
    }

    @Override
    public LinkDerivation open(Path file) throws IOException {
      return new Derivation(file);
    }
  }

  /** Keeps only the name of its state. */
  private record Derivation(Path file) implements LinkDerivation {

    @Override
    public Optional<String> state() {
      try {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public void clear() throws IOException {
      Files.deleteIfExists(file);
    }

    @Override
    public void change(
        Iterator<LinkRules.Hints> removed,
        Iterator<LinkRules.Hints> added,
        Path work,
        ObjIntConsumer<Quad> sink) {
      removed.forEachRemaining(article -> sink.accept(link(article), -1));
      added.forEachRemaining(article -> sink.accept(link(article), 1));
    }

    private static Quad link(LinkRules.Hints article) {
      return SSE.parseQuad(
          "(<x:links> <x:%s> <x:hint> \"%s\")".formatted(article.id(), article.hints().get(0)));
    }

    @Override
    public void save(String state) throws IOException {
      Files.writeString(file, state);
    }

    @Override
    public void close() {}
  }

  private Store open(String version) {
    return Store.open(
        new StoreFolder(folder),
        Optional.empty(),
        new StoreSettings(new HintLinks(version), TextProperties.NONE));
  }

  private static void add(Store store, char letter, String hint) {
    Samples.add(store, Samples.article(store.parts(), letter, hint, "x"));
  }

  private static String links(Store store) {
    return String.join(
        "\n", export(store).lines().filter(line -> line.endsWith(" <x:links> .")).toList());
  }

  private static String link(char letter, String hint) {
    return "<x:%s> <x:hint> \"%s\" <x:links> .".formatted(String.valueOf(letter).repeat(16), hint);
  }

  @Test
  void linksComeAndGoWithTheirArticles() {
    try (Store store = open("1")) {
      add(store, 'a', "yes");
      add(store, 'b', "no");
      assertThat(links(store)).isEqualTo(link('a', "yes") + "\n" + link('b', "no"));

      add(store, 'a', "perhaps");
      retract(store, 'b');
      assertThat(links(store)).isEqualTo(link('a', "perhaps"));
    }
  }

  @Test
  void linksAreDerivedAnewIfTheStateOfTheDerivationIsLost() throws IOException {
    try (Store store = open("1")) {
      add(store, 'a', "yes");
    }
    Files.delete(folder.resolve("links.mv"));

    try (Store store = open("1")) {
      add(store, 'b', "no");
      assertThat(links(store)).isEqualTo(link('a', "yes") + "\n" + link('b', "no"));
    }
  }

  @Test
  void aChangeThatWasMadeButNotSavedHereIsFollowed(@TempDir Path work) throws IOException {
    Path file = folder.resolve("links.mv");
    try (Store store = open("1");
        LinkIndex index = new LinkIndex(file, new HintLinks("1"), store.parts())) {
      add(store, 'a', "yes");
      Catalog before = store.catalog();
      add(store, 'b', "no");
      Catalog after = store.catalog();
      Files.writeString(file, before.state() + " 1");

      index.follow(before, after, work);
      assertThat(file).hasContent(after.state() + " 1");

      index.follow(before, Catalog.empty(), work);
      assertThat(file).hasContent(after.state() + " 1");
    }
  }

  @Test
  void linksAreDerivedAnewByRulesOfAnotherVersion() {
    try (Store store = open("1")) {
      add(store, 'a', "yes");
    }
    try (Store store = open("2")) {
      retract(store, 'a');
      add(store, 'b', "no");
      assertThat(links(store)).isEqualTo(link('b', "no"));
    }
  }
}
