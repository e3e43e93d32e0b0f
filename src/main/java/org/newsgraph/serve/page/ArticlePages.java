package org.newsgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes the pages on which articles are read. */
final class ArticlePages {

  private static final Span NOWHERE = new Span(0, 0);
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(Vocabulary.IS_STRING, Vocabulary.TYPE, Vocabulary.TITLE);

  private final Questions questions;
  private final Names names;
  private final Claims claims;

  ArticlePages(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
    this.claims = new Claims(questions);
  }

  /**
   * The article.
   *
   * @throws org.newsgraph.serve.http.HttpException if the request's {@code at} are no characters of
   *     it
   */
  Page page(String iri, Description description, HttpServletRequest request) {
    ArticleText text = new ArticleText(description.text(Vocabulary.IS_STRING).orElse(""));
    Span at =
        Optional.ofNullable(request.getParameter("at"))
            .map(words -> Span.parse(words, text.length()))
            .orElse(NOWHERE);
    ArticleFacts facts = facts(iri);
    Named article = names.of(iri);
    List<Property> metadata = new Describer(names).properties(description, SHOWN_ELSEWHERE);
    List<Paragraph> paragraphs = new Segments(text, Marks.of(facts)).paragraphs(at);
    return new Page(
        "article",
        article.label() + " – NewsGraph",
        new ArticleView(article, metadata, paragraphs, facts));
  }

  private ArticleFacts facts(String iri) {
    Node article = NodeFactory.createURI(iri);
    FactReader reader = new FactReader(questions);
    return new ArticleFacts(
        claims.ofArticle(article),
        new ClaimLinks(questions, claims).of("article", iri),
        reader.mentioned(article),
        reader.memberships("article", iri),
        reader.quantities("article", iri),
        reader.unresolved(article));
  }
}
