package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.nquads.NQuads;

class CanonicalExportTest {

  private static final Node SAYS = NodeFactory.createURI("http://example.org/says");
  private static final Node GRAPH = NodeFactory.createURI(Samples.iri('a'));

  private static List<Quad> saying(List<String> texts) {
    return texts.stream()
        .filter(CanonicalExportTest::isUnicode)
        .map(text -> Quad.create(GRAPH, GRAPH, SAYS, NodeFactory.createLiteralString(text)))
        .toList();
  }

  /** Half of a surrogate pair is no character, and no text of UTF-8 has one. */
  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  @Property(tries = 100, seed = "1")
  void whatIsWrittenIsReadBackAndWrittenTheSame(@ForAll @Size(max = 20) List<String> texts) {
    var lines = NQuads.lines(saying(texts));

    assertThat(NQuads.lines(NQuads.quads(lines))).isEqualTo(lines);
  }

  @Property(tries = 100, seed = "1")
  void theOrderAndTheNumberOfTimesDoNotMatter(
      @ForAll @Size(max = 20) List<String> texts, @ForAll Random random) {
    List<Quad> twice = new ArrayList<>(saying(texts));
    twice.addAll(saying(texts));
    Collections.shuffle(twice, random);

    assertThat(NQuads.lines(twice)).isEqualTo(NQuads.lines(saying(texts)));
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.strings()
        .withChars("ab0/.-_~:#?%AZé@18")
        .ofMaxLength(16)
        .map(rest -> "<http://a" + rest + ">");
  }

  @Property(tries = 5000, seed = "1")
  void whatIsTakenForAPlainIriIsOneForJena(@ForAll("addresses") String iri) {
    Assume.that(NQuads.isPlain(iri));

    String line = "%1$s %1$s %1$s %1$s .".formatted(iri);
    assertThat(NQuads.lines(NQuads.quads(List.of(line)))).containsExactly(line);
  }
}
