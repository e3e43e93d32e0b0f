package org.newsgraph.web.page.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.web.page.PageQueries;

/** Reads an article with all that was read from it. Safe for use by several threads. */
public final class ArticleReader {

  private static final Set<String> NOT_METADATA =
      Set.of(
          Vocabulary.IS_STRING,
          Vocabulary.TYPE,
          Vocabulary.TITLE,
          Vocabulary.LABEL,
          Vocabulary.PREF_LABEL);

  private final PageQueries queries;
  private final NameReader names;
  private final StatementReader statements;
  private final FactReader facts;

  /**
   * An article.
   *
   * @param article by its title or, without one, by its first sentence
   * @param metadata source, publisher, dates, files
   * @param text empty if the store leaves texts out
   * @param facts that were read from the text
   */
  public record Reading(
      NamedResource article,
      List<ResourceProperties.Property> metadata,
      String text,
      ArticlePage.Facts facts) {

    /** Copies the list. */
    public Reading {
      metadata = List.copyOf(metadata);
    }
  }

  ArticleReader(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
    this.statements = new StatementReader(queries);
    this.facts = new FactReader(queries);
  }

  /**
   * Articles of the store that the queries run on.
   *
   * @param base the beginning of the store's own IRIs
   */
  public ArticleReader(PageQueries queries, String base) {
    this(queries, new NameReader(queries, base));
  }

  /** Reads an article; empty if the store has none of that IRI. */
  public Optional<Reading> read(String iri) {
    return Optional.of(ResourceProperties.read(queries, iri))
        .filter(resource -> resource.isAnyOf(Set.of(Vocabulary.NG + "Article")))
        .map(this::read);
  }

  Reading read(ResourceProperties article) {
    NamedResource name =
        article
            .text(Vocabulary.TITLE)
            .map(title -> new NamedResource(article.iri(), title))
            .orElseGet(() -> names.name(article.iri()));
    return new Reading(
        name,
        article.shown(names, notMetadata(article)),
        article.text(Vocabulary.IS_STRING).orElse(""),
        facts(article.iri()));
  }

  /** The date on which an article was issued is its date. */
  private static Set<String> notMetadata(ResourceProperties article) {
    return article.text(Vocabulary.ISSUED).isEmpty()
        ? NOT_METADATA
        : Stream.concat(NOT_METADATA.stream(), Stream.of(Vocabulary.DATE, Vocabulary.DATE_FROM))
            .collect(Collectors.toSet());
  }

  private ArticlePage.Facts facts(String article) {
    return new ArticlePage.Facts(
        statements.ofArticle(article),
        statements.linksOfArticle(article),
        facts.mentionedEntities(article),
        facts.memberships(article),
        facts.quantities(article),
        facts.unresolved(article));
  }
}
