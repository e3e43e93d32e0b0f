package org.newsgraph.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.load.ExportImport;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.StoreConnections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts together what several runs have read. */
@Command(
    name = "load",
    description = {
      "Takes over what other runs of this program have read, without reading it again:",
      "the stores of shards, the parts that a Spark job wrote, or the export of a store.",
      "Of an export, the links between articles are kept as they are."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph load shard1 shard2 --store all",
      "  newsgraph load parts/ --store all --base https://example.org/",
      "  newsgraph load graph.nq --store copy          what newsgraph export or /dump wrote"
    })
public final class LoadCommand implements Callable<Integer> {

  private final Console console;
  private final NewsGraph newsGraph;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Stores, folders of parts, or exports as sorted N-Quads, also in .gz.")
  private List<Path> paths = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What all IRIs begin with, if the store is new; as the parts were made with.")
  private Optional<String> base = Optional.empty();

  public LoadCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + " is not there: give stores, parts or exports");
      }
    }
    List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
    try (StoreConnection connection =
        StoreConnections.connectOrMake(store.folder(), base, NewsGraph.storeSettings())) {
      for (Path path : paths) {
        if (!folders.contains(path)) {
          loadExport(path, connection);
        }
      }
      return folders.isEmpty() ? ExitCode.DONE : loadFolders(folders, connection);
    }
  }

  private void loadExport(Path file, StoreConnection connection) throws IOException {
    console.progress("loading " + file);
    Manifest manifest =
        ExportImport.load(file, connection, store.folder(), ProgramVersion.number());
    console.progressDone();
    console.print(
        "%s: %,d articles and %,d quads in the store"
            .formatted(file, manifest.articles(), manifest.quads()));
    console.print("digest  " + manifest.digest());
  }

  private int loadFolders(List<Path> folders, StoreConnection connection) throws IOException {
    long begun = System.nanoTime();
    folders.forEach(this::takeOverCorrections);
    try (Ingest ingest = ingest(connection.manifest().base())) {
      folders.forEach(ingest::load);
      Ingest.Report result = ingest.publish(connection);
      console.progressDone();
      double seconds = (System.nanoTime() - begun) / 1e9;
      new BuildSummary(console, connection).print(result, seconds, store.folder().path());
      return result.outcomes().tally().failed() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }
  }

  /** What parts were corrected by holds in the store too, unless that has corrections already. */
  private void takeOverCorrections(Path folder) {
    Path file = new StoreFolder(folder).corrections();
    if (Files.exists(file) && !Files.exists(store.folder().corrections())) {
      Corrections.read(file);
      store.folder().keepCorrections(file);
    }
  }

  private Ingest ingest(String iris) {
    IngestSettings settings =
        IngestSettings.of(iris, Ingest.keptCorrections(store.folder()))
            .withProgress(new BuildProgress(console, OptionalLong.empty()));
    return new Ingest(newsGraph.pipeline(iris), settings, store.folder());
  }
}
