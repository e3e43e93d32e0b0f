package org.newsgraph.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;

/**
 * Turns what was read from an article into its graphs. The same facts give the same quads.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ArticleMapper {

  private final String base;
  private final Dates dates;

  /** A mapper that leaves date words as they are; for the base see the other constructor. */
  public ArticleMapper(String base) {
    this(base, Dates.NONE);
  }

  /**
   * @param base the IRI that all names begin with, ending with a slash
   * @param dates asked for the day of a statement where the day of publication is known
   * @throws IllegalArgumentException if the base does not end with a slash
   */
  public ArticleMapper(String base, Dates dates) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("the base must end with a slash: " + base);
    }
    this.base = base;
    this.dates = dates;
  }

  /** The graphs of an article that one file holds. */
  public ArticleGraph map(ArticleFacts facts) {
    return map(facts, List.of(facts.article().file()));
  }

  /**
   * The graphs of an article.
   *
   * @param files the base names of all files that hold exactly its bytes
   */
  public ArticleGraph map(ArticleFacts facts, Collection<String> files) {
    Draft draft = new Draft(facts, new Iris(base, facts.article()));
    article(draft, files);
    MentionTriples.write(draft);
    ActorTriples.write(draft);
    OfficialTriples.write(draft);
    PlaceTriples.write(draft);
    new StatementTriples(draft, dates).write();
    UnresolvedTriples.write(draft);
    CorrectionTriples.write(draft);
    return new ArticleGraph(
        draft.iris.article(), draft.facts.quads(), text(draft).quads(), draft.background.quads());
  }

  /** The IRI of an article. */
  public String iri(Article article) {
    return new Iris(base, article).article().getURI();
  }

  /** The IRIs of an article's attributions, in their order. */
  public List<String> statements(ArticleFacts facts) {
    Iris iris = new Iris(base, facts.article());
    return StatementNames.of(facts.attributions()).stream()
        .map(name -> iris.statement(name).getURI())
        .toList();
  }

  private static void article(Draft draft, Collection<String> files) {
    Article article = draft.source.article();
    var subject = draft.iris.article();
    GraphBuilder facts = draft.facts;
    facts.type(subject, Ng.ARTICLE);
    facts.texts(subject, Ng.FILE, files);
    facts.text(subject, Ng.SHA256, article.sha256());
    metadata(facts, subject, article.metadata());
    publications(facts, subject, article.metadata());
  }

  /** What the text says of itself. */
  private static void metadata(GraphBuilder facts, Node subject, Metadata metadata) {
    facts.text(
        subject,
        DCTerms.title.asNode(),
        metadata.publishedTitle().or(() -> metadata.title().map(Passage::text)));
    facts.text(subject, Ng.DATELINE, metadata.dateline().map(Passage::text));
    for (Passage contributor : metadata.contributors()) {
      facts.text(subject, DCTerms.contributor.asNode(), contributor.text());
    }
    metadata
        .source()
        .map(Passage::text)
        .map(Literals::address)
        .ifPresent(source -> facts.add(subject, DCTerms.source.asNode(), source));
    metadata
        .sourceDate()
        .map(Literals::date)
        .ifPresent(date -> facts.add(subject, Ng.SOURCE_DATE, date));
  }

  /** What was told of it from outside, wherever it was found. */
  private static void publications(GraphBuilder facts, Node subject, Metadata metadata) {
    for (Publication told : metadata.publications()) {
      facts.text(subject, DCTerms.publisher.asNode(), told.publisher());
      facts.texts(subject, DCTerms.contributor.asNode(), told.authors());
      told.url()
          .map(Literals::address)
          .ifPresent(url -> facts.add(subject, DCTerms.source.asNode(), url));
    }
    metadata
        .issued()
        .map(Literals::date)
        .ifPresent(date -> facts.add(subject, DCTerms.issued.asNode(), date));
  }

  private static GraphBuilder text(Draft draft) {
    GraphBuilder graph = new GraphBuilder(draft.iris.textGraph());
    graph.text(draft.iris.article(), Terms.IS_STRING, draft.source.article().text());
    return graph;
  }
}
