package org.newsgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.UnreadableArticleException;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;

/** Whatever becomes of an article on its way, all steps read it, and its facts keep the shapes. */
class MutatedArticlesTest {

  private static final long SEED = 20261130;
  private static final int TEXTS = 150;
  private static final int LONGEST = 900;

  private static final Pipeline PIPELINE =
      NewsGraph.open().withAnnotator(SharedAnnotator::get).pipeline(NewsGraph.DEFAULT_BASE);

  static Stream<String> texts() {
    return new MutatedTexts(SEED, MutatedTexts.in(Path.of("seeds")), LONGEST).stream().limit(TEXTS);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void areReadByAllSteps(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document = new Document("mutated.txt", bytes, Optional.empty(), Publication.UNKNOWN);
    try {
      ArticleFacts facts = PIPELINE.read(document);

      assertThat(facts.faults()).extracting(StepFault::message).isEmpty();
      assertThat(PIPELINE.part(facts, List.of("mutated.txt")).lines()).isNotEmpty();
    } catch (UnreadableArticleException e) {
      assertThat(e).hasMessageContaining("mutated.txt"); // no text is left: said in words
    }
  }
}
