package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.QuantityRow;

/** The page of a statement or an attitude. */
public final class StatementPage {

  private static final int LONGEST_SENTENCE = 700;

  private static final Listing.Relation NESTED =
      new Listing.Relation("nested", "related", Vocabulary.WITHIN);

  private final PageQueries queries;
  private final NameReader names;
  private final StatementReader statements;

  /**
   * What the page shows.
   *
   * @param statement or attitude
   * @param sentence the sentences of the article that it stands in; empty if the store leaves texts
   *     out
   * @param published the publisher and the date of the article; empty if unknown
   * @param dateline the place at the article's head; empty if there is none
   * @param outer the statement in whose content it stands
   * @param mentions actors and places in its content
   * @param numbers that it claims
   * @param links from and to other statements
   * @param nested statements in its content
   */
  public record View(
      StatementRow statement,
      String sentence,
      String published,
      String dateline,
      Optional<StatementRow> outer,
      List<NamedResource> mentions,
      List<QuantityRow> numbers,
      List<StatementRow.Link> links,
      Listing<StatementRow> nested) {

    /** Copies the lists. */
    public View {
      mentions = List.copyOf(mentions);
      numbers = List.copyOf(numbers);
      links = List.copyOf(links);
    }

    /** The characters of the article that it rests on, such as "120-184". */
    public String span() {
      return statement.parts().get(0).begin()
          + "-"
          + statement.parts().get(statement.parts().size() - 1).end();
    }

    /** The beginning of a line of a corrections file about it: the article and the cue's span. */
    public String correction() {
      String article = statement.article().iri();
      return "%s\t%d-%d\t"
          .formatted(
              article.substring(article.lastIndexOf('/') + 1),
              statement.cue().begin(),
              statement.cue().end());
    }
  }

  StatementPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
    this.statements = new StatementReader(queries);
  }

  /** The page; empty if the store lacks a property of the statement that the page needs. */
  Optional<Page> page(ResourceProperties resource, HttpServletRequest request) {
    return statements.withIris(List.of(resource.iri())).stream()
        .findFirst()
        .map(
            statement ->
                new Page(
                    "statement",
                    "%s: %s – NewsGraph"
                        .formatted(statement.who().name(), names.name(resource.iri()).label()),
                    view(statement, resource, request)));
  }

  private View view(
      StatementRow statement, ResourceProperties resource, HttpServletRequest request) {
    String iri = statement.iri();
    ResourceProperties article = ResourceProperties.read(queries, statement.article().iri());
    return new View(
        statement,
        sentence(statement, article),
        article.published(),
        article.text(Vocabulary.NG + "dateline").orElse(""),
        statements.withIris(statement.manner().within().stream().toList()).stream().findFirst(),
        names.inOrder(resource.texts(Vocabulary.MENTIONS)),
        new FactReader(queries).claimedIn(iri),
        statements.links(iri),
        new Listing.Reader(queries, iri, request).read(NESTED, statements::withIris));
  }

  /** The narrowest of the ranges tells enough where the speaker is named far away. */
  private static String sentence(StatementRow statement, ResourceProperties article) {
    ArticleText text = new ArticleText(article.text(Vocabulary.IS_STRING).orElse(""));
    Stream<Excerpt> words = Stream.concat(statement.parts().stream(), Stream.of(statement.cue()));
    List<Excerpt> core = words.toList();
    List<Excerpt> all = Stream.concat(core.stream(), statement.who().words().stream()).toList();
    return Stream.of(all, core, core.subList(0, 1))
        .map(StatementPage::range)
        .filter(range -> range.end() <= text.length())
        .map(text::sentences)
        .filter(sentence -> sentence.length() <= LONGEST_SENTENCE)
        .findFirst()
        .orElse("");
  }

  private static ArticleText.Range range(List<Excerpt> excerpts) {
    return new ArticleText.Range(
        excerpts.stream().mapToInt(Excerpt::begin).min().orElse(0),
        excerpts.stream().mapToInt(Excerpt::end).max().orElse(0));
  }
}
