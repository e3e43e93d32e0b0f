package org.newsgraph.statement.quotation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.QuotedWords;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.surface.CueClause;

/** Reads quotations that a colon announces without a verb of saying: "Ruiz: “We stay.”". */
final class ColonQuotations {

  private static final Cue COLON = new Cue(":", "say", Stance.ASSERT, Set.of("quote"));

  private final SpeakerFinder speakers;

  ColonQuotations(SpeakerFinder speakers) {
    this.speakers = speakers;
  }

  /** The words before the colon, if they name somebody who can speak. */
  Optional<CueClause> read(QuotedWords quotation) {
    DependencyTree tree = quotation.tree();
    int colon = quotation.first() - 1;
    if (!tree.is(colon, ":")) {
      return Optional.empty();
    }
    return subject(tree, colon).stream()
        .mapToObj(head -> new Source(tree, head, colon))
        .filter(speakers::canSpeak)
        .map(s -> new CueClause(tree, 0, colon + 1, colon, COLON, Optional.of(s)))
        .findFirst();
  }

  /** The subject of the first verb, or the noun phrase if there is no verb. */
  private static OptionalInt subject(DependencyTree tree, int colon) {
    for (int i = 0; i < colon; i++) {
      if (tree.isFinite(i) && !tree.relation(i).startsWith("aux")) {
        int clause = tree.relation(i).equals("cop") ? tree.token(i).head() : i;
        return tree.child(clause, Set.of("nsubj"));
      }
    }
    return CueClause.phrase(tree, 0, colon);
  }
}
