package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.source.document.Document;

class ReadingFaultTest {

  private static final Document DOCUMENT =
      new Document(
          "rain.txt",
          "Rain fell on Oldport.".getBytes(StandardCharsets.UTF_8),
          Optional.empty(),
          Publication.UNKNOWN);

  @Test
  void aStepThatFailsIsNamedAndTheFaultIsOurs() {
    assertThatThrownBy(() -> resolvingBy(ReadingFaultTest::fail).read(DOCUMENT))
        .isInstanceOf(ReadingFault.class)
        .hasMessageContaining("resolving names failed by a fault of NewsGraph")
        .hasRootCauseMessage("invented");
  }

  @Test
  void aStepThatOverflowsTheStackIsNamedToo() {
    assertThatThrownBy(() -> resolvingBy(ReadingFaultTest::overflow).read(DOCUMENT))
        .isInstanceOf(ReadingFault.class)
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static ArticleFacts fail(Findings findings) {
    throw new IllegalStateException("invented");
  }

  private static ArticleFacts overflow(Findings findings) {
    throw new StackOverflowError("invented");
  }

  private static Pipeline resolvingBy(Function<Findings, ArticleFacts> resolver) {
    ArticleReader reader = new ArticleReader();
    return new Pipeline(
        document -> reader.read(document.name(), document.bytes(), document.publication()),
        SharedAnnotator.get(),
        new FindingsExtractor(SharedGazetteer.get(), Set.of())::extract,
        resolver,
        UnaryOperator.identity(),
        new PartMapper("http://localhost:3330/", DateInterpreter.NONE)::map);
  }
}
