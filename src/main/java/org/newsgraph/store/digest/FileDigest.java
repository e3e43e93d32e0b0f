package org.newsgraph.store.digest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.nquads.CanonicalLine;
import org.newsgraph.store.nquads.NQuadsFile;

/**
 * The digest of the quads in files of N-Quads, in any order and spelling. A quad counts once,
 * however often it is there: the hashes of all lines are sorted on the disk. Blank nodes count by
 * their labels. Works on all processors, in memory that does not grow with the files.
 *
 * @param hex the digest
 * @param quads how many different quads
 * @param repeated how many lines had a quad that was there before
 */
public record FileDigest(String hex, long quads, long repeated) {

  /**
   * Reads files.
   *
   * @param files plain or compressed with gzip
   * @param work for temporary files, some 40 bytes a line
   * @throws NoSuchFileException if one is not there
   * @throws StoreException if one cannot be read or is no N-Quads; the message names file and line
   */
  public static FileDigest of(List<Path> files, Path work) throws IOException {
    try (Reader reader = new Reader(work)) {
      for (Path file : files) {
        reader.read(file);
      }
      return reader.finish();
    }
  }

  /** Some lines of a file, and what they add to the digest. */
  private record Batch(Path file, long before, List<byte[]> lines) {

    private static final int SIZE = 1_000;

    Sum sum() {
      LtHash hash = new LtHash();
      List<byte[]> hashes = new ArrayList<>(lines.size());
      for (int i = 0; i < lines.size(); i++) {
        for (byte[] line : canonical(i)) {
          byte[] sha256 = hash.sha256(line);
          hash.addHash(sha256);
          hashes.add(sha256);
        }
      }
      return new Sum(hash, hashes);
    }

    private List<byte[]> canonical(int index) {
      try {
        return CanonicalLine.of(lines.get(index));
      } catch (IllegalArgumentException e) {
        throw new StoreException(
            "%s is no N-Quads: line %d %s".formatted(file, before + index + 1, e.getMessage()), e);
      }
    }
  }

  /** The sum of lines, and the SHA-256 of each. */
  private record Sum(LtHash hash, List<byte[]> lines) {}

  /** Hands batches to other threads and adds up what they give. */
  private static final class Reader implements Closeable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_WAITING = 4 * PROCESSORS;

    /** Not the common pool, which leaves a processor to who submits and here only reads. */
    private final ForkJoinPool workers = new ForkJoinPool(PROCESSORS);

    private final Deque<ForkJoinTask<Sum>> work = new ArrayDeque<>();
    private final LtHash sum = new LtHash();
    private final LineSorter hashes;

    Reader(Path folder) {
      this.hashes = new LineSorter(folder);
    }

    void read(Path file) throws IOException {
      long before = 0;
      try (Lines lines = NQuadsFile.open(file)) {
        for (Batch batch = next(file, before, lines);
            !batch.lines().isEmpty();
            batch = next(file, before, lines)) {
          submit(batch);
          before += batch.lines().size();
        }
      } catch (NoSuchFileException e) {
        throw e;
      } catch (IOException e) {
        throw new StoreException(
            "%s cannot be read after line %d (%s)".formatted(file, before, e.getMessage()), e);
      }
    }

    private static Batch next(Path file, long before, Lines lines) throws IOException {
      List<byte[]> next = new ArrayList<>(Batch.SIZE);
      while (next.size() < Batch.SIZE && lines.advance()) {
        next.add(lines.line());
      }
      return new Batch(file, before, next);
    }

    private void submit(Batch batch) {
      work.add(workers.submit(batch::sum));
      if (work.size() > MOST_WAITING) {
        add(work.remove().join());
      }
    }

    private void add(Sum batch) {
      sum.add(batch.hash());
      batch.lines().forEach(hashes::add);
    }

    FileDigest finish() throws IOException {
      while (!work.isEmpty()) {
        add(work.remove().join());
      }
      long quads = 0;
      long repeated = 0;
      try (Lines sorted = hashes.sorted()) {
        byte[] last = {};
        while (sorted.advance()) {
          if (Arrays.equals(sorted.line(), last)) {
            sum.removeHash(last);
            repeated++;
          } else {
            last = sorted.line();
            quads++;
          }
        }
      }
      return new FileDigest(sum.hex(), quads, repeated);
    }

    @Override
    public void close() throws IOException {
      workers.shutdownNow();
      hashes.close();
    }
  }
}
