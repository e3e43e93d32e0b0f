package org.newsgraph.store.nquads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalLineTest {

  private static List<String> canonical(String line) {
    return CanonicalLine.of(line.getBytes(UTF_8)).stream()
        .map(it -> new String(it, UTF_8))
        .toList();
  }

  @Test
  void aCanonicalLineIsPassedOnAsItIs() {
    byte[] line = "<urn:a> <urn:b> \"a \\\"word\\\"\\n\"@en <urn:g> .".getBytes(UTF_8);

    assertThat(CanonicalLine.of(line).get(0)).isSameAs(line);
  }

  @Test
  void aLanguageHasTheCaseThatTheExportGivesIt() {
    assertThat(canonical("<urn:a> <urn:b> \"c\"@EN-gb <urn:g> ."))
        .containsExactly("<urn:a> <urn:b> \"c\"@en-GB <urn:g> .");
  }

  @Test
  void escapesThatAreNotNeededAreTakenAway() {
    assertThat(canonical("<urn:a> <urn:b> \"\\u0041\\'\" ."))
        .containsExactly("<urn:a> <urn:b> \"A'\" .");
  }

  @Test
  void twoQuadsInOneLineAreTwoLines() {
    assertThat(canonical("<urn:a> <urn:b> <urn:c> . <urn:a> <urn:b> <urn:d> <urn:g> ."))
        .containsExactly("<urn:a> <urn:b> <urn:c> .", "<urn:a> <urn:b> <urn:d> <urn:g> .");
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> iris =
        Arbitraries.strings()
            .withChars("ab:/#é%")
            .ofMinLength(1)
            .ofMaxLength(4)
            .map("<u:%s>"::formatted);
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("a é'😀<>@^.\t\u0001\u007f").ofMaxLength(5);
    Arbitrary<String> escapes =
        Arbitraries.of("", "\\n", "\\r", "\\t", "\\\"", "\\\\", "\\b", "\\f", "\\u0041", "\\u0001");
    Arbitrary<String> tails =
        Arbitraries.of(
            "",
            "@en",
            "@de-CH",
            "@en-gb",
            "^^<http://www.w3.org/2001/XMLSchema#integer>",
            "^^<http://www.w3.org/2001/XMLSchema#string>");
    Arbitrary<String> literals =
        Combinators.combine(texts, escapes, texts, tails)
            .as((a, b, c, d) -> "\"" + a + b + c + "\"" + d);
    Arbitrary<String> graphs = Arbitraries.oneOf(iris.map(iri -> iri + " "), Arbitraries.just(""));
    return Combinators.combine(iris, Arbitraries.oneOf(iris, literals), graphs)
        .as((iri, object, graph) -> "<urn:s> %s %s %s.".formatted(iri, object, graph));
  }

  @Property(tries = 5000, seed = "1")
  void whatIsPassedOnAsItIsTheParserWritesTheSame(@ForAll("lines") String line) {
    assertThat(canonical(line)).isEqualTo(NQuads.respelled(line));
  }
}
