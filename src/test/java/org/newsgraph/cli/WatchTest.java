package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.SocketServer;

/** Watches a folder in a process of its own, without language models. */
class WatchTest {

  private static final int TERMINATED = 143;

  @TempDir private Path folder;
  private Path incoming;
  private Path store;
  private Optional<Process> watch = Optional.empty();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void makeAFolder() throws IOException {
    incoming = Files.createDirectories(folder.resolve("incoming"));
    store = folder.resolve("store");
  }

  @AfterEach
  void end() {
    watch.ifPresent(Process::destroyForcibly);
  }

  @Test
  void takesWhatIsThereWhatIsMovedInAndWhatIsMended() throws Exception {
    Files.writeString(incoming.resolve("first.txt"), text("first"));
    BufferedReader lines = watch();
    await(lines, "1 stored, 0 unchanged, 0 failed; 1 articles, digest ");

    Path bad = Files.write(incoming.resolve("bad.txt"), new byte[] {0, 1, 2});
    await(lines, "0 stored, 0 unchanged, 1 failed; 1 articles");
    Path elsewhere = Files.writeString(folder.resolve("second.txt"), text("second"));
    Path below = Files.createDirectories(incoming.resolve("below"));
    Files.move(elsewhere, below.resolve("second.txt"), StandardCopyOption.ATOMIC_MOVE);
    await(lines, "1 stored, 0 unchanged, 0 failed; 2 articles");
    Files.writeString(bad, text("third"));
    await(lines, "1 stored, 0 unchanged, 0 failed; 3 articles");

    assertThat(stop(lines)).isEqualTo(TERMINATED);
    assertThat(said).endsWith("newsgraph: stopped; what was read is stored");
    assertThat(said).filteredOn(line -> line.startsWith("not stored: bad.txt: ")).hasSize(1);
    assertThat(export(store)).isEqualTo(export(built()));
  }

  @Test
  @SuppressWarnings("try") // the socket is used by the other process
  void aServerThatHoldsTheStoreTakesTheArticles() throws Exception {
    StoreFolder held = new StoreFolder(store);
    try (Store server = Store.open(held, Optional.empty(), NewsGraph.storeSettings());
        SocketServer socket = SocketServer.start(held, server)) {
      BufferedReader lines = watch();
      Files.writeString(incoming.resolve("first.txt"), text("first"));
      await(lines, "1 stored, 0 unchanged, 0 failed; 1 articles");

      assertThat(server.catalog().size()).isEqualTo(1);
      assertThat(stop(lines)).isEqualTo(TERMINATED);
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("a.txt"));
    CommandLineRun run = CommandLineRun.of("watch", file.toString(), "--store", store.toString());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.messages()).contains(file + " is no folder: give folders to watch");
  }

  private static String text(String word) {
    return "Ana Ruiz, the Peruvian foreign minister, said that the %s boat had left the port.\n"
        .formatted(word);
  }

  private BufferedReader watch() throws IOException {
    Process started =
        JavaProcess.of(
                WithoutModels.class.getName(),
                List.of(),
                "watch",
                incoming.toString(),
                "--store",
                store.toString())
            .start();
    watch = Optional.of(started);
    return started.inputReader();
  }

  /** Reads on until a line begins so. */
  private void await(BufferedReader lines, String beginning) throws IOException {
    String line;
    do {
      line = lines.readLine();
      assertThat(line).as("after %s", said).isNotNull();
      said.add(line);
    } while (!line.startsWith(beginning));
  }

  private int stop(BufferedReader lines) throws IOException, InterruptedException {
    Process process = watch.orElseThrow();
    process.toHandle().destroy(); // SIGTERM
    lines.lines().forEach(said::add);
    return process.waitFor();
  }

  private Path built() {
    Path other = folder.resolve("built");
    CommandLineRun build =
        CommandLineRun.of(
            WithoutModels.NEWS_GRAPH, "build", incoming.toString(), "--store", other.toString());
    assertThat(build.code()).as(build.messages()).isEqualTo(ExitCode.DONE);
    return other;
  }

  private static String export(Path store) {
    return CommandLineRun.of("export", "--store", store.toString()).out();
  }
}
