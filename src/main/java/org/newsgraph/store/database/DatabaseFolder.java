package org.newsgraph.store.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one database.
 *
 * @param path the folder, which may not exist
 */
public record DatabaseFolder(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

  private static final String IN_DOUBT = "in-doubt";

  /** A disk with fewer free bytes counts as full: an index grows by large steps. */
  private static final long FULL = 8L << 20;

  /** The folder of the full-text index. */
  Path text() {
    return path.resolve("text");
  }

  private FileSums sums() {
    return new FileSums(path);
  }

  boolean hasSums() {
    return sums().kept();
  }

  /**
   * Keeps the checksums of the files, which nobody may be writing. Without room on the disk there
   * are none, and damage shows only where the database is read.
   */
  void keepSums() {
    try {
      sums().keep();
    } catch (IOException e) {
      LOG.debug("no checksums of {}", path, e);
    }
  }

  /**
   * What is wrong with the files, a sentence each; empty if they are what was written, as far as is
   * known: not while a process changes them.
   */
  public List<String> faults() {
    try {
      return sums().damaged().stream().map(DatabaseFolder::fault).toList();
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot read the database " + path, e);
    }
  }

  private static String fault(Path file) {
    return file + " is not what was written";
  }

  /** Whether the files exist and the state of the database is known. */
  public boolean isUsable() {
    return Files.isDirectory(path) && !isInDoubt();
  }

  /** Whether it is unknown what the database holds. */
  boolean isInDoubt() {
    return Files.exists(doubt());
  }

  /**
   * Marks the files as not to be opened again, because it is unknown whether a transaction was
   * made. The mark is an empty file, which fits on a full disk too.
   */
  public void leaveInDoubt() {
    try {
      if (!isInDoubt()) {
        Files.createFile(doubt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path doubt() {
    return path.resolve(IN_DOUBT);
  }

  /**
   * Runs work that writes to the database.
   *
   * @throws UncheckedIOException if the work throws. The files are mapped into memory, so a page
   *     that does not fit on the disk may show as an {@link InternalError}, or as any exception of
   *     Jena's that comes from wrong bytes
   */
  <T> T writing(IOSupplier<T> work) {
    try {
      requireSound();
      sums().forget();
      return work.get();
    } catch (InternalError | IOException | RuntimeException e) {
      String reason = isFull() ? "no space left on its disk" : e.toString();
      throw new UncheckedIOException(
          new IOException("cannot write %s: %s".formatted(path, reason), e));
    }
  }

  /** Checked once, as the checksums are forgotten then; new ones would hide what is damaged. */
  private void requireSound() throws IOException {
    List<Path> damaged = sums().damaged();
    if (!damaged.isEmpty()) {
      throw new IOException(fault(damaged.get(0)));
    }
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(path).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes the files, whatever state they are in. */
  public void delete() {
    try {
      DurableFiles.delete(path);
    } catch (IOException e) {
      throw new StoreException(
          "cannot delete " + path + " (" + e.getMessage() + "): delete it by hand", e);
    }
  }

  /**
   * The checksums of a database's files, kept from when it was made as a whole until a change is
   * written into it. Of a file that TDB2 makes larger than it is, only the blocks in use count.
   *
   * @param folder of the database
   */
  private record FileSums(Path folder) {

    private static final String SEPARATOR = " ";

    private Path file() {
      return folder.resolve("sums");
    }

    /** Whether there are checksums: not after the first change. */
    boolean kept() {
      return Files.exists(file());
    }

    /**
     * Keeps the checksums of the files as they are, which no process may be writing. They are not
     * forced to the disk: if they are lost, there are none.
     */
    void keep() throws IOException {
      List<String> sums = new ArrayList<>();
      for (Path data : files()) {
        sums.add(Sum.of(data, used(data)).line());
      }
      Path unfinished = folder.resolve("sums" + DurableFiles.UNFINISHED);
      Files.write(unfinished, sums);
      Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets the checksums, before the files are written. */
    void forget() throws IOException {
      Files.deleteIfExists(file());
    }

    /** The files that are not what was written; empty if there are none, or no checksums. */
    List<Path> damaged() throws IOException {
      List<Path> damaged = new ArrayList<>();
      for (String line : kept() ? Files.readAllLines(file()) : List.<String>of()) {
        Optional<Sum> sum = Sum.parse(line);
        if (sum.isEmpty()) {
          return List.of(file());
        }
        Path data = data().resolve(sum.get().name());
        if (!sum.get().fits(data)) {
          damaged.add(data);
        }
      }
      return damaged;
    }

    private Path data() {
      return folder.resolve(BulkLoad.FILES);
    }

    private List<Path> files() throws IOException {
      try (Stream<Path> files = Files.list(data())) {
        return files.filter(file -> !isTransient(file)).sorted().toList();
      }
    }

    private static boolean isTransient(Path file) {
      String name = file.getFileName().toString();
      return name.endsWith(".lock") || name.endsWith(".jrnl");
    }

    /** The state of a tree is the number of its root, then how many branches and leaves it has. */
    private static long used(Path file) throws IOException {
      String name = file.getFileName().toString();
      String tree = name.substring(0, name.lastIndexOf('.') + 1);
      ByteBuffer state = state(file.resolveSibling(tree + Names.extBptState));
      boolean leaves = name.equals(tree + Names.extBptRecords);
      boolean branches = name.equals(tree + Names.extBptTree);
      if (!state.hasRemaining() || !(leaves || branches)) {
        return Files.size(file);
      }
      return SystemTDB.BlockSize * state.getLong(leaves ? 2 * Long.BYTES : Long.BYTES);
    }

    /** The state of a tree; empty if there is no such tree. */
    private static ByteBuffer state(Path file) throws IOException {
      return ByteBuffer.wrap(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    /**
     * The checksum of a file.
     *
     * @param length the number of bytes from its beginning that it is of
     */
    private record Sum(String name, long length, String crc) {

      static Sum of(Path file, long length) throws IOException {
        return new Sum(file.getFileName().toString(), length, crc(file, length));
      }

      private static String crc(Path file, long length) throws IOException {
        CRC32C crc = new CRC32C();
        try (InputStream bytes =
            new CheckedInputStream(
                BoundedInputStream.builder()
                    .setInputStream(Files.newInputStream(file))
                    .setMaxCount(length)
                    .get(),
                crc)) {
          if (bytes.transferTo(OutputStream.nullOutputStream()) < length) {
            throw new EOFException(file + " is too short");
          }
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
      }

      boolean fits(Path file) {
        try {
          return crc(file, length).equals(crc);
        } catch (IOException e) {
          return false; // it is gone or cut
        }
      }

      String line() {
        return String.join(SEPARATOR, crc, Long.toString(length), name);
      }

      static Optional<Sum> parse(String line) {
        String[] cells = line.split(SEPARATOR, -1);
        return cells.length == 3 && cells[1].matches("\\d{1,18}")
            ? Optional.of(new Sum(cells[2], Long.parseLong(cells[1]), cells[0]))
            : Optional.empty();
      }
    }
  }
}
