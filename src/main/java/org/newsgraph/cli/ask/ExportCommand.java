package org.newsgraph.cli.ask;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.table.StoreTable;
import org.newsgraph.table.TableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that a store holds. */
@Command(
    name = "export",
    description = {
      "Writes all that a store holds, as sorted N-Quads unless told otherwise.",
      "Shows the SHA-256 of sorted N-Quads: the same articles give the same bytes.",
      "With --tables, writes tables for data frames instead, one Parquet file each."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph export graph.nq",
      "  newsgraph export | gzip > graph.nq.gz",
      "  newsgraph export --format turtle graph.ttl",
      "  newsgraph export --tables tables              articles.parquet, statements.parquet, …"
    })
public final class ExportCommand implements Callable<Integer> {

  private static final String EVERYTHING =
      "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } { GRAPH ?g { ?s ?p ?o } }";
  private static final String UNION = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }";

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      defaultValue = "nquads",
      description = "nquads, trig, or without the graphs' names: turtle, ntriples, jsonld, rdfxml.")
  private String format = "nquads";

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description =
          "A new or empty folder for tables: what is read with pandas, polars, DuckDB, R.")
  private Optional<Path> tables = Optional.empty();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output.")
  private Optional<Path> file = Optional.empty();

  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (tables.isPresent()) {
      return writeTables(tables.get());
    }
    ResultFormat chosen =
        ResultFormat.named(format)
            .filter(ResultFormat::isGraph)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--format "
                            + format
                            + ": use nquads, trig, turtle, ntriples, jsonld or rdfxml"));
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      MessageDigest sum = DigestUtils.getSha256Digest();
      if (file.isEmpty()) {
        write(connection, chosen, new DigestOutputStream(console.out(), sum));
        console.finish(); // nothing is said of results that could not be written
        show(chosen, sum, console::message);
      } else {
        OutputFile.write(
            file.get(), out -> write(connection, chosen, new DigestOutputStream(out, sum)));
        show(chosen, sum, console::print);
      }
    }
    return ExitCode.DONE;
  }

  private static void show(ResultFormat format, MessageDigest sum, Consumer<String> line) {
    if (format == ResultFormat.NQUADS) {
      line.accept("sha256 " + Hex.encodeHexString(sum.digest()));
    }
  }

  private static void write(StoreConnection connection, ResultFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case NQUADS -> connection.export(out);
      case TRIG -> connection.query(EVERYTHING, format, out);
      default -> connection.query(UNION, format, out);
    }
    out.flush();
  }

  private int writeTables(Path folder) throws IOException {
    if (file.isPresent()) {
      throw new IllegalArgumentException(
          "give a FILE or --tables, not both: " + file.get() + " would hold no table");
    }
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      makeEmpty(folder);
      String digest = connection.manifest().digest();
      TableExport export = new TableExport(connection);
      for (StoreTable table : StoreTable.all()) {
        writeTable(export, table, folder.resolve(table.name() + ".parquet"));
      }
      console.print("digest  " + digest);
      if (!connection.manifest().digest().equals(digest)) {
        console.message(
            "the store was changed meanwhile: some rows may be of articles as they are now");
      }
      return ExitCode.DONE;
    }
  }

  /** Makes a folder that has nothing in it, if there is none. */
  private static void makeEmpty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        if (files.iterator().hasNext()) {
          throw new IllegalArgumentException(
              "--tables %s: the folder is not empty: give a new one".formatted(folder));
        }
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(
          "--tables %s: %s is a file: give a folder".formatted(folder, e.getMessage()), e);
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write into " + folder, e);
    }
  }

  private void writeTable(TableExport export, StoreTable table, Path file) throws IOException {
    OutputFile.write(
        file,
        out -> {
          long rows =
              export.write(
                  table,
                  new BufferedOutputStream(out),
                  articles ->
                      console.progress("%s: %,d articles".formatted(table.name(), articles)));
          console.progressDone();
          console.print("%,12d rows  %s".formatted(rows, file));
        });
  }

  /** A file that a user asks for: there whole, or as it was before. */
  private static final class OutputFile {

    /** Writes the content. */
    interface Content {
      void writeTo(OutputStream out) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes beside the file and takes its place; what is no usual file, as a pipe, is written to.
     *
     * @throws NoSuchFileException if the file's folder is not there
     * @throws StoreException if it cannot be written
     */
    static void write(Path file, Content content) throws IOException {
      try {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
          writeTo(file, content);
        } else {
          replace(file, content);
        }
      } catch (NoSuchFileException e) {
        throw e;
      } catch (IOException e) {
        throw StoreException.ofDisk("cannot write " + file, e);
      }
    }

    private static void replace(Path file, Content content) throws IOException {
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      try {
        writeTo(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }

    private static void writeTo(Path file, Content content) throws IOException {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
    }
  }
}
