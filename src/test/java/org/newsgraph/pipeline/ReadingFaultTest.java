package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.pipeline.Pipeline.ReadingFault;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.source.document.Document;
import org.newsgraph.store.part.Part;

class ReadingFaultTest {

  private static final Document DOCUMENT = document("Rain fell on Oldport.");

  private static final Document NEWS =
      document(
          "Ana Ruiz, the Peruvian foreign minister, said that 40 soldiers had left Lima. "
              + "Boris Lem denied it to 300 workers. "
              + "He warned Kenya against strikes.");

  private static Document document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document("news.txt", bytes, Optional.empty(), Publication.UNKNOWN);
  }

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

  @Test
  void aSentenceAtWhichAStepFailsIsLeftOutByThisStepAlone() {
    ArticleFacts facts = parsingBy(ReadingFaultTest::brokenSecondSentence).read(NEWS);

    assertThat(facts.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.label()).isEqualTo("statements 78-113");
              assertThat(fault.message())
                  .startsWith("reading statements failed at characters 78-113 by a fault of News")
                  .contains("IndexOutOfBounds");
            });
    assertThat(facts.attributions())
        .extracting(attribution -> attribution.statement().cue().text())
        .containsExactly("said", "warned");
    assertThat(facts.quantities())
        .extracting(claim -> claim.quantity().value().intValueExact())
        .containsExactly(40, 300);
  }

  @Test
  void whatCannotBeResolvedIsLeftOutAndTheRestIsResolved() {
    EntityResolver resolver = new EntityResolver(SharedGazetteer.get());

    ArticleFacts facts =
        resolvingBy(
                findings ->
                    findings.officials().isEmpty() ? resolver.resolve(findings) : fail(findings))
            .read(NEWS);

    assertThat(facts.faults()).extracting(StepFault::label).containsExactly("officials");
    assertThat(facts.officials()).isEmpty();
    assertThat(facts.attributions())
        .extracting(attribution -> attribution.speaker().map(EntityKey::slug))
        .contains(Optional.of("ana-ruiz"));
  }

  @Test
  void anArticleThatIsIncompleteSaysInTheGraphWhatIsMissing() {
    Pipeline pipeline = parsingBy(ReadingFaultTest::brokenSecondSentence);

    Part part = pipeline.part(pipeline.read(NEWS), List.of("news.txt"));

    assertThat(part.lines())
        .filteredOn(line -> line.contains("#incomplete>"))
        .singleElement(STRING)
        .contains("\"statements 78-113\"");
  }

  @Test
  void linksThatCannotBeFoundAreMissingAndNothingElse() {
    ArticleFacts facts =
        with(SharedAnnotator.get(), ReadingFaultTest::empty, ReadingFaultTest::failToLink)
            .link(ArticleFacts.of(SharedAnnotator.annotate("Rain fell.").article()).build());

    assertThat(facts.faults()).extracting(StepFault::label).containsExactly("links");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The strike was called by the Oldport Bank", // a name ends the article
        "–Moss Bank raised its rates on Monday.", // nothing stands before the dash
        "In Oldport the ferry was criticised by Ana Ruiz. Said it was late." // cue without a
        // speaker
      })
  void whatStandsAtAnEdgeOfASentenceIsReadByAllSteps(String text) {
    assertThat(parsingBy(SharedAnnotator.get()).read(document(text)).faults()).isEmpty();
  }

  /** The article as it is parsed, but for a word that hangs on one that is not there. */
  private static AnnotatedArticle brokenSecondSentence(Article article) {
    AnnotatedArticle parsed = SharedAnnotator.get().annotate(article);
    List<Sentence> sentences = new ArrayList<>(parsed.sentences());
    Sentence second = sentences.get(1);
    List<Token> tokens = new ArrayList<>(second.tokens());
    Token verb = tokens.get(2);
    tokens.set(
        2,
        new Token(2, verb.word(), verb.lemma(), verb.tag(), verb.ner(), 99, "ccomp", verb.span()));
    sentences.set(1, new Sentence(1, second.paragraph(), tokens));
    return new AnnotatedArticle(article, sentences);
  }

  private static ArticleFacts empty(Findings findings) {
    return ArticleFacts.of(findings.article()).build();
  }

  private static ArticleFacts failToLink(ArticleFacts facts) {
    throw new IllegalStateException("invented");
  }

  private static ArticleFacts fail(Findings findings) {
    throw new IllegalStateException("invented");
  }

  private static ArticleFacts overflow(Findings findings) {
    throw new StackOverflowError("invented");
  }

  private static Pipeline resolvingBy(Function<Findings, ArticleFacts> resolver) {
    return with(SharedAnnotator.get(), resolver, UnaryOperator.identity());
  }

  private static Pipeline parsingBy(Annotator annotator) {
    return with(
        annotator, new EntityResolver(SharedGazetteer.get())::resolve, UnaryOperator.identity());
  }

  private static Pipeline with(
      Annotator annotator,
      Function<Findings, ArticleFacts> resolver,
      UnaryOperator<ArticleFacts> claimLinker) {
    ArticleReader reader = new ArticleReader();
    return new Pipeline(
        document -> reader.read(document.name(), document.bytes(), document.publication()),
        annotator,
        new FindingsExtractor(SharedGazetteer.get(), Set.of())::extract,
        resolver,
        claimLinker,
        new PartMapper("http://localhost:3330/", DateInterpreter.NONE)::map);
  }
}
