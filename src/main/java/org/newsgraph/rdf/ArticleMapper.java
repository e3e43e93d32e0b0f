package org.newsgraph.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;

/**
 * Maps the facts of an article to its graphs. The same facts give the same quads. Safe for use by
 * several threads.
 */
public final class ArticleMapper {

  private final String base;
  private final DateInterpreter dates;

  /** As the other constructor, with dates left as printed. */
  public ArticleMapper(String base) {
    this(base, DateInterpreter.NONE);
  }

  /**
   * @param base what all IRIs begin with, ending with a slash
   * @param dates interprets when something was said, if the day of publication is known
   * @throws IllegalArgumentException if the base does not end with a slash
   */
  public ArticleMapper(String base, DateInterpreter dates) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("the base must end with a slash: " + base);
    }
    this.base = base;
    this.dates = dates;
  }

  /** The graphs of an article, named by its own file alone. */
  public ArticleGraph map(ArticleFacts facts) {
    return map(facts, List.of(facts.article().file()));
  }

  /**
   * The graphs of an article.
   *
   * @param files the names of all documents with its bytes
   */
  public ArticleGraph map(ArticleFacts facts, Collection<String> files) {
    Draft draft = new Draft(facts, new Iris(base, facts.article()));
    article(draft, files);
    MentionTriples mentions = new MentionTriples(draft);
    mentions.write();
    EntityTriples.actors(draft);
    EntityTriples.officials(draft);
    EntityTriples.places(draft, mentions);
    new StatementTriples(draft, dates, mentions).write();
    facts.unresolved().forEach(draft::unresolved);
    corrections(draft);
    return new ArticleGraph(
        draft.iris.article(), draft.facts.quads(), text(draft).quads(), draft.background.quads());
  }

  /** The IRI of an article. */
  public String iri(Article article) {
    return new Iris(base, article).article().getURI();
  }

  /** The IRIs of an article's attributions, in their order. */
  public List<String> statements(ArticleFacts facts) {
    return new Iris(base, facts.article())
        .statements(facts.attributions()).stream().map(Node::getURI).toList();
  }

  /** The IRIs of an article's numbers, in their order. */
  public List<String> quantities(ArticleFacts facts) {
    Iris iris = new Iris(base, facts.article());
    return facts.quantities().stream()
        .map(claim -> iris.quantity(claim.quantity().passage().span()).getURI())
        .toList();
  }

  private static void article(Draft draft, Collection<String> files) {
    Article article = draft.source.article();
    var subject = draft.iris.article();
    GraphBuilder facts = draft.facts;
    facts.type(subject, Ng.ARTICLE);
    facts.texts(subject, Ng.FILE, files);
    facts.text(subject, Ng.SHA256, article.sha256());
    facts.texts(
        subject, Ng.INCOMPLETE, draft.source.faults().stream().map(StepFault::label).toList());
    Labels.preferred(facts, subject, label(draft.source));
    draft.dated(subject, Optional.empty());
    metadata(facts, subject, article.metadata());
    publications(facts, subject, article.metadata());
  }

  /** The title; without one the first sentence, else the name of the file. */
  private static String label(ArticleFacts source) {
    return title(source.article().metadata())
        .or(() -> source.sentences().stream().findFirst().map(it -> text(source, it)))
        .map(words -> words.strip().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty())
        .orElse(source.article().file());
  }

  private static String text(ArticleFacts source, Sentence sentence) {
    return source.article().textOf(sentence.span());
  }

  private static Optional<String> title(Metadata metadata) {
    return metadata.publishedTitle().or(() -> metadata.title().map(Passage::text));
  }

  /** Metadata that was found in the text. */
  private static void metadata(GraphBuilder facts, Node subject, Metadata metadata) {
    facts.text(subject, DCTerms.title.asNode(), title(metadata));
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

  /** Metadata that came with the documents. */
  private static void publications(GraphBuilder facts, Node subject, Metadata metadata) {
    for (Publication publication : metadata.publications()) {
      facts.text(subject, DCTerms.publisher.asNode(), publication.publisher());
      facts.texts(subject, DCTerms.contributor.asNode(), publication.authors());
      publication
          .url()
          .map(Literals::address)
          .ifPresent(url -> facts.add(subject, DCTerms.source.asNode(), url));
    }
    metadata
        .issued()
        .map(Literals::date)
        .ifPresent(date -> facts.add(subject, DCTerms.issued.asNode(), date));
  }

  /** What a user has corrected, so that nobody takes it for what the rules read. */
  private static void corrections(Draft draft) {
    for (Correction correction : draft.source.corrections()) {
      Node subject = draft.iris.correction(correction);
      draft.facts.type(subject, Ng.CORRECTION_CLASS);
      draft.facts.text(subject, Ng.CHANGE, correction.change().label());
      draft.facts.text(subject, Ng.CHANGED_TO, correction.value());
      draft.quotedFrom(subject, correction.cue());
    }
  }

  private static GraphBuilder text(Draft draft) {
    GraphBuilder graph = new GraphBuilder(draft.iris.textGraph());
    graph.text(draft.iris.article(), ExternalTerms.IS_STRING, draft.source.article().text());
    return graph;
  }
}
