package org.newsgraph.store.nquads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class NQuadsTest {

  private static final String LINE =
      "<http://x.org/s> <http://x.org/p> \"é\\n\"@en <http://x.org/g> .";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aLineIsReadBackAsItsQuad() {
    List<Quad> quads = NQuads.quads(List.of(LINE));
    List<Quad> trusted = new ArrayList<>();
    NQuads.readTrusted(new ByteArrayInputStream(bytes(LINE + " # 2\n")), trusted::add);

    assertThat(NQuads.lines(quads)).containsExactly(LINE);
    assertThat(trusted).isEqualTo(quads);
  }

  @Test
  void linesAreSortedByTheirBytesEachOnce() {
    List<Quad> quads =
        NQuads.quads(
            List.of(
                "<x:s> <x:p> \"b\" <x:g> .",
                "<x:s> <x:p> \"a\" <x:g> .",
                "<x:s> <x:p> \"b\" <x:g> ."));

    assertThat(NQuads.lines(quads))
        .containsExactly("<x:s> <x:p> \"a\" <x:g> .", "<x:s> <x:p> \"b\" <x:g> .");
  }

  @Test
  void quadsWithoutALastingNameAreRefused() {
    assertThatThrownBy(() -> NQuads.line(SSE.parseQuad("(_ <x:s> <x:p> 1)")))
        .hasMessageContaining("in no named graph");
    assertThatThrownBy(() -> NQuads.line(SSE.parseQuad("(<x:g> _:b <x:p> 1)")))
        .hasMessageContaining("blank node");
    assertThatThrownBy(() -> NQuads.lines(List.of(SSE.parseQuad("(<x:g> <x:s> <x:p> <http://[>)"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineIsOfTheGraphThatItEndsWith() {
    assertThat(NQuads.inGraph("http://x.org/g")).accepts(bytes(LINE)).rejects(bytes("<x:s> ."));
    assertThat(NQuads.inGraph("http://x.org/s")).rejects(bytes(LINE));
  }
}
