package org.newsgraph.cli.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.TemporaryFolders;
import org.newsgraph.store.digest.FileDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Computes the digest of N-Quads. */
@Command(
    name = "digest",
    description = {
      "Prints the digest of a graph from N-Quads, in any order and spelling.",
      "It is the one that build, log and /health show. A quad counts once, also if it is in several files; blank nodes count by their labels."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph digest graph.nq.gz", "  newsgraph digest shard1.nq shard2.nq"})
public final class DigestCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "N-Quads, plain or compressed with gzip.")
  private List<Path> files = List.of();

  public DigestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("newsgraph-digest");
    try {
      FileDigest digest = FileDigest.of(files, work);
      console.message(
          "%,d quads".formatted(digest.quads())
              + (digest.repeated() == 0
                  ? ""
                  : ", and %,d lines that repeat one".formatted(digest.repeated())));
      console.print(digest.hex());
    } finally {
      TemporaryFolders.delete(work);
    }
    return ExitCode.DONE;
  }
}
