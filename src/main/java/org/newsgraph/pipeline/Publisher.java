package org.newsgraph.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.crosslink.StatementSignatures;
import org.newsgraph.crosslink.story.StorySignature;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.ArticleMapper;
import org.newsgraph.rdf.Dates;
import org.newsgraph.store.part.Part;

/**
 * Turns the facts of an article into what a store takes, once they have passed the shapes and every
 * quoted word has been found at its offsets. Safe for use by several threads.
 */
public final class Publisher {

  private final ArticleMapper mapper;
  private final ArticleChecker checker = new ArticleChecker();
  private final StatementSignatures hints = new StatementSignatures();

  /**
   * @param base what IRIs begin with, ending with a slash
   * @param dates resolves date words of articles whose publication date is known
   */
  public Publisher(String base, Dates dates) {
    this.mapper = new ArticleMapper(base, dates);
  }

  /**
   * The article's quads.
   *
   * @param files the base names of all files that hold exactly its bytes
   * @throws RejectedArticleException if a fact breaks a shape or its words are not where it says
   */
  public Part publish(ArticleFacts facts, List<String> files) {
    ArticleGraph graph = mapper.map(facts, files);
    List<String> violations = checker.check(graph);
    if (!violations.isEmpty()) {
      throw new RejectedArticleException(violations);
    }
    return Part.of(
        Stream.of(graph.facts(), graph.text(), graph.background()).flatMap(List::stream).toList(),
        hints(facts));
  }

  private List<String> hints(ArticleFacts facts) {
    Stream<String> claimed = hints.of(facts, mapper.statements(facts)).stream();
    Article article = facts.article();
    Stream<String> text =
        StorySignature.of(article, mapper.iri(article)).map(StorySignature::line).stream();
    return Stream.concat(claimed, text).toList();
  }
}
