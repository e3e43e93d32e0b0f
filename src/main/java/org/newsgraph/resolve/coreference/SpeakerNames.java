package org.newsgraph.resolve.coreference;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.DefiniteNouns;
import org.newsgraph.resolve.identity.MentionedActors;
import org.newsgraph.resolve.post.OfficialTable;

/** Finds the actor that a source's own words name or describe. */
final class SpeakerNames {

  private final Article article;
  private final MentionedActors actors;
  private final OfficialTable officials;

  SpeakerNames(Article article, MentionedActors actors, OfficialTable officials) {
    this.article = article;
    this.actors = actors;
    this.officials = officials;
  }

  /**
   * The actor at the head of a source, or else one within the source.
   *
   * @param head the word for who speaks
   * @param source with the words around it
   */
  Optional<ActorDraft> actor(Span head, Span source) {
    return named(head)
        .flatMap(this::resolved)
        .or(() -> officials.holderAt(head))
        .or(() -> within(source));
  }

  private Optional<ActorMention> named(Span head) {
    return actors
        .around(head)
        .max(
            Comparator.comparing((ActorMention m) -> m.head().equals(head))
                .thenComparing(m -> -m.passage().span().length()));
  }

  /** Who issued a document; the speaker before for "the statement" without more. */
  Optional<ActorDraft> document(ActorMention document, Optional<ActorDraft> previous) {
    Optional<ActorDraft> issuer = within(document.passage().span());
    return issuer.isPresent() || !DefiniteNouns.isDefinite(article, document) ? issuer : previous;
  }

  /** The actor of a mention; "the minister" is who was called so before. */
  private Optional<ActorDraft> resolved(ActorMention mention) {
    ActorDraft draft = actors.get(mention);
    String noun = article.textOf(mention.head()).toLowerCase(Locale.ROOT);
    if (mention.form() != Form.NOMINAL || !DefiniteNouns.isDefinite(article, mention)) {
      return Optional.of(draft);
    }
    Optional<ActorDraft> other = Optional.empty();
    if (draft.type() == ActorType.GROUP && !mention.plural() && mention.state().isEmpty()) {
      other = officials.holderOf(noun, mention.head().begin());
    }
    other.ifPresent(
        actor -> {
          actor.add(mention);
          actors.put(mention, actor);
        });
    return other.or(() -> Optional.of(draft));
  }

  private Optional<ActorDraft> within(Span source) {
    return actors
        .within(source)
        .min(
            Comparator.comparing((ActorMention m) -> !isPerson(m))
                .thenComparing(m -> m.passage().span()))
        .map(actors::get);
  }

  private boolean isPerson(ActorMention mention) {
    return mention.form() == Form.NAME && actors.get(mention).type() == ActorType.PERSON;
  }
}
