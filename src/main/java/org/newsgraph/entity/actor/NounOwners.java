package org.newsgraph.entity.actor;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Country;

/** Finds the state that a noun belongs to when the words right before it do not say. */
final class NounOwners {

  private final Set<String> officers = Lexicon.words("office-nouns.txt");
  private final StatePhrases states;

  NounOwners(StatePhrases states) {
    this.states = states;
  }

  /** "soldiers from Freedonia", "embassy of Freedonia". */
  Optional<Country> origin(SentenceView view, int last) {
    if (!view.lower(last + 1).matches("from|of")) {
      return Optional.empty();
    }
    int from = view.lower(last + 2).equals("the") ? last + 3 : last + 2;
    for (int to = Math.min(view.size(), from + 3); to > from; to--) {
      var match = states.whole(view.sentence(), from, to).filter(m -> m.via() == Via.NAME);
      if (match.isPresent()) {
        return Optional.of(match.get().entry().country());
      }
    }
    return Optional.empty();
  }

  /** Where the noun's people are: the end of "in Lund" behind it, or the token after the noun. */
  int endOfSeat(SentenceView view, int last) {
    boolean acts = officers.contains(ActorNouns.singular(view.token(last)));
    if (!acts || !view.lower(last + 1).equals("in")) {
      return last + 1;
    }
    int to = last + 2;
    while (to < view.size() && view.tag(to).startsWith("NNP")) {
      to++;
    }
    return to > last + 2 ? to : last + 1;
  }

  /** The state in whose capital its officials are: "officials in Lund". */
  Optional<Country> seat(SentenceView view, int last) {
    int to = endOfSeat(view, last);
    return to > last + 1
        ? states
            .whole(view.sentence(), last + 2, to)
            .filter(match -> match.via() != Via.DEMONYM)
            .map(match -> match.entry().country())
        : Optional.empty();
  }

  /** The end of the words that {@link #origin} reads. */
  static int endOfOrigin(SentenceView view, int last) {
    int to = last + 2;
    while (to < view.size() && view.tag(to).matches("DT|NNPS?|JJ")) {
      to++;
    }
    return to;
  }

  /** The state in whose capital the sentence says it is: "In Lund, the Defense Ministry said". */
  Optional<Country> scene(SentenceView view) {
    if (!view.lower(0).equals("in")) {
      return Optional.empty();
    }
    int to = 1;
    while (to < view.size() && view.tag(to).startsWith("NNP")) {
      to++;
    }
    return view.lower(to).equals(",")
        ? states
            .whole(view.sentence(), 1, to)
            .filter(match -> match.via() != Via.DEMONYM)
            .map(match -> match.entry().country())
        : Optional.empty();
  }

  /** The other owner in "Freedonian and Sylvanian forces". */
  Optional<StatePhrase> sharer(SentenceView view, StatePhrase phrase) {
    return view.lower(phrase.from() - 1).equals("and")
        ? states
            .before(view.sentence(), phrase.from() - 1)
            .filter(other -> other.via() == Via.DEMONYM)
        : Optional.empty();
  }
}
