package org.newsgraph.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Charsets;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;
import org.newsgraph.source.document.WebAddress;
import org.newsgraph.source.html.WebPage;

/** The web pages of a web archive: answers with status 200 that say they are HTML. */
final class WebArchive implements Records {

  private static final int OK = 200;

  private static final int GZIP_MAGIC = 0x1F8B;

  private final Input input;
  private final WarcReader reader;
  private long number;

  WebArchive(Input input) throws IOException {
    this.input = input;
    this.reader = new WarcReader(input.bytes());
  }

  @Override
  public InputLocation place() {
    return input.place().part("record", number);
  }

  @Override
  public Optional<InputItem> next() throws IOException {
    while (true) {
      number++;
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      if (record.get() instanceof WarcResponse response) {
        Optional<InputItem> page = page(response);
        if (page.isPresent()) {
          return page;
        }
      }
    }
  }

  /** Empty if it is no web page. */
  private Optional<InputItem> page(WarcResponse response) throws IOException {
    try {
      return isPage(response.http()) ? Optional.of(read(place(), response)) : Optional.empty();
    } catch (EOFException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // what is wrong in one page is so in no other
      return Optional.of(place().broken(Chain.reason(e)));
    }
  }

  private static boolean isPage(HttpResponse http) {
    String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return http.status() == OK && (type.contains("text/html") || type.contains("xhtml"));
  }

  private InputItem read(InputLocation place, WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    byte[] body = SizeLimit.all(http.body().stream());
    byte[] bytes = decoded(body, http.headers().first("Content-Encoding").orElse(""));
    Publication outside = address(response.target()).or(input.outside());
    Optional<String> charset = http.headers().first("Content-Type").flatMap(Charsets::parameter);
    return new WebPage(place, bytes, charset).read(outside);
  }

  private static Publication address(String target) {
    return new Publication(
        Optional.empty(), Optional.empty(), WebAddress.of(target), Optional.empty(), List.of());
  }

  /** Crawlers leave the header in place when they unpack the body, so the bytes decide too. */
  private static byte[] decoded(byte[] body, String encoding) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    boolean gzip = body.length > 2 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) == GZIP_MAGIC;
    if (gzip) {
      return SizeLimit.all(new GZIPInputStream(in));
    }
    return encoding.equalsIgnoreCase("deflate") ? SizeLimit.all(new InflaterInputStream(in)) : body;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
