package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.bytes;
import static org.newsgraph.source.Reading.document;
import static org.newsgraph.source.Reading.gzip;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.utf8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;

/** Web archives, as crawlers write them: each record packed by itself. */
class WebArchiveTest {

  private static final String PAGE =
      "<html><head><title>Rain Closes Two Roads</title></head><body><article><p>Rain fell on Zürich"
          + " for a third day, the mayor said, and two roads were closed, so that all ferries stayed"
          + " in the harbour.</p><p>No one was hurt, the mayor added, but forty people had to leave"
          + " their homes for the night.</p></article></body></html>";

  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  private WebArchiveTest record(String type, String headers, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + "%012d".formatted(archive.size())
            + ">\r\nWARC-Date: 2025-03-08T12:00:00Z\r\n"
            + headers
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    archive.writeBytes(gzip(join(utf8(head), block, utf8("\r\n\r\n"))));
    return this;
  }

  private WebArchiveTest response(String status, String headers, byte[] body) {
    return record(
        "response",
        "WARC-Target-URI: https://herald.example/roads\r\nContent-Type: application/http; msgtype=response\r\n",
        join(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body));
  }

  private List<InputItem> read() {
    return bytes("news.warc.gz", archive.toByteArray());
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    return join(
        utf8(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(body, half),
        utf8("\r\n" + Integer.toHexString(body.length - half) + "\r\n"),
        Arrays.copyOfRange(body, half, body.length),
        utf8("\r\n0\r\n\r\n"));
  }

  @Test
  void pagesOfAnsweredRequestsAreDocuments() {
    record("warcinfo", "Content-Type: application/warc-fields\r\n", utf8("software: none\r\n"));
    record(
        "request",
        "WARC-Target-URI: https://herald.example/roads\r\nContent-Type: application/http; msgtype=request\r\n",
        utf8("GET /roads HTTP/1.1\r\nHost: herald.example\r\n\r\n"));
    response("200 OK", HTML, utf8(PAGE));
    response("404 Not Found", HTML, utf8(PAGE));
    response("200 OK", "Content-Type: image/jpeg\r\n", new byte[] {1, 2, 3});

    List<InputItem> found = read();

    assertThat(found).hasSize(1);
    Document page = document(found.get(0));
    assertThat(page.name()).isEqualTo("news.warc.gz#3");
    assertThat(page.bytes()).asString(UTF_8).isEqualTo(PAGE);
    assertThat(page.text().orElseThrow())
        .startsWith("Rain Closes Two Roads\n\nRain fell on Zürich");
    assertThat(page.publication().url()).contains("https://herald.example/roads");
    assertThat(page.publication().issued())
        .isEmpty(); // when it was fetched is not when it was published
  }

  @Test
  void codingsOfTheTransferAreUndone() {
    response("200 OK", HTML + "Transfer-Encoding: chunked\r\n", chunked(utf8(PAGE)));
    response("200 OK", HTML + "Content-Encoding: gzip\r\n", gzip(utf8(PAGE)));
    response(
        "200 OK",
        HTML + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        chunked(gzip(utf8(PAGE))));

    assertThat(read())
        .hasSize(3)
        .allSatisfy(found -> assertThat(document(found).bytes()).asString(UTF_8).isEqualTo(PAGE));
  }

  @Test
  void headersThatCrawlersKeepAfterUnpackingDoNoHarm() {
    response("200 OK", HTML + "Content-Encoding: gzip\r\n", utf8(PAGE));
    response("200 OK", HTML + "Transfer-Encoding: chunked\r\n", utf8(PAGE));

    assertThat(read())
        .hasSize(2)
        .allSatisfy(found -> assertThat(document(found).bytes()).asString(UTF_8).isEqualTo(PAGE));
  }

  @Test
  void wrongCharsetInTheHeaderIsSeenThrough() {
    response("200 OK", HTML, PAGE.getBytes(ISO_8859_1));
    response("200 OK", HTML.replace("utf-8", "iso-8859-1"), utf8(PAGE));

    assertThat(read())
        .hasSize(2)
        .allSatisfy(found -> assertThat(document(found).text().orElseThrow()).contains("Zürich"));
  }

  @Test
  void pageThatCannotBeReadIsNamedAndTheOthersAreRead() {
    response("200 OK", HTML + "Content-Encoding: gzip\r\n", gzip(new byte[11 * 1024 * 1024]));
    response("200 OK", HTML, utf8("<html><body>Nothing.</body></html>"));
    response("200 OK", HTML, utf8(PAGE));

    List<InputItem> found = read();

    assertThat(reason(found.get(0)))
        .isEqualTo("in/news.warc.gz, record 1: larger than 10 MB: too large for an article");
    assertThat(reason(found.get(1)))
        .startsWith("in/news.warc.gz, record 2: no article in this page");
    assertThat(document(found.get(2)).name()).isEqualTo("news.warc.gz#3");
  }

  @Test
  void whatCameBeforeATruncationIsKept() {
    response("200 OK", HTML, utf8(PAGE));
    response("200 OK", HTML, utf8(PAGE));
    byte[] all = archive.toByteArray();

    List<InputItem> found = bytes("news.warc.gz", Arrays.copyOf(all, all.length - 100));

    assertThat(document(found.get(0)).name()).isEqualTo("news.warc.gz#1");
    assertThat(reason(found.get(1)))
        .isEqualTo("in/news.warc.gz, record 2: the file breaks off here");
    assertThat(found).hasSize(2);
  }
}
