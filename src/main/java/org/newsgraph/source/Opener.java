package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;
import org.newsgraph.source.document.WholeFile;
import org.newsgraph.source.feed.Feed;
import org.newsgraph.source.feed.NewsMl;
import org.newsgraph.source.html.WebPage;
import org.newsgraph.source.record.CsvRecords;
import org.newsgraph.source.record.FieldReader;
import org.newsgraph.source.record.JsonFile;
import org.newsgraph.source.record.JsonLines;

/** Unpacks archives, detects formats, and returns the documents in them. */
public final class Opener {

  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Inputs.Settings settings;
  private final FieldReader fields;

  public Opener(Inputs.Settings settings) {
    this.settings = settings;
    this.fields = new FieldReader(settings.fields());
  }

  /**
   * The documents of a stream, which is closed with them, or now if they cannot be had.
   *
   * @param sidecar the metadata in a file beside it
   */
  Records open(InputLocation place, InputStream stream, Publication sidecar) throws IOException {
    try {
      InputStream bytes = unpacked(buffered(stream));
      return records(new Input(place, bytes, sidecar.or(outside(place))));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      stream.close();
      throw e;
    }
  }

  /**
   * Returns the metadata in the file beside another; none if there is no such file.
   *
   * @throws IOException if it cannot be read
   */
  Publication sidecar(Siblings siblings, String path) throws IOException {
    Optional<String> sidecar = siblings.sidecar(path);
    if (sidecar.isEmpty()) {
      return Publication.UNKNOWN;
    }
    try (InputStream in = siblings.open(sidecar.get())) {
      return new JsonFile(settings.fields()).sidecar(SizeLimit.all(in));
    } catch (IOException e) {
      throw new IOException(sidecar.get() + " beside it cannot be read: " + Chain.reason(e), e);
    }
  }

  /** Whether a stream begins as a zip archive does; what was looked at is still to be read. */
  static boolean isZip(BufferedInputStream stream) throws IOException {
    return startsWith(ZIP, peek(stream, ZIP.length));
  }

  /** A stream that can be looked into. */
  static BufferedInputStream buffered(InputStream stream) {
    return new BufferedInputStream(stream, 2 * Format.Detector.LENGTH);
  }

  private static BufferedInputStream unpacked(BufferedInputStream stream) throws IOException {
    return startsWith(GZIP, peek(stream, GZIP.length))
        ? buffered(new GZIPInputStream(new Steady(stream)))
        : stream;
  }

  private Publication outside(InputLocation place) {
    return settings
        .pattern()
        .map(pattern -> pattern.read(place.where().replace('#', '/')))
        .orElse(Publication.UNKNOWN)
        .or(settings.publication());
  }

  private Records records(Input input) throws IOException {
    byte[] head = peek((BufferedInputStream) input.bytes(), Format.Detector.LENGTH);
    if (startsWith(ZIP, head)) {
      throw new IOException("an archive within another is not read");
    }
    Format format =
        settings
            .format()
            .or(() -> Format.Detector.byName(withoutGz(input.place().where())))
            .orElseGet(() -> Format.Detector.byBytes(head));
    return switch (format) {
      case TEXT -> new WholeFile(input, WholeFile::text);
      case HTML -> new WholeFile(input, WebPage::file);
      case JSON -> new JsonFile(settings.fields()).open(input);
      case JSONL -> new JsonLines(input, fields);
      case CSV -> new CsvRecords(input, settings.fields());
      case FEED -> new WholeFile(input, Feed::read);
      case NEWSML -> new WholeFile(input, NewsMl::read);
      case WARC -> new WebArchive(input);
    };
  }

  /** The name of a file without what says that it is packed. */
  static String withoutGz(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  private static boolean startsWith(byte[] magic, byte[] head) {
    return head.length >= magic.length
        && Arrays.equals(magic, 0, magic.length, head, 0, magic.length);
  }

  /** What there is before a file breaks off is still to be read. */
  private static byte[] peek(BufferedInputStream stream, int length) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    stream.mark(length + 1);
    try {
      for (int b = stream.read(); b >= 0 && head.size() < length; b = stream.read()) {
        head.write(b);
      }
    } catch (EOFException e) {
      return head.toByteArray();
    } finally {
      stream.reset();
    }
    return head.toByteArray();
  }

  /**
   * Always says that there is more: the library takes a packed part for the last as soon as nothing
   * is there for the moment, as in a pipe.
   */
  private static final class Steady extends FilterInputStream {

    Steady(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
