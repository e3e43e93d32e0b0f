package org.newsgraph.pipeline;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.source.document.Document;
import org.newsgraph.store.part.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps from a document to its part of a store. Each must be safe for use by several threads.
 *
 * <p>The steps up to the resolver depend on the document's bytes and title alone, so their result
 * can be cached. Corrections by a user come next; only then are the claims linked, as a correction
 * may change what is linked.
 *
 * <p>A step that fails by a fault of the program loses as little as it can: the facts then hold
 * what the others read, and say in {@link ArticleFacts#faults} what is missing.
 *
 * @param reader finds the article in a document
 * @param annotator parses the sentences
 * @param extractor applies the extraction rules
 * @param resolver decides which actor or place each name stands for
 * @param claimLinker links the statements of one article that repeat, confirm or deny one another
 * @param mapper maps facts to RDF and checks it, given the names of all documents with the same
 *     bytes; throws {@link RejectedArticleException} if a fact breaks a rule
 */
public record Pipeline(
    Function<Document, Article> reader,
    Annotator annotator,
    Function<AnnotatedArticle, Findings> extractor,
    Function<Findings, ArticleFacts> resolver,
    UnaryOperator<ArticleFacts> claimLinker,
    BiFunction<ArticleFacts, List<String>, Part> mapper) {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** Without the first of them least is lost. */
  private static final List<StepFault.Kind> DISPENSABLE =
      List.of(
          StepFault.Kind.OFFICIALS,
          StepFault.Kind.QUANTITIES,
          StepFault.Kind.PLACES,
          StepFault.Kind.ACTORS,
          StepFault.Kind.STATEMENTS);

  /**
   * The facts of a document, with claims not linked yet.
   *
   * @throws ReadingFault if a step fails on the article that was found, and nothing of it can be
   *     kept
   */
  public ArticleFacts read(Document document) {
    return read(annotate(document));
  }

  /** As {@link #read(Document)}, for an article whose sentences are parsed. */
  public ArticleFacts read(AnnotatedArticle annotated) {
    Findings findings = step("extracting actors and statements", annotated, extractor);
    ArticleFacts facts = resolve(findings);
    return facts.toBuilder().sentences(linked(facts, annotated.sentences())).build();
  }

  /**
   * The article in a document, with its sentences.
   *
   * @throws ReadingFault if they can't be parsed by a fault of the program
   */
  public AnnotatedArticle annotate(Document document) {
    return step("parsing the sentences", reader.apply(document), annotator::annotate);
  }

  private ArticleFacts resolve(Findings findings) {
    try {
      return resolver.apply(findings).toBuilder().faults(findings.faults()).build();
    } catch (RuntimeException | StackOverflowError e) {
      return DISPENSABLE.stream()
          .flatMap(kind -> resolveWithout(kind, findings, e).stream())
          .findFirst()
          .orElseThrow(() -> new ReadingFault("resolving names", e));
    }
  }

  /** The facts if one kind of findings is left out; empty if they can't be resolved even so. */
  private Optional<ArticleFacts> resolveWithout(
      StepFault.Kind kind, Findings findings, Throwable error) {
    try {
      ArticleFacts facts = resolver.apply(findings.without(kind));
      return Optional.of(marked(facts, findings.faults(), kind, error));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.debug("not without {} either", kind.label(), e);
      return Optional.empty();
    }
  }

  private static ArticleFacts marked(
      ArticleFacts facts, List<StepFault> faults, StepFault.Kind missing, Throwable error) {
    List<StepFault> all = new ArrayList<>(faults);
    all.add(SentenceSteps.fault(facts.article(), missing, Optional.empty(), error));
    return facts.toBuilder().faults(all).build();
  }

  private static <T, R> R step(String name, T input, Function<T, R> step) {
    try {
      return step.apply(input);
    } catch (RuntimeException | StackOverflowError e) {
      throw new ReadingFault(name, e);
    }
  }

  /** The first sentence, and those that linking needs; others would only make the facts larger. */
  private static List<Sentence> linked(ArticleFacts facts, List<Sentence> sentences) {
    SpanIndex<Passage> passages = new SpanIndex<>();
    Stream.concat(
            facts.attributions().stream().map(Attribution::statement).flatMap(Pipeline::passages),
            facts.quantities().stream().map(it -> it.quantity().passage()))
        .forEach(passage -> passages.add(passage.span(), passage));
    return IntStream.range(0, sentences.size())
        .filter(i -> i == 0 || passages.overlapping(sentences.get(i).span()).findAny().isPresent())
        .mapToObj(sentences::get)
        .toList();
  }

  private static Stream<Passage> passages(ReportedStatement statement) {
    return Stream.of(
            statement.speaker().stream(), Stream.of(statement.cue()), statement.content().stream())
        .flatMap(it -> it);
  }

  /** As {@link #read(Document)}, for a file of plain text. */
  public ArticleFacts read(Path file) {
    return read(document(file));
  }

  /**
   * The part of an article.
   *
   * @param facts with claims not linked yet
   * @param names the names of all documents with its bytes
   * @throws RejectedArticleException if a fact breaks a rule
   */
  public Part part(ArticleFacts facts, List<String> names) {
    return mapper.apply(link(facts), names);
  }

  /** The facts with the links between the claims of the article. */
  public ArticleFacts link(ArticleFacts facts) {
    try {
      return claimLinker.apply(facts);
    } catch (RuntimeException | StackOverflowError e) {
      return marked(facts, facts.faults(), StepFault.Kind.LINKS, e);
    }
  }

  /** The article in a file of plain text, not parsed yet. */
  public Article article(Path file) {
    return reader.apply(document(file));
  }

  private static Document document(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      return new Document(name, Files.readAllBytes(file), Optional.empty(), Publication.UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: is it yours?", e);
    }
  }

  /**
   * A step failed on an article although nothing is wrong with the article: the fault is the
   * program's. The message names the step; the cause is the failure.
   */
  static final class ReadingFault extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    ReadingFault(String step, Throwable cause) {
      super(
          "%s failed by a fault of NewsGraph, not of the article (%s): please report it"
              .formatted(step, cause),
          cause);
    }
  }
}
