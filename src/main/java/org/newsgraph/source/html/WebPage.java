package org.newsgraph.source.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.Charsets;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.HtmlText;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.record.FieldMap;

/**
 * A web page with an article in it. JSON-LD takes precedence over tags; the text is looked for
 * there too, and only then by how the page is built.
 *
 * <p>A page behind a paywall is read if it prints enough of the article, since what it prints is
 * the publisher's text; an announcement of a sentence or two is not taken for the article.
 */
public final class WebPage {

  /** The library turns links into absolute ones; we leave them out. */
  private static final String NO_ADDRESS = "https://page.invalid/";

  /** Pages of news have some forty levels; the time that is needed grows with them. */
  private static final int DEEPEST = 100;

  /** Pages of news have some thousand; it takes seconds to weigh more. */
  private static final int MOST_ELEMENTS = 20_000;

  /** Fewer are a caption or a notice. */
  private static final int LEAST_WORDS = 20;

  /** Fewer are an announcement of the article that is sold. */
  private static final int LEAST_WORDS_FOR_SALE = 60;

  private final InputLocation place;
  private final byte[] bytes;
  private final Document page;
  private final MetaTags tags;
  private final SchemaOrgArticle data;

  /**
   * @param charset the charset that came with the bytes, empty if unknown
   */
  public WebPage(InputLocation place, byte[] bytes, Optional<String> charset) {
    this.place = place;
    this.bytes = bytes;
    this.page = Jsoup.parse(Charsets.decode(bytes, charset), "", parser());
    page.outputSettings().prettyPrint(false); // the library prints the page again and again
    this.tags = new MetaTags(page);
    this.data = new SchemaOrgArticle(page);
  }

  private static Parser parser() {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    return parser;
  }

  /** A file that holds a web page. */
  public static List<InputItem> file(Input input, byte[] bytes) {
    return List.of(new WebPage(input.place(), bytes, Optional.empty()).read(input.outside()));
  }

  /** The article in the page, or why there is none. */
  public InputItem read(Publication outside) {
    DocumentDraft tagged = tags.draft();
    Optional<DocumentDraft> linked = data.article();
    Publication told =
        linked.map(DocumentDraft::publication).orElse(Publication.UNKNOWN).or(tagged.publication());
    boolean paid = data.isPaid() || tags.isPaid();
    int least = paid ? LEAST_WORDS_FOR_SALE : LEAST_WORDS;
    Optional<String> text = text(linked.map(DocumentDraft::text).orElse(""), tagged.text(), least);
    return text.<InputItem>map(
            words ->
                new org.newsgraph.source.document.Document(
                    place.name(),
                    bytes,
                    Optional.of(ArticleLayout.layOut(told.title(), words)),
                    told.or(outside)))
        .orElseGet(
            () ->
                place.broken(
                    paid
                        ? "behind a paywall: less than " + least + " words are printed"
                        : "no article in this page: less than " + least + " words of text"));
  }

  private Optional<String> text(String linked, String tagged, int least) {
    return Stream.<Supplier<String>>of(() -> linked, () -> tagged, this::mostReadable)
        .map(source -> HtmlText.of(source.get()))
        .filter(text -> ArticleLayout.words(text) >= least)
        .findFirst();
  }

  private String mostReadable() {
    if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
      return "";
    }
    return Optional.ofNullable(new Readability4J(NO_ADDRESS, page).parse().getArticleContent())
        .map(HtmlText::of)
        .orElse("");
  }

  /**
   * The metadata of an article in the tags of a web page: Open Graph, microdata, Dublin Core and
   * others.
   */
  private static final class MetaTags {

    private static final List<Rule> RULES =
        Lexicon.table("html-metadata.tsv", 3).stream().map(Rule::of).toList();

    private final Document page;

    private record Rule(FieldMap.Field field, Evaluator selector, String attribute) {

      static Rule of(List<String> row) {
        return new Rule(
            FieldMap.Field.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
            QueryParser.parse(row.get(1)),
            row.get(2));
      }

      Stream<String> values(Document page) {
        return page.select(selector).stream().map(this::value).filter(value -> !value.isBlank());
      }

      private String value(Element element) {
        return attribute.isEmpty() ? HtmlText.of(element) : element.attr(attribute);
      }
    }

    MetaTags(Document page) {
      this.page = page;
    }

    /** Returns the values of a field, the best first. */
    List<String> values(FieldMap.Field field) {
      return RULES.stream()
          .filter(rule -> rule.field() == field)
          .flatMap(rule -> rule.values(page))
          .toList();
    }

    /** Returns the value of a field by the first rule that finds one. */
    private List<String> first(FieldMap.Field field) {
      return RULES.stream()
          .filter(rule -> rule.field() == field)
          .map(rule -> rule.values(page).toList())
          .filter(values -> !values.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    DocumentDraft draft() {
      return new DocumentDraft(
          ArticleLayout.paragraphs(first(FieldMap.Field.TEXT)),
          first(FieldMap.Field.TITLE).stream().findFirst(),
          values(FieldMap.Field.DATE),
          values(FieldMap.Field.URL),
          values(FieldMap.Field.PUBLISHER),
          first(FieldMap.Field.AUTHOR));
    }

    /** Whether it says that not all may read the article. */
    boolean isPaid() {
      return values(FieldMap.Field.STATUS).contains("locked");
    }
  }
}
