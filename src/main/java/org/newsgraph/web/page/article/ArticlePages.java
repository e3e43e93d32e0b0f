package org.newsgraph.web.page.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Describer;
import org.newsgraph.web.page.Description;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Names;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Property;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Vocabulary;
import org.newsgraph.web.page.facts.ArticleText;
import org.newsgraph.web.page.facts.ClaimLinks;
import org.newsgraph.web.page.facts.ClaimQueries;
import org.newsgraph.web.page.facts.FactReader;
import org.newsgraph.web.page.facts.TextRange;

/** Makes the pages on which articles are read. */
public final class ArticlePages {

  private static final TextRange NOWHERE = new TextRange(0, 0);
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(Vocabulary.IS_STRING, Vocabulary.TYPE, Vocabulary.TITLE);

  private final Questions questions;
  private final Names names;
  private final ClaimQueries claims;

  public ArticlePages(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
    this.claims = new ClaimQueries(questions);
  }

  /**
   * The article.
   *
   * @throws org.newsgraph.web.http.HttpException if the request's {@code at} are no characters of
   *     it
   */
  public Page page(String iri, Description description, HttpServletRequest request) {
    ArticleText text = new ArticleText(description.text(Vocabulary.IS_STRING).orElse(""));
    TextRange at =
        Optional.ofNullable(request.getParameter("at"))
            .map(words -> TextRange.parse(words, text.length()))
            .orElse(NOWHERE);
    ArticleReadings facts = facts(iri);
    Named article = names.of(iri);
    List<Property> metadata = new Describer(names).properties(description, SHOWN_ELSEWHERE);
    List<MarkedParagraph> paragraphs = new MarkedSegments(text, Marks.of(facts)).paragraphs(at);
    return new Page(
        "article",
        article.label() + " – NewsGraph",
        new ArticleView(article, metadata, paragraphs, facts));
  }

  private ArticleReadings facts(String iri) {
    Node article = NodeFactory.createURI(iri);
    FactReader reader = new FactReader(questions);
    return new ArticleReadings(
        claims.ofArticle(article),
        new ClaimLinks(questions, claims).of("article", iri),
        reader.mentioned(article),
        reader.memberships(article),
        reader.quantities(article),
        reader.unresolved(article));
  }
}
