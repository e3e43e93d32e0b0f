package org.newsgraph.web.linkeddata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.sort.CodePointOrder;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class DumpServletTest {

  @Test
  void theDumpIsTheGraphOfTheDigest() throws IOException {
    byte[] quads = new GZIPInputStream(new ByteArrayInputStream(dump().body())).readAllBytes();

    LtHash sum = new LtHash();
    new String(quads, UTF_8).lines().forEach(line -> sum.add(line.getBytes(UTF_8)));

    assertThat(sum.hex()).isEqualTo(SeedServer.store().manifest().digest());
  }

  @Test
  void whatIsDumpedAndLoadedIntoAnotherDatabaseIsTheSameWhenDumpedFromThere() throws IOException {
    byte[] quads = new GZIPInputStream(new ByteArrayInputStream(dump().body())).readAllBytes();
    DatasetGraph other = DatabaseMgr.createDatasetGraph();
    other.executeWrite(() -> RDFDataMgr.read(other, new ByteArrayInputStream(quads), Lang.NQUADS));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    other.executeRead(() -> RDFDataMgr.write(again, other, Lang.NQUADS));

    assertThat(again.toString(UTF_8).lines().sorted(CodePointOrder.INSTANCE))
        .isEqualTo(new String(quads, UTF_8).lines().toList());
  }

  @Test
  void theChecksumIsThatOfTheFile() {
    byte[] sum = sha256(dump().body());

    assertThat(get("dump.sha256").body())
        .isEqualTo(HexFormat.of().formatHex(sum) + "  newsgraph.nq.gz\n");
    assertThat(dump().headers().firstValue("Repr-Digest"))
        .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":");
  }

  @Test
  void aCopyOfTheDumpCanBeAskedAfter() {
    String tag = dump().headers().firstValue("ETag").orElseThrow();

    assertThat(get("dump", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aDumpOfAnotherStateThanIsAskedForIsRefused() {
    String tag = dump().headers().firstValue("ETag").orElseThrow();

    assertThat(get("dump", "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get("dump", "If-Match", "\"another\"").statusCode()).isEqualTo(412);
  }

  @Test
  void theDumpIsServedWholeAndSaysSo() {
    HttpResponse<String> response = get("dump", "Range", "bytes=0-99");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Accept-Ranges")).hasValue("none");
  }

  private static HttpResponse<byte[]> dump() {
    return SeedServer.send(
        HttpRequest.newBuilder(URI.create(SeedServer.address() + "dump")).build(),
        BodyHandlers.ofByteArray());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
