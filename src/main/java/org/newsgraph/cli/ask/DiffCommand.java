package org.newsgraph.cli.ask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.sort.LineDiff;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.StoreConnections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which quads one store has and another has not. */
@Command(
    name = "diff",
    description = "Lists the quads that only one of two stores has: - the first, + the second.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph diff store mystore",
      "  newsgraph diff store mystore | grep '^+' | wc -l"
    })
public final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "STORE", description = "The older store.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "STORE", description = "The newer store.")
  private Path after = Path.of("");

  public DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("newsgraph-diff");
    Path older = folder.resolve("older.nq");
    Path newer = folder.resolve("newer.nq");
    try {
      export(before, older);
      export(after, newer);
      LineDiff.compare(
          older, newer, line -> console.print("- " + line), line -> console.print("+ " + line));
    } finally {
      Files.deleteIfExists(older);
      Files.deleteIfExists(newer);
      Files.delete(folder);
    }
    return ExitCode.DONE;
  }

  private void export(Path store, Path file) throws IOException {
    try (StoreConnection connection =
            StoreConnections.connect(new StoreFolder(store), NewsGraph.storeSettings());
        OutputStream out = Files.newOutputStream(file)) {
      connection.export(out);
    }
  }
}
