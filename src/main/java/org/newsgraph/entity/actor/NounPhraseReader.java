package org.newsgraph.entity.actor;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.entity.actor.ActorNouns.Noun;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Country;

/** Finds the words around a noun for an actor that belong to it. */
final class NounPhraseReader {

  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "HYPH", "AFX");

  private final Set<String> quantifiers = Lexicon.words("quantifiers.txt");
  private final StatePhrases states;
  private final NounOwners owners;

  NounPhraseReader(StatePhrases states, NounOwners owners) {
    this.states = states;
    this.owners = owners;
  }

  /** The phrase of the noun that ends at {@code last}. */
  NounPhrase read(SentenceView view, Noun noun, int last) {
    int from = startOfLabel(view, noun.from(), last);
    Optional<StatePhrase> state = ownerBefore(view, from, noun.from());
    while (state.isEmpty() && from > 0 && isModifier(view, from - 1)) {
      from--;
      state = states.before(view.sentence(), from);
    }
    Optional<Country> origin = owners.origin(view, last);
    boolean located = state.isEmpty() && noun.kind() == Kind.GROUP && noun.plural();
    int to =
        state.isEmpty() && origin.isPresent()
            ? NounOwners.endOfOrigin(view, last)
            : located ? owners.endOfSeat(view, last) : afterComplement(view, last, noun.kind());
    Optional<Country> owner =
        state
            .map(StatePhrase::country)
            .or(() -> origin)
            .or(() -> located ? owners.seat(view, last) : Optional.empty())
            .or(() -> noun.kind() == Kind.ORGANIZATION ? owners.scene(view) : Optional.empty());
    int begin = from;
    if (state.isPresent()) {
      begin = withAdjectives(view, state.get().from());
    }
    boolean owned = state.isPresent() || origin.isPresent();
    return new NounPhrase(noun, last, from, begin, to, state, owner, owned);
  }

  /** The state before the phrase, or the one that its name starts with. */
  private Optional<StatePhrase> ownerBefore(SentenceView view, int from, int noun) {
    return states
        .before(view.sentence(), from)
        .or(() -> from < noun ? states.startingAt(view.sentence(), from, noun) : Optional.empty());
  }

  /** Where the organization's name starts that the noun ends, by the statistical labels. */
  private static int startOfLabel(SentenceView view, int from, int last) {
    int start = from;
    while (start > 0
        && view.token(last).ner().equals("ORGANIZATION")
        && view.token(start - 1).ner().equals("ORGANIZATION")) {
      start--;
    }
    int named = start < from && view.tag(start).equals("DT") ? start + 1 : start;
    return isJoined(view, named, last) ? named - 2 : named;
  }

  /** Whether "and" joins the name to one more capitalised noun ("Trade and Industry Ministry"). */
  private static boolean isJoined(SentenceView view, int from, int last) {
    return view.lower(from - 1).equals("and")
        && view.tag(last).startsWith("NNP")
        && from < last
        && isNameWord(view, from - 2)
        && !view.token(from - 2).ner().matches("PERSON|LOCATION");
  }

  private boolean isModifier(SentenceView view, int index) {
    return MODIFIERS.contains(view.tag(index))
        && !view.token(index).ner().equals("DATE")
        && !quantifiers.contains(view.lower(index));
  }

  private int withAdjectives(SentenceView view, int from) {
    int begin = from;
    while (begin > 0
        && view.tag(begin - 1).equals("JJ")
        && !quantifiers.contains(view.lower(begin - 1))
        && states.before(view.sentence(), begin).isEmpty()) {
      begin--;
    }
    return view.tag(begin - 1).equals("HYPH") ? from : begin;
  }

  /** The end of the phrase with "of Defense" or "in Sylvania" where these belong to the name. */
  private static int afterComplement(SentenceView view, int last, Kind kind) {
    boolean organization = kind == Kind.ORGANIZATION || kind == Kind.BRANCH;
    boolean linked =
        view.lower(last + 1).matches("of|for")
            || (view.lower(last).matches("embassy|consulate") && view.lower(last + 1).equals("in"));
    int at = view.lower(last + 2).equals("the") ? last + 3 : last + 2;
    if (!organization
        || !linked
        || !view.tag(at).startsWith("NNP")
        || view.token(last).tag().equals("NNS")) {
      return last + 1;
    }
    while (isNameWord(view, at + 1)
        || (view.lower(at + 1).matches("and|of") && view.tag(at + 2).startsWith("NNP"))) {
      at++;
    }
    return at + 1;
  }

  private static boolean isNameWord(SentenceView view, int index) {
    return view.tag(index).startsWith("NN")
        && Character.isUpperCase(view.token(index).word().codePointAt(0));
  }
}
