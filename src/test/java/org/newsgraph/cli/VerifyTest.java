package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.iri;
import static org.newsgraph.store.Samples.open;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;

/** Stores whose checksums are right, but whose content is not. */
class VerifyTest {

  @TempDir private Path folder;

  private CommandLineRun verify(String phrase) {
    String trig =
        """
        @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
        @prefix ng: <https://w3id.org/newsgraph/ontology#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <%1$s> { <%1$s/phrase> %2$s }
        <%1$s/text> { <%1$s/context> nif:isString "A 😀 Bo spoke." }
        """
            .formatted(iri('a'), phrase);
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', trig));
    }
    return CommandLineRun.of("verify", "--store", folder.toString());
  }

  private static String quoted(String words) {
    return """
        nif:referenceContext <%s/context> ; nif:anchorOf "%s" ;
        nif:beginIndex "4"^^xsd:nonNegativeInteger ; nif:endIndex "6"^^xsd:nonNegativeInteger
        """
        .formatted(iri('a'), words);
  }

  @Test
  void wordsThatStandInTheTextWhereTheFactsSayAreRight() {
    CommandLineRun run = verify(quoted("Bo"));

    assertThat(run.messages()).isEmpty();
    assertThat(run.out()).contains("1 articles", "are as they should be");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void wordsThatStandElsewhereAreFoundWithTheirArticle() {
    CommandLineRun run = verify(quoted("sp"));

    assertThat(run.messages())
        .isEqualTo(
            "article aaaaaaaaaaaaaaaa (a.txt): %s/phrase is not the text there: sp: retract it and build it again\n"
                .formatted(iri('a')));
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void aThingWithTwoPreferredLabelsIsFound() {
    CommandLineRun run =
        verify(
            """
            nif:anchorOf "Bo" ; nif:beginIndex "4"^^xsd:nonNegativeInteger ;
              nif:endIndex "6"^^xsd:nonNegativeInteger .
            <%1$s/actor/bo> a ng:Person ; prov:wasQuotedFrom <%1$s/phrase> ;
              rdfs:label "Bo" ; skos:prefLabel "Bo", "Beau"
            """
                .formatted(iri('a')));

    assertThat(run.messages())
        .contains(
            "<%s/actor/bo> has not exactly one preferred label, or another label beside it"
                .formatted(iri('a')),
            "/actor/bo <http://www.w3.org/2004/02/skos/core#prefLabel>:"
                + " has exactly one preferred label");
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void aFactThatBreaksAShapeIsFound() {
    CommandLineRun run = verify("a ng:Statement");

    assertThat(run.messages()).contains("/phrase ", ": a content has offsets");
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
  }
}
