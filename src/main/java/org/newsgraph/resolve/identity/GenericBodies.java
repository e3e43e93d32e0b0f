package org.newsgraph.resolve.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;

/** Finds the body that a general noun takes up: "the group" after a name of one. */
public final class GenericBodies {

  /** How many sentences back the name may stand. */
  private static final int REACH = 2;

  private final Map<String, String> nouns =
      Lexicon.table("generic-bodies.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private final Article article;

  public GenericBodies(Article article) {
    this.article = article;
  }

  /**
   * The body named last, in the nearest sentence that names one; empty if that sentence names
   * several of which none or more than one is its subject, or if the mention is no such noun.
   */
  Optional<ActorDraft> antecedent(ActorMention mention, List<ActorDraft> drafts) {
    String noun = String.join(" ", Slugs.words(mention.name()));
    boolean general =
        nouns.containsKey(noun)
            && mention.form() == Form.NOMINAL
            && mention.state().isEmpty()
            && DefiniteNouns.isDefinite(article, mention);
    for (int back = 0; general && back <= REACH; back++) {
      int sentence = mention.sentence() - back;
      List<ActorDraft> named =
          drafts.stream()
              .filter(draft -> mayBe(noun, draft) && isNamed(draft, sentence, false))
              .toList();
      if (!named.isEmpty()) {
        return only(named)
            .or(() -> only(named.stream().filter(d -> isNamed(d, sentence, true)).toList()));
      }
    }
    return Optional.empty();
  }

  private boolean mayBe(String noun, ActorDraft draft) {
    boolean free =
        draft.state().isEmpty() && draft.known().flatMap(Authority.Entry::state).isEmpty();
    return draft.type() == ActorType.ORGANIZATION && (free || nouns.get(noun).equals("any"));
  }

  private static boolean isNamed(ActorDraft draft, int sentence, boolean subject) {
    return draft.mentions().stream()
        .filter(mention -> mention.form() == Form.NAME && mention.sentence() == sentence)
        .anyMatch(mention -> mention.subject() || !subject);
  }

  private static Optional<ActorDraft> only(List<ActorDraft> drafts) {
    return drafts.size() == 1 ? Optional.of(drafts.get(0)) : Optional.empty();
  }
}
