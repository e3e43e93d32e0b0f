package org.newsgraph.web.page.resource;

import java.util.Optional;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.QuantityRow;

/** The page of a number that an article gives. */
public final class QuantityPage {

  private final PageQueries queries;

  /**
   * What the page shows.
   *
   * @param quantity the number
   * @param sentence of the article that it stands in; empty if the store leaves texts out
   * @param published the publisher and the date of the article; empty if unknown
   * @param event what happened to the things counted; empty if that is not known
   * @param claim the statement that claims it; empty if the article itself does
   */
  public record View(
      QuantityRow quantity,
      String sentence,
      String published,
      String event,
      Optional<StatementRow> claim) {}

  QuantityPage(PageQueries queries) {
    this.queries = queries;
  }

  /** The page; empty if the store lacks a property of the number that the page needs. */
  Optional<Page> page(ResourceProperties resource) {
    return new FactReader(queries)
        .quantity(resource.iri())
        .map(
            quantity ->
                new Page(
                    "quantity",
                    "%s %s – NewsGraph".formatted(quantity.value(), quantity.unit()),
                    view(quantity, resource)));
  }

  private View view(QuantityRow quantity, ResourceProperties resource) {
    ResourceProperties article = ResourceProperties.read(queries, quantity.article().iri());
    ArticleText text = new ArticleText(article.text(Vocabulary.IS_STRING).orElse(""));
    Excerpt words = quantity.evidence();
    return new View(
        quantity,
        words.end() <= text.length()
            ? text.sentences(new ArticleText.Range(words.begin(), words.end()))
            : "",
        article.published(),
        resource.text(Vocabulary.EVENT).orElse(""),
        new StatementReader(queries)
            .withIris(quantity.claim().stream().toList()).stream().findFirst());
  }
}
