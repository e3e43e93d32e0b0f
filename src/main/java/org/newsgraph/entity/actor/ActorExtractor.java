package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/**
 * Finds the words that may stand for actors: names, nouns with a state before them, governments,
 * documents, and whatever else is the source of a statement, pronouns included.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class ActorExtractor {

  private final WordClasses<Use> words = WordClasses.load("actor-words.tsv", Use.class);
  private final DocumentNouns documents = new DocumentNouns();
  private final NounReader nouns;
  private final NameReader names;
  private final StateReader states;
  private final SourceReader sources = new SourceReader(documents);

  /** Creates an extractor that knows states by the names, demonyms and capitals of countries. */
  public ActorExtractor(Countries countries) {
    nouns = new NounReader(countries, documents);
    names = new NameReader(countries);
    states = new StateReader(countries);
  }

  /**
   * Returns the mentions in the order of the text. No two cover the same words, except where two
   * states share a noun ("Norwegian and Danish officials").
   *
   * @param statements what the article reports; their speakers are actors
   */
  public List<ActorMention> extract(
      AnnotatedArticle annotated, List<ReportedStatement> statements) {
    SpanIndex<Span> spans = new SpanIndex<>();
    statements.stream()
        .flatMap(s -> s.speaker().stream())
        .map(Passage::span)
        .forEach(span -> spans.add(span, span));
    Set<Span> heads =
        statements.stream()
            .flatMap(s -> s.speakerHead().stream())
            .collect(Collectors.toUnmodifiableSet());
    return annotated.sentences().stream()
        .map(sentence -> new ActorSentence(annotated.article(), sentence, words))
        .flatMap(view -> read(view, SourceTokens.in(view, spans, heads, documents)).stream())
        .sorted(Comparator.comparing(mention -> mention.passage().span()))
        .toList();
  }

  private List<ActorMention> read(ActorSentence view, SourceTokens here) {
    if (!view.hasVerb() && here.isEmpty()) {
      return List.of();
    }
    boolean[] taken = new boolean[view.size()];
    List<ActorMention> found = new ArrayList<>(nouns.read(view, here, taken));
    found.addAll(names.read(view, taken));
    found.addAll(states.read(view, here, taken));
    for (Token token : view.sentence().tokens()) {
      if (!here.isHead(token.index())) {
        sources.document(view, token, taken).ifPresent(found::add);
      } else if (!isDocumentOfKnown(token, here, found)) {
        sources.read(view, token, taken).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Whether the source is a thing ("a statement by Freedonia") whose issuer is a mention itself.
   */
  private boolean isDocumentOfKnown(Token head, SourceTokens here, List<ActorMention> found) {
    return documents.isDocument(head)
        && here.spans().stream()
            .filter(span -> span.contains(head.span()))
            .anyMatch(
                span ->
                    found.stream()
                        .anyMatch(m -> m.type().isPresent() && span.contains(m.passage().span())));
  }
}
