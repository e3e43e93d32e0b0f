package org.newsgraph.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.actor.ActorNouns.Kind;
import org.newsgraph.extract.actor.ActorNouns.Noun;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;

/**
 * Finds nouns that stand for an actor: those with a state before them ("Freedonian officials"),
 * capitalised ones ("the Defense Ministry") and, among the words of a source, bare ones
 * ("authorities").
 */
final class NounReader {

  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "HYPH", "AFX");

  private final ActorNouns nouns = new ActorNouns();
  private final Set<String> quantifiers = Lexicon.words("quantifiers.txt");
  private final StatePhrases states;

  NounReader(Countries countries) {
    this.states = new StatePhrases(countries);
  }

  /** The nouns of the sentence that are actors; takes their tokens. */
  List<ActorMention> read(SentenceView view, Sources sources, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      Optional<Noun> noun = nouns.endingAt(view.sentence(), i);
      if (noun.isPresent() && (sources.isHead(view.token(i)) || !goesOn(view, i))) {
        found.addAll(mentions(view, noun.get(), i, sources, taken));
      }
    }
    return found;
  }

  private List<ActorMention> mentions(
      SentenceView view, Noun read, int last, Sources sources, boolean[] taken) {
    int from = startOfLabel(view, read.from(), last);
    Optional<StatePhrase> state = states.before(view.sentence(), from);
    while (state.isEmpty() && from > 0 && isModifier(view, from - 1)) {
      from--;
      state = states.before(view.sentence(), from);
    }
    int to =
        state.isEmpty() && origin(view, last).isPresent()
            ? endOfOrigin(view, last)
            : afterComplement(view, last, read.kind());
    Optional<Country> owner =
        state
            .map(StatePhrase::country)
            .or(() -> origin(view, last))
            .or(() -> read.kind() == Kind.ORGANIZATION ? scene(view) : Optional.empty());
    Noun noun =
        read.kind() == Kind.SOLDIERS && sources.contains(view.token(last))
            ? new Noun(Kind.GROUP, read.from(), read.plural())
            : read;
    boolean source = sources.contains(view.token(last));
    boolean described = goesOnToDocument(view, last) && state.isEmpty() && from == read.from();
    boolean capital = isCapitalised(view, from, noun.from(), last);
    boolean owned = state.isPresent() || origin(view, last).isPresent();
    if (described || !isActor(noun, owned, capital, source)) {
      return List.of();
    }
    if (noun.kind() != Kind.ORGANIZATION && isPersonWithin(view, from, last)) {
      return List.of();
    }
    List<ActorMention> found = new ArrayList<>();
    int begin = state.map(phrase -> withAdjectives(view, phrase.from())).orElse(from);
    NameReader.take(taken, begin, to);
    state
        .flatMap(phrase -> sharer(view, phrase))
        .map(other -> shared(view, other, noun, last, begin))
        .ifPresent(found::add);
    found.add(mention(view, begin, to, last, noun, owner));
    return found;
  }

  /** The state in whose capital the sentence says it is: "In Lund, the Defense Ministry said". */
  private Optional<Country> scene(SentenceView view) {
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
  private Optional<StatePhrase> sharer(SentenceView view, StatePhrase phrase) {
    return view.lower(phrase.from() - 1).equals("and")
        ? states
            .before(view.sentence(), phrase.from() - 1)
            .filter(other -> other.via() == Via.DEMONYM)
        : Optional.empty();
  }

  private ActorMention shared(
      SentenceView view, StatePhrase other, Noun noun, int last, int begin) {
    ActorMention whole =
        mention(view, other.from(), last + 1, last, noun, Optional.of(other.country()));
    String own = view.article().textOf(view.sentence().span(other.from(), other.to()));
    String rest = view.article().textOf(view.sentence().span(begin, last + 1));
    String noState =
        states
            .before(view.sentence(), noun.from())
            .map(phrase -> view.article().textOf(view.sentence().span(phrase.to(), last + 1)))
            .orElse(rest);
    return new ActorMention(
        whole.passage(),
        own + " " + noState,
        whole.head(),
        whole.form(),
        whole.type(),
        whole.state(),
        whole.plural(),
        whole.gender(),
        whole.sentence(),
        whole.subject());
  }

  private ActorMention mention(
      SentenceView view, int from, int to, int last, Noun noun, Optional<Country> state) {
    boolean person = noun.kind() == Kind.GROUP && !noun.plural();
    return view.mention(
        from,
        to,
        last,
        Form.NOMINAL,
        Optional.of(type(noun.kind(), state.isPresent())),
        state,
        noun.plural(),
        person ? Gender.UNKNOWN : Gender.THING);
  }

  private static ActorType type(Kind kind, boolean ofState) {
    return switch (kind) {
      case FORCE, SOLDIERS, BRANCH -> ActorType.ARMED_FORCE;
      case ORGANIZATION -> ActorType.ORGANIZATION;
      case MEDIA -> ActorType.MEDIA_OUTLET;
      case GOVERNMENT -> ofState ? ActorType.STATE : ActorType.ORGANIZATION;
      case GROUP -> ActorType.GROUP;
    };
  }

  private static boolean isActor(Noun noun, boolean owned, boolean capital, boolean source) {
    return switch (noun.kind()) {
      case FORCE, SOLDIERS, GOVERNMENT, MEDIA -> owned || source;
      case GROUP -> (owned && noun.plural()) || source;
      case BRANCH, ORGANIZATION -> owned || capital || source;
    };
  }

  private boolean goesOnToDocument(SentenceView view, int last) {
    return view.tag(last + 1).startsWith("NN") && nouns.isDocument(view.token(last + 1));
  }

  /** Where the organization's name starts that the noun ends, by the statistical labels. */
  private static int startOfLabel(SentenceView view, int from, int last) {
    int start = from;
    while (start > 0
        && view.token(last).ner().equals("ORGANIZATION")
        && view.token(start - 1).ner().equals("ORGANIZATION")) {
      start--;
    }
    return start;
  }

  private int endOfOrigin(SentenceView view, int last) {
    int to = last + 2;
    while (to < view.size() && view.tag(to).matches("DT|NNPS?|JJ")) {
      to++;
    }
    return to;
  }

  /** Whether a noun follows that this one only describes, other than a document of its own. */
  private boolean goesOn(SentenceView view, int last) {
    String next = view.tag(last + 1);
    return next.equals("HYPH")
        || (next.startsWith("NN")
            && !nouns.isDocument(view.token(last + 1))
            && !startsName(view, last))
        || nouns
            .endingAt(view.sentence(), Math.min(last + 1, view.size() - 1))
            .filter(noun -> last + 1 < view.size() && noun.from() <= last)
            .isPresent();
  }

  /** Whether the noun is followed by the name it introduces ("broadcaster KBS"). */
  private static boolean startsName(SentenceView view, int last) {
    return view.token(last).tag().startsWith("NNP") && view.token(last + 1).ner().equals("DATE");
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

  /** "soldiers from Freedonia", "embassy of Freedonia". */
  private Optional<Country> origin(SentenceView view, int last) {
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
    while (view.tag(at + 1).startsWith("NNP")
        || (view.lower(at + 1).matches("and|of") && view.tag(at + 2).startsWith("NNP"))) {
      at++;
    }
    return at + 1;
  }

  private static boolean isCapitalised(SentenceView view, int from, int noun, int last) {
    boolean modified = from < noun || last > noun || view.lower(last + 1).equals("of");
    return modified
        && view.token(last).tag().startsWith("NNP")
        && Character.isUpperCase(view.token(last).word().codePointAt(0));
  }

  private static boolean isPersonWithin(SentenceView view, int from, int last) {
    return view.sentence().tokens().subList(from, last).stream()
        .anyMatch(token -> token.ner().equals("PERSON"));
  }
}
