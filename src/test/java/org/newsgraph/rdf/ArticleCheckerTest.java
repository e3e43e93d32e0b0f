package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

class ArticleCheckerTest {

  private static final ArticleChecker CHECKER = new ArticleChecker();

  private final ArticleGraph graph =
      new ArticleMapper("http://localhost:3330/", Facts.DATES).map(Facts.ofTwoSentences());

  @Test
  void findsNothingWrongWithWhatTheMapperWrites() {
    assertThat(CHECKER.check(graph)).isEmpty();
  }

  @Test
  void findsAStatementWithoutOffsets() {
    assertThat(
            CHECKER.check(
                without(quad -> quad.getPredicate().equals(ExternalTerms.WAS_QUOTED_FROM))))
        .anyMatch(sentence -> sentence.endsWith(": a content has offsets"));
  }

  @Test
  void findsAnActorThatNoWordsStandFor() {
    assertThat(CHECKER.check(without(quad -> quad.getPredicate().equals(ExternalTerms.IDENT_REF))))
        .anyMatch(
            sentence ->
                sentence.contains("actor/freedonia")
                    && sentence.endsWith(": what is named links to the words it was read from"));
  }

  @Test
  void findsALabelOfSomethingThatOtherArticlesMayNameToo() {
    assertThat(
            CHECKER.check(
                changed(
                    quads ->
                        Stream.concat(
                                quads.stream(),
                                Stream.of(
                                    Quad.create(
                                        graph.article(),
                                        NodeFactory.createURI(
                                            "http://localhost:3330/actor/ana-ruiz"),
                                        SKOS.prefLabel.asNode(),
                                        Literals.text("Ana Maria Ruiz"))))
                            .toList())))
        .contains(
            "http://localhost:3330/actor/ana-ruiz is not the article's own: give its name as"
                + " foaf:name, labels follow from what all articles call it")
        .anyMatch(sentence -> sentence.endsWith(": has exactly one preferred label"));
  }

  @Test
  void findsAnActorWithoutAName() {
    assertThat(CHECKER.check(without(quad -> quad.getPredicate().equals(FOAF.name.asNode()))))
        .anyMatch(
            sentence ->
                sentence.contains("actor/ana-ruiz")
                    && sentence.endsWith(": has exactly one preferred label"));
  }

  @Test
  void findsAStanceThatIsNone() {
    assertThat(CHECKER.check(withObject(Ng.STANCE, Literals.text("shrug"))))
        .anyMatch(sentence -> sentence.endsWith(": the stance of a statement is an act of speech"));
  }

  @Test
  void findsANumberThatIsNone() {
    assertThat(CHECKER.check(withObject(SchemaDO.value.asNode(), Literals.text("many"))))
        .anyMatch(sentence -> sentence.endsWith(": a quantity has one number"));
  }

  @Test
  void findsWordsThatStandElsewhere() {
    assertThat(CHECKER.check(withObject(ExternalTerms.ANCHOR_OF, Literals.text("Ruiz Ana"))))
        .contains(
            "http://localhost:3330/article/0123456789abcdef/phrase/76-80"
                + " is not the text there: Ruiz Ana");
  }

  @Test
  void findsOffsetsPastTheEndOfTheText() {
    assertThat(CHECKER.check(withObject(ExternalTerms.END_INDEX, Literals.offset(9999))))
        .anyMatch(sentence -> sentence.contains(" is not the text there: "));
  }

  @Test
  void passesOverAReasonThatTheOntologyDoesNotHave() {
    assertThat(CHECKER.check(withObject(Ng.REASON, Literals.text("full-moon")))).isEmpty();
  }

  private ArticleGraph without(Predicate<Quad> dropped) {
    return changed(quads -> quads.stream().filter(dropped.negate()).toList());
  }

  private ArticleGraph withObject(Node predicate, Node object) {
    return changed(
        quads -> {
          List<Quad> changed = new ArrayList<>();
          for (Quad quad : quads) {
            boolean hit = quad.getPredicate().equals(predicate);
            changed.add(
                hit ? Quad.create(quad.getGraph(), quad.getSubject(), predicate, object) : quad);
          }
          return changed;
        });
  }

  private ArticleGraph changed(UnaryOperator<List<Quad>> change) {
    return new ArticleGraph(
        graph.article(), change.apply(graph.facts()), graph.text(), graph.background());
  }
}
