package org.newsgraph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** The mapping on facts written by hand; what is read out of texts is tested elsewhere. */
class ArticleMapperTest {

  private final ArticleMapper mapper = new ArticleMapper("http://localhost:3330/", Facts.DATES);
  private final ArticleGraph graph = mapper.map(Facts.ofTwoSentences());

  @Test
  void writesTheFactsOfAnArticle() throws IOException {
    assertSameTriples(graph.facts(), "facts.nt");
  }

  @Test
  void keepsApartWhatBackgroundDataAdds() throws IOException {
    assertSameTriples(graph.background(), "background.nt");
  }

  @Test
  void putsEachSetIntoAGraphOfItsOwn() {
    String article = "http://localhost:3330/article/0123456789abcdef";
    assertThat(graph.article().getURI()).isEqualTo(article);
    assertThat(graph.facts()).extracting(quad -> quad.getGraph().getURI()).containsOnly(article);
    assertThat(graph.text())
        .extracting(quad -> quad.getGraph().getURI())
        .containsExactly(article + "/text");
    assertThat(graph.background())
        .extracting(quad -> quad.getGraph().getURI())
        .containsOnly("http://localhost:3330/graph/background");
  }

  @Test
  void makesNoBlankNodeAndNoTripleTwice() {
    assertThat(graph.facts()).doesNotHaveDuplicates();
    assertThat(graph.facts())
        .noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
  }

  @Test
  void givesStatementsOfTheSameWordsNamesOfTheirOwn() {
    var twice = mapper.map(Facts.of(Facts.denied(), Facts.withCue(Facts.denied(), "said"))).facts();

    assertThat(twice)
        .extracting(Quad::getSubject)
        .filteredOn(Node::isURI)
        .extracting(Node::getURI)
        .filteredOn(iri -> iri.contains("/statement/"))
        .extracting(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .containsOnly("115-119-none-by-105-107-cue-108-114", "115-119-none-by-105-107-cue-76-80");
  }

  @Test
  void leavesADateThatCannotBeToldAsItIsPrinted() {
    var undated = new ArticleMapper("http://localhost:3330/", DateInterpreter.NONE);

    assertThat(Graphs.lines(undated.map(Facts.ofTwoSentences()).facts()))
        .contains("saidOnText> \"Monday\"")
        .doesNotContain("saidOn>")
        .contains("<article:/unresolved/date-81-87>");
  }

  @Test
  void keepsEveryFileNameOfTheSameBytes() {
    assertThat(mapper.map(Facts.ofTwoSentences(), List.of("one.txt", "copy.txt")).facts())
        .filteredOn(quad -> quad.getPredicate().equals(Ng.FILE))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("one.txt", "copy.txt");
  }

  @Test
  void refusesABaseThatNamesCannotBeAppendedTo() {
    assertThatThrownBy(() -> new ArticleMapper("http://example.org", DateInterpreter.NONE))
        .hasMessage("the base must end with a slash: http://example.org");
  }

  private static void assertSameTriples(Collection<Quad> actual, String golden) throws IOException {
    var found = new TreeSet<>(List.of(Graphs.lines(actual).split("\n")));
    var expected = new TreeSet<>(List.of(read(golden).split("\n")));
    var missing = new TreeSet<>(expected);
    missing.removeAll(found);
    var surplus = new TreeSet<>(found);
    surplus.removeAll(expected);
    assertThat(found)
        .withFailMessage(
            "missing:%n%s%nsurplus:%n%s", String.join("\n", missing), String.join("\n", surplus))
        .isEqualTo(expected);
  }

  private static String read(String golden) throws IOException {
    try (InputStream in = ArticleMapperTest.class.getResourceAsStream(golden)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8).strip();
    }
  }
}
