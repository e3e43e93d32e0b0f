package org.newsgraph.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.crosslink.StatementSignatures;
import org.newsgraph.crosslink.number.NumberSignature;
import org.newsgraph.crosslink.story.StorySignature;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.ArticleMapper;
import org.newsgraph.rdf.DateInterpreter;
import org.newsgraph.rdf.Labels;
import org.newsgraph.store.part.Part;

/**
 * Maps the facts of an article to the part that a store takes: checked quads, and the names and
 * signatures from which labels and links to other articles are derived. Safe for use by several
 * threads.
 */
public final class PartMapper {

  private final ArticleMapper mapper;
  private final ArticleChecker checker = new ArticleChecker();
  private final StatementSignatures signatures = new StatementSignatures();

  /**
   * @param base what IRIs begin with, ending with a slash
   * @param dates interprets words such as "Wednesday" in articles whose publication date is known
   */
  public PartMapper(String base, DateInterpreter dates) {
    this.mapper = new ArticleMapper(base, dates);
  }

  /**
   * The part of an article.
   *
   * @param facts with the links between its own statements
   * @param files the names of all documents with its bytes
   * @throws RejectedArticleException if a fact breaks a shape of {@code ontology/shapes.ttl}, or
   *     its words are not in the text at their offsets
   */
  public Part map(ArticleFacts facts, List<String> files) {
    ArticleGraph graph = mapper.map(facts, files);
    List<String> violations = checker.check(graph);
    if (!violations.isEmpty()) {
      throw new RejectedArticleException(violations);
    }
    return Part.of(
        Stream.of(graph.facts(), graph.text(), graph.background()).flatMap(List::stream).toList(),
        Stream.concat(Labels.hints(graph).stream(), signatures(facts).stream()).toList());
  }

  /**
   * A line for each statement and number that can be compared, and one for the text if it is long
   * enough.
   */
  private List<String> signatures(ArticleFacts facts) {
    Stream<String> claimed = signatures.of(facts, mapper.statements(facts)).stream();
    Stream<String> numbers = NumberSignature.of(facts, mapper.quantities(facts)).stream();
    Article article = facts.article();
    Stream<String> text =
        StorySignature.of(article, mapper.iri(article)).map(StorySignature::line).stream();
    return Stream.of(claimed, numbers, text).flatMap(lines -> lines).toList();
  }
}
