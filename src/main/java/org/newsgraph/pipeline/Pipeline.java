package org.newsgraph.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.source.document.Document;
import org.newsgraph.store.part.Part;

/**
 * The steps from a document to what it brings to a store. Each must be safe for use by several
 * threads.
 *
 * @param reader finds the article in a document
 * @param annotator parses its sentences
 * @param extractor reads facts in them
 * @param linker says who and what is meant; up to here nothing depends on what is told about the
 *     document from outside
 * @param claims says which statements of an article belong together; done after a user's
 *     corrections, since these may change what is linked
 * @param publisher turns facts into quads and checks them, given all names of documents with the
 *     same bytes; throws {@link RejectedArticleException} if they break a rule
 */
public record Pipeline(
    Function<Document, Article> reader,
    Annotator annotator,
    Function<AnnotatedArticle, Findings> extractor,
    Function<Findings, ArticleFacts> linker,
    UnaryOperator<ArticleFacts> claims,
    BiFunction<ArticleFacts, List<String>, Part> publisher) {

  /** Everything that a document says. */
  public ArticleFacts read(Document document) {
    AnnotatedArticle annotated = annotator.annotate(reader.apply(document));
    ArticleFacts facts = linker.apply(extractor.apply(annotated));
    return facts.toBuilder().sentences(linked(facts, annotated.sentences())).build();
  }

  /** The sentences that linking needs; others would only make the facts larger. */
  private static List<Sentence> linked(ArticleFacts facts, List<Sentence> sentences) {
    SpanIndex<Passage> passages = new SpanIndex<>();
    Stream.concat(
            facts.attributions().stream().map(Attribution::statement).flatMap(Pipeline::passages),
            facts.quantities().stream().map(it -> it.quantity().passage()))
        .forEach(passage -> passages.add(passage.span(), passage));
    return sentences.stream()
        .filter(sentence -> passages.overlapping(sentence.span()).findAny().isPresent())
        .toList();
  }

  private static Stream<Passage> passages(ReportedStatement statement) {
    return Stream.of(
            statement.speaker().stream(), Stream.of(statement.cue()), statement.content().stream())
        .flatMap(it -> it);
  }

  /** Everything that a file of plain text says. */
  public ArticleFacts read(Path file) {
    return read(document(file));
  }

  /**
   * What an article brings to a store, given the names of all documents with its bytes.
   *
   * @throws RejectedArticleException if a fact breaks a rule
   */
  public Part part(ArticleFacts facts, List<String> names) {
    return publisher.apply(claims.apply(facts), names);
  }

  /** The article in a file of plain text. */
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
}
