package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.actor.ActorExtractor.SourceTokens;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.entity.actor.ActorNouns.Noun;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.entity.actor.NounPhraseReader.NounPhrase;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/**
 * Finds nouns that stand for an actor: those with a state before them ("Freedonian officials"),
 * capitalised ones ("the Defense Ministry") and, among the words of a source, bare ones
 * ("authorities").
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NounReader {

  private final ActorNouns nouns = new ActorNouns();
  private final Set<String> agents = Lexicon.words("agent-nouns.txt");
  private final DocumentNouns documents;
  private final StatePhraseFinder states;
  private final NounPhraseReader phrases;
  private final NameFilter filter = new NameFilter();

  NounReader(Countries countries, DocumentNouns documents) {
    this.documents = documents;
    states = new StatePhraseFinder(countries);
    phrases = new NounPhraseReader(states);
  }

  /** Returns the nouns of the sentence that are actors, and takes their tokens. */
  List<ActorMention> read(ActorSentence view, SourceTokens sources, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      Optional<Noun> noun = nouns.endingAt(view.sentence(), i);
      if (noun.isPresent()
          && (sources.isHead(i) || !goesOn(view, i))
          && !isInName(view, noun.get(), i)
          && !states.endsName(view.sentence(), i)) {
        found.addAll(mentions(view, phrases.read(view, noun.get(), i), sources, taken));
      }
    }
    return found;
  }

  /** Whether a body is named by a noun for people ("Doctors Without Borders", "House of Lords"). */
  private static boolean isInName(ActorSentence view, Noun noun, int last) {
    return noun.kind() == Kind.GROUP
        && view.isCapitalised(last)
        && view.ner(last).equals("ORGANIZATION")
        && (view.ner(last + 1).equals("ORGANIZATION")
            || view.tag(last).startsWith("NNP")
                && view.ner(last - 1).equals("ORGANIZATION")
                && !view.isPerson(last + 1));
  }

  private List<ActorMention> mentions(
      ActorSentence view, NounPhrase read, SourceTokens sources, boolean[] taken) {
    boolean source = sources.speaks(view, read.last());
    NounPhrase phrase = read.kind() == Kind.SOLDIERS && source ? read.asGroup() : read;
    if (taken[phrase.last()]
        || view.is(Use.NOBODY, phrase.begin() - 1)
        || view.is(Use.NOBODY, phrase.last())
        || isSubjectOfDocument(view, phrase)
        || filter.isNoActor(view, phrase.begin(), phrase.last() + 1)
        || !isActor(view, phrase, source)
        || isNamed(view, phrase)) {
      return List.of();
    }
    int owner = phrase.state().map(StatePhrase::from).orElse(phrase.begin());
    int to = phrase.ofGroup() ? phrase.last() + 1 : phrase.to();
    NameReader.take(taken, Math.min(owner, phrase.begin()), to);
    List<ActorMention> found = new ArrayList<>();
    phrase
        .state()
        .flatMap(state -> phrases.sharer(view, state))
        .map(other -> shared(view, other, phrase))
        .ifPresent(found::add);
    found.add(whole(view, phrase));
    return found;
  }

  /** Whether the noun only says what a document is about: "an intelligence report". */
  private boolean isSubjectOfDocument(ActorSentence view, NounPhrase phrase) {
    return view.tag(phrase.last() + 1).startsWith("NN")
        && documents.isDocument(view.token(phrase.last() + 1))
        && !phrase.owned()
        && documents.isSubject(view.token(phrase.last()))
        && phrase.noun().from() == phrase.last()
        && !view.isCapitalised(phrase.begin());
  }

  /** Whether a noun follows that this one only describes, other than a document of its own. */
  private boolean goesOn(ActorSentence view, int last) {
    String next = view.tag(last + 1);
    boolean described =
        next.startsWith("NN")
            && !documents.isDocument(view.token(last + 1))
            && !precedesDate(view, last);
    boolean partOfLonger =
        last + 1 < view.size()
            && nouns.endingAt(view.sentence(), last + 1).filter(n -> n.from() <= last).isPresent();
    return next.equals("HYPH") || described || partOfLonger;
  }

  /** Whether a date follows that is no part of the phrase ("the Senate Tuesday"). */
  private static boolean precedesDate(ActorSentence view, int last) {
    return view.token(last).tag().startsWith("NNP") && view.token(last + 1).ner().equals("DATE");
  }

  /** Whether a name is in the phrase or right behind it, which is what the actor is called. */
  private static boolean isNamed(ActorSentence view, NounPhrase phrase) {
    if (view.introducesBody(phrase.last()) || phrase.kind() == Kind.ORGANIZATION) {
      return view.introducesBody(phrase.last());
    }
    boolean within =
        view.sentence().tokens().subList(phrase.from(), phrase.last()).stream()
            .anyMatch(token -> token.ner().equals("PERSON"));
    return within || (!phrase.noun().plural() && view.introducesPerson(phrase.last()));
  }

  /** Whether the phrase acts: it belongs to a state, is a name, speaks, or serves the public. */
  private boolean isActor(ActorSentence view, NounPhrase phrase, boolean source) {
    boolean capital = isCapitalised(view, phrase);
    if (serves(phrase, view) && view.doesSomething(phrase.last())) {
      return true;
    }
    return switch (phrase.kind()) {
      case FORCE, SOLDIERS -> phrase.owned() || (source && !isOwnName(view, phrase));
      case GOVERNMENT, MEDIA -> phrase.owned() || source;
      case GROUP -> (phrase.owned() && phrase.noun().plural()) || source;
      case BRANCH, ORGANIZATION -> phrase.owned() || capital || source || isOfOfficer(view, phrase);
    };
  }

  /** Whether it does something and is the body of a post's holder: "the sheriff's office". */
  private static boolean isOfOfficer(ActorSentence view, NounPhrase phrase) {
    int noun = phrase.noun().from();
    return phrase.from() < noun && view.isPossessive(noun - 1) && view.isAgent(phrase.last());
  }

  private boolean serves(NounPhrase phrase, ActorSentence view) {
    String noun = view.joined(phrase.noun().from(), phrase.last()).toLowerCase(Locale.ROOT);
    String last = ActorNouns.singular(view.token(phrase.last()));
    return agents.contains(last) || agents.contains((noun + " " + last).strip());
  }

  /** Whether it is the name of a force that is no state's ("the Sylvanian People's Army"). */
  private static boolean isOwnName(ActorSentence view, NounPhrase phrase) {
    return phrase.from() < phrase.noun().from()
        && view.token(phrase.last()).ner().equals("ORGANIZATION")
        && view.tag(phrase.last()).startsWith("NNP");
  }

  private static boolean isCapitalised(ActorSentence view, NounPhrase phrase) {
    boolean modified =
        phrase.from() < phrase.noun().from()
            || phrase.last() > phrase.noun().from()
            || view.is(Use.OF, phrase.last() + 1);
    return modified
        && view.tag(phrase.last()).startsWith("NNP")
        && view.isCapitalised(phrase.last());
  }

  /** The phrase with all its words, and the number of a channel ("Channel 7"). */
  private ActorMention whole(ActorSentence view, NounPhrase phrase) {
    boolean numbered =
        phrase.kind() == Kind.MEDIA
            && view.isCapitalised(phrase.last())
            && view.tag(phrase.to()).equals("CD");
    int to = numbered ? phrase.to() + 1 : phrase.to();
    return mention(view, phrase, phrase.begin(), to, phrase.owner());
  }

  /** The noun with the other of two states that share it ("Freedonian and Sylvanian officials"). */
  private ActorMention shared(ActorSentence view, StatePhrase other, NounPhrase phrase) {
    int end = phrase.last() + 1;
    ActorMention whole = mention(view, phrase, other.from(), end, Optional.of(other.country()));
    int rest =
        states
            .before(view.sentence(), phrase.noun().from())
            .map(StatePhrase::to)
            .orElse(phrase.begin());
    return whole.called(
        view.passage(other.from(), other.to()).text() + " " + view.passage(rest, end).text());
  }

  private ActorMention mention(
      ActorSentence view, NounPhrase phrase, int from, int to, Optional<Country> state) {
    boolean person =
        phrase.kind() == Kind.GROUP
            && !phrase.noun().plural()
            && !nouns.isCollective(view.token(phrase.last()));
    ActorMention mention =
        view.mention(
            from,
            to,
            phrase.last(),
            Form.NOMINAL,
            Optional.of(type(view, phrase, state.isPresent())),
            state,
            phrase.noun().plural(),
            person ? Gender.UNKNOWN : Gender.THING);
    int afterNoun = phrase.last() + 1;
    if (phrase.kind() == Kind.GROUP && to > afterNoun && view.is(Use.SEAT, afterNoun)) {
      return mention.called(view.passage(from, afterNoun).text());
    }
    return phrase
        .state()
        .map(owner -> startOfFullName(view, phrase, owner.to()))
        .filter(start -> isFullName(view, phrase, start))
        .map(start -> mention.called(view.passage(start, to).text()))
        .orElse(mention);
  }

  /** Where a name begins behind the nouns for what bears it: "Freedonian online bank Roe Group". */
  private static int startOfFullName(ActorSentence view, NounPhrase phrase, int from) {
    int start = view.isPossessive(from - 1) ? from : phrase.last();
    while (start > from && view.isProper(start - 1) && view.isCapitalised(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether a body has a name that needs no owner: "Freedonia's National Football League". */
  private static boolean isFullName(ActorSentence view, NounPhrase phrase, int from) {
    boolean described = view.tag(from - 1).equals("NN") && !view.isCapitalised(from - 1);
    return phrase.kind() == Kind.ORGANIZATION
        && (described && phrase.last() > from
            || view.isPossessive(from - 1) && phrase.last() - from >= 2)
        && view.tag(phrase.last()).startsWith("NNP")
        && view.isCapitalised(from);
  }

  private static ActorType type(ActorSentence view, NounPhrase phrase, boolean ofState) {
    return switch (phrase.kind()) {
      case FORCE, SOLDIERS, BRANCH -> ActorType.ARMED_FORCE;
      case ORGANIZATION -> isSeveral(view, phrase) ? ActorType.GROUP : ActorType.ORGANIZATION;
      case MEDIA -> phrase.noun().plural() ? ActorType.GROUP : ActorType.MEDIA_OUTLET;
      case GOVERNMENT -> ofState ? ActorType.STATE : ActorType.ORGANIZATION;
      case GROUP -> ActorType.GROUP;
    };
  }

  /**
   * Whether it is several people or bodies: a team, rescue services, or the services of a part of
   * the world.
   */
  private static boolean isSeveral(ActorSentence view, NounPhrase phrase) {
    boolean region =
        !phrase.owned()
            && phrase.from() < phrase.last()
            && view.tag(phrase.from()).equals("JJ")
            && view.isCapitalised(phrase.from())
            && !view.isCapitalised(phrase.last());
    boolean team =
        view.is(Use.TEAM, phrase.last()) && !phrase.owned() && !view.isCapitalised(phrase.last());
    return region
        || team
        || view.tag(phrase.last()).equals("NNS") && view.lower(phrase.last()).endsWith("s");
  }
}
