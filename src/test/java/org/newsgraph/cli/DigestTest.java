package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;

/** What a store is cited by is what anybody computes from its export. */
class DigestTest {

  private static final Path SCRIPT = Path.of("src/docs/digest.py");

  private Path dump;
  private String digest;
  private CommandLineRun export;

  @BeforeEach
  void exportAStore(@TempDir Path folder) {
    Path home = folder.resolve("store");
    try (Store store = open(home)) {
      add(store, article(store.parts(), 'a', "yes, \\\"so\\\"", "x"));
      add(store, article(store.parts(), 'b', "né", "x"));
      digest = store.manifest().digest();
    }
    dump = folder.resolve("graph.nq");
    export = CommandLineRun.of("export", "--store", home.toString(), dump.toString());
  }

  @Test
  void theCommandPrintsTheDigestOfTheStore() {
    CommandLineRun run = CommandLineRun.of("digest", dump.toString());

    assertThat(run.out()).isEqualTo(digest + "\n");
    assertThat(run.messages()).isEqualTo("4 quads\n");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theExportShowsTheHashOfItsBytes() throws IOException {
    assertThat(export.out())
        .isEqualTo("sha256 %s\n".formatted(DigestUtils.sha256Hex(Files.readAllBytes(dump))));
  }

  @Test
  void theScriptPrintsTheSame() throws IOException, InterruptedException {
    Path compressed = dump.resolveSibling("graph.nq.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(dump, out);
    }

    assertThat(Files.readAllLines(SCRIPT)).hasSizeLessThanOrEqualTo(20);
    assertThat(script(dump)).isEqualTo(digest);
    assertThat(script(compressed)).isEqualTo(digest);
  }

  private static String script(Path file) throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder("python3", SCRIPT.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(python.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(python.waitFor()).as(out).isZero();
    return out;
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    CommandLineRun run = CommandLineRun.of("digest", "none.nq");

    assertThat(run.messages()).contains("none.nq does not exist");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }
}
