package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Samples;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.StoredArticle;

/** A store goes through its export into another one. */
@TestInstance(Lifecycle.PER_CLASS)
class DumpTest {

  private static final String FILE = "<https://w3id.org/newsgraph/ontology#file>";
  private static final String SHA256 = "<https://w3id.org/newsgraph/ontology#sha256>";
  private static final String ARTICLE = "<%s>".formatted(Samples.iri('a'));

  private static final String NAMED = "%1$s %2$s \"a.txt\" %1$s .\n".formatted(ARTICLE, FILE);
  private static final String HASHED =
      "%1$s %2$s \"%3$s\" %1$s .\n".formatted(ARTICLE, SHA256, Samples.sha256('a'));

  private Path folder;
  private Path seeds;
  private Path dump;

  @BeforeAll
  void exportSeeds(@TempDir Path shared) {
    folder = shared;
    seeds = folder.resolve("seeds");
    SeedBuild.into(seeds);
    dump = export(seeds, "seeds.nq");
  }

  private Path export(Path store, String name) {
    Path file = folder.resolve(name);
    run("export", "--store", store.toString(), file.toString());
    return file;
  }

  private Path load(Path file, String name) {
    Path store = folder.resolve(name);
    run("load", file.toString(), "--store", store.toString());
    return store;
  }

  private static void run(String... command) {
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }

  private static Path gzip(byte[] bytes, Path file) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  private static List<StoredArticle> articles(Path store) {
    StoreFolder files = new StoreFolder(store);
    return files.catalog(files.requireManifest()).articles().toList();
  }

  @Test
  void theExportOfALoadedExportHasTheSameBytes() {
    Path copy = load(dump, "copy");

    assertThat(export(copy, "copy.nq")).hasSameBinaryContentAs(dump);
    run("verify", "--store", copy.toString());
  }

  @Test
  void eachArticleHasWhatItHad() {
    assertThat(articles(load(dump, "articles")))
        .hasSize(5)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("key")
        .containsExactlyElementsOf(articles(seeds));
  }

  @Test
  void anArticleThatIsRetractedTakesItsLinksAndItsBackgroundWithIt() {
    Path copy = load(dump, "retracted");
    Path original = folder.resolve("original");
    SeedBuild.into(original);
    for (Path store : List.of(copy, original)) {
      run("retract", articles(seeds).get(0).files().get(0), "--store", store.toString());
    }

    assertThat(export(copy, "retracted.nq"))
        .hasSameBinaryContentAs(export(original, "original.nq"));
  }

  @Test
  void toLoadAnExportAgainChangesNothing() throws IOException {
    Path copy = load(dump, "again");
    Path manifest = copy.resolve("manifest.json");
    String before = Files.readString(manifest);

    load(gzip(Files.readAllBytes(dump), folder.resolve("seeds.nq.gz")), "again");

    assertThat(manifest).hasContent(before);
  }

  private void assertRefused(byte[] content, String message) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "broken", ".nq"), content);
    Path store = Files.createTempDirectory(folder, "store");
    CommandLineRun run = CommandLineRun.of("load", file.toString(), "--store", store.toString());

    assertThat(run.messages()).contains(file + " ").contains(message);
    assertThat(run.code()).isNotEqualTo(ExitCode.DONE);
    assertThat(articles(store)).isEmpty();
  }

  private void assertRefused(String content, String message) throws IOException {
    assertRefused(content.getBytes(UTF_8), message);
  }

  @Test
  void aLineThatIsBrokenIsNamed() throws IOException {
    assertRefused(NAMED + HASHED.replace(" .", ""), "line 2 is no quad: ");
    assertRefused("# a remark\n" + NAMED, "line 1 is not one quad");
  }

  @Test
  void aLineThatIsSpelledAsNoExportSpellsItIsNamed() throws IOException {
    assertRefused(NAMED + HASHED.replace(" .", "   ."), "line 2 is not spelled as in an export: <");
    assertRefused(NAMED + HASHED.replaceFirst(".*> <", "_:b <"), "line 2 a blank node has no");
  }

  @Test
  void linesThatAreNotSortedAreNamed() throws IOException {
    assertRefused(HASHED + NAMED, "line 2 does not come after the line before");
    assertRefused(NAMED + NAMED, "line 2 does not come after the line before");
  }

  @Test
  void aGraphOfAnotherStoreIsNamed() throws IOException {
    assertRefused(
        (NAMED + HASHED).replace("http://localhost:3330/", "http://example.org/"),
        "line 1 stands in the graph <http://example.org/article/aaaaaaaaaaaaaaaa>, which is of no article of a store with --base http://localhost:3330/");
  }

  @Test
  void aByteThatIsNoTextIsNamed() throws IOException {
    assertRefused((NAMED + HASHED + "é").getBytes(ISO_8859_1), "line 3 is not UTF-8");
  }

  @Test
  void anArticleWithoutItsHashIsNamed() throws IOException {
    assertRefused(
        NAMED, "is no whole export: it does not say of which file " + ARTICLE + " was made");
  }

  @Test
  void aLinkThatIsNotWholeIsNamed() throws IOException {
    String link =
        "<http://localhost:3330/link/1> <https://w3id.org/newsgraph/ontology#rule> \"same\" <http://localhost:3330/graph/links> .\n";

    assertRefused(NAMED + HASHED + link, "has a link without <");
  }

  @Test
  void aCompressedExportThatIsCutShortIsNotTakenForWhole() throws IOException {
    byte[] whole = Files.readAllBytes(gzip(Files.readAllBytes(dump), folder.resolve("cut.gz")));

    assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be read after line ");
  }

  @Test
  void articlesThatWereNotReadButLoadedAreNotLeftOutOfAnotherStoreInSilence() {
    Path copy = load(dump, "copied");

    CommandLineRun again =
        CommandLineRun.of(
            "load", copy.toString(), "--store", folder.resolve("copied-again").toString());

    assertThat(again.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(again.out() + again.messages()).contains("load the store's export instead");
  }
}
