package org.newsgraph.store.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;

/**
 * A file of a catalog: the entries of one or several changes, a JSON object a line, sorted by id.
 * Its name tells a hash of them, how many there are and how long they are. Each method throws a
 * {@link StoreException} if the file turns out to be damaged. Safe for use by several threads.
 */
final class CatalogLayer {

  private static final int NAME_DIGITS = 16;

  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(Catalog.FILE_PREFIX) + "[0-9a-f]{16}-(\\d+)-(\\d+)\\.jsonl");

  private final String name;
  private final LineFile file;
  private final int size;

  /** Opens a file that exists. */
  CatalogLayer(Path path) throws IOException {
    this.name = path.getFileName().toString();
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw damaged("its name is none of a list of articles");
    }
    this.size = Integer.parseInt(matcher.group(1));
    this.file = new LineFile(path);
    if (file.length() != Long.parseLong(matcher.group(2))) {
      throw damaged("it has %,d bytes, not %s".formatted(file.length(), matcher.group(2)));
    }
  }

  /**
   * What a layer says of an article. Most lines are only compared and copied, so their JSON is
   * parsed only where it must be.
   */
  record Entry(String id, String json) {

    /** What stands before the id, which is the first property of each line. */
    private static final String BEFORE_ID = "{\"id\":\"";

    /** What follows the id of an article that is removed. */
    private static final String REMOVED = "\"}";

    private static final int ID_END = BEFORE_ID.length() + StoredArticle.ID_LENGTH;

    /** An article that was stored. */
    static Entry of(StoredArticle article) {
      try {
        return new Entry(article.id(), StoreJson.MAPPER.writeValueAsString(article));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e); // strings and numbers become JSON
      }
    }

    /** An article that was removed. */
    static Entry removed(String id) {
      return new Entry(id, BEFORE_ID + id + REMOVED);
    }

    private static Entry read(String json) throws IOException {
      if (!json.startsWith(BEFORE_ID) || !json.startsWith("\"", ID_END)) {
        throw new IOException("a line has no id: " + json);
      }
      return new Entry(json.substring(BEFORE_ID.length(), ID_END), json);
    }

    boolean isRemoved() {
      return json.length() == ID_END + REMOVED.length();
    }

    /** The article; empty if it is removed. */
    Optional<StoredArticle> article() throws IOException {
      return isRemoved()
          ? Optional.empty()
          : Optional.of(StoreJson.MAPPER.readValue(json, StoredArticle.class));
    }
  }

  /**
   * Writes a layer.
   *
   * @param entries sorted by their ids, each once
   * @param folder where the file is put
   * @param work for temporary files, on the same disk
   */
  static CatalogLayer write(Iterator<Entry> entries, Path folder, Path work) throws IOException {
    MessageDigest sum = DigestUtils.getSha256Digest();
    AtomicInteger size = new AtomicInteger();
    Path unnamed = work.resolve("articles.jsonl");
    DurableFiles.write(unnamed, out -> size.set(copy(entries, new DigestOutputStream(out, sum))));
    String name = name(Hex.encodeHexString(sum.digest()), size.get(), Files.size(unnamed));
    Path file = folder.resolve(name);
    DurableFiles.move(unnamed, file);
    return new CatalogLayer(file);
  }

  private static int copy(Iterator<Entry> entries, OutputStream out) throws IOException {
    int size = 0;
    while (entries.hasNext()) {
      out.write(entries.next().json().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      size++;
    }
    out.flush();
    return size;
  }

  private static String name(String sha256, int size, long bytes) {
    return "%s%s-%d-%d.jsonl"
        .formatted(Catalog.FILE_PREFIX, sha256.substring(0, NAME_DIGITS), size, bytes);
  }

  /** The name of the file. */
  String name() {
    return name;
  }

  /** How many entries. */
  int size() {
    return size;
  }

  /** All entries in the order of their ids. */
  Iterator<Entry> entries() {
    return new Entries();
  }

  private final class Entries implements Iterator<Entry> {

    private final Lines lines = file.lines();
    private Optional<Entry> next;
    private int read;

    Entries() {
      this.next = advance();
    }

    /** A file that ends too early is damaged. */
    private Optional<Entry> advance() {
      try {
        if (lines.advance()) {
          read++;
          return Optional.of(Entry.read(lines.text()));
        }
      } catch (IOException e) {
        throw unreadable(e);
      }
      if (read != size) {
        throw damaged("it has %,d articles, not %,d".formatted(read, size));
      }
      return Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Entry next() {
      Entry entry = next.orElseThrow(NoSuchElementException::new);
      next = advance();
      return entry;
    }
  }

  /** What the layer says of an article, by binary search in the file; empty if nothing. */
  Optional<Entry> find(String id) {
    try {
      return search(id);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Optional<Entry> search(String id) throws IOException {
    long low = 0;
    long high = file.length();
    while (low < high) {
      long middle = (low + high) >>> 1;
      LineFile.Line line = file.from(middle);
      Optional<Entry> entry =
          line.isNone() ? Optional.empty() : Optional.of(Entry.read(line.text()));
      int order = entry.map(it -> it.id().compareTo(id)).orElse(1);
      if (order == 0) {
        return entry;
      }
      low = order < 0 ? line.end() : low;
      high = order < 0 ? high : middle;
    }
    return Optional.empty();
  }

  /** Whether the name still follows from the content. */
  boolean isIntact() {
    Sha256 sum = new Sha256();
    int count = 0;
    try (Lines lines = file.lines()) {
      while (lines.advance()) {
        sum.line(lines.line());
        count++;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return name.equals(name(sum.hex(), count, file.length()));
  }

  private StoreException unreadable(IOException cause) {
    return damaged(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  private StoreException damaged(String how) {
    return new StoreException(
        "the list of articles %s is damaged (%s): restore it, or build the store again"
            .formatted(name, how));
  }

  /**
   * Random access to the lines of a file, also after the file was deleted. Safe for use by several
   * threads. Not a {@link java.nio.channels.FileChannel}, because interrupting one reader would
   * close that for all; the file is closed when the object is garbage-collected.
   */
  private static final class LineFile {

    /** More than most lines have. */
    private static final int BLOCK = 1 << 10;

    private final RandomAccessFile file;
    private final long length;

    /**
     * A line of the file.
     *
     * @param text empty if there was no further line
     * @param end the offset in bytes at which the next line begins
     */
    record Line(String text, long end) {

      /** Whether there was no further line. */
      boolean isNone() {
        return text.isEmpty();
      }
    }

    /** Opens a file. */
    LineFile(Path path) throws IOException {
      this.file = new RandomAccessFile(path.toFile(), "r");
      this.length = file.length();
    }

    /** The size of the file in bytes. */
    long length() {
      return length;
    }

    /** All lines, from the first one. */
    Lines lines() {
      return Lines.of(new From(0));
    }

    /** The first line that begins at an offset in bytes or after it. */
    Line from(long position) throws IOException {
      From in = new From(Math.max(position - 1, 0));
      if (position > 0) {
        line(in);
      }
      return new Line(new String(line(in), StandardCharsets.UTF_8), in.position);
    }

    /** The bytes up to the next line end. */
    private byte[] line(From in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(BLOCK);
      byte[] block = new byte[BLOCK];
      while (true) {
        long before = in.position;
        int count = in.read(block, 0, BLOCK);
        for (int i = 0; i < count; i++) {
          if (block[i] == '\n') {
            line.write(block, 0, i);
            in.position = before + i + 1;
            return line.toByteArray();
          }
        }
        if (count < 0) {
          return line.toByteArray();
        }
        line.write(block, 0, count);
      }
    }

    private synchronized int read(long position, byte[] into, int offset, int count)
        throws IOException {
      file.seek(position);
      return file.read(into, offset, count);
    }

    /** The bytes of the file from a position on. */
    private final class From extends InputStream {

      private long position;

      From(long position) {
        this.position = position;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int count) throws IOException {
        int done = LineFile.this.read(position, into, offset, count);
        position += Math.max(done, 0);
        return done;
      }
    }
  }
}
