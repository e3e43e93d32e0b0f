package org.newsgraph.store.nquads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.newsgraph.sort.Lines;

class NQuadsTest {

  private static final String LINE =
      "<http://x.org/s> <http://x.org/p> \"é\\n\"@en <http://x.org/g> .";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> read(CountedLines counted) throws IOException {
    List<String> all = new ArrayList<>();
    for (var line = counted.peek(); line.isPresent(); line = counted.peek()) {
      all.add(counted.count() + " " + new String(line.get(), StandardCharsets.UTF_8));
      counted.advance();
    }
    return all;
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

  @Test
  void equalLinesAreCountedAndTheirCountsAreReadBack() throws IOException {
    List<String> counted = List.of("2 <x:a> .", "1 <x:b> .");
    assertThat(
            read(
                CountedLines.counting(
                    Lines.of(new ByteArrayInputStream(bytes("<x:a> .\n<x:a> .\n<x:b> .\n"))))))
        .isEqualTo(counted);

    assertThat(CountedLines.format(bytes("<x:a> ."), 2)).isEqualTo(bytes("<x:a> . # 2"));
    assertThat(
            read(
                CountedLines.parsing(
                    Lines.of(new ByteArrayInputStream(bytes("<x:a> . # 2\n<x:b> .\n"))))))
        .isEqualTo(counted);
  }
}
