package org.newsgraph.entity.actor;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.entity.actor.ActorNouns.Noun;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.Country;

/**
 * Finds the words around a noun for an actor that belong to it, and the state that it belongs to.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NounPhraseReader {

  /**
   * A noun for an actor with the words that belong to it.
   *
   * @param noun the noun of the list
   * @param last the token that ends the noun
   * @param from its first token, the words for its state left out
   * @param begin the same with them
   * @param to the token after all of it
   * @param state the words before it that say whose it is, empty if none
   * @param owner the state it belongs to, by whatever words
   * @param owned whether the phrase itself says whose it is
   */
  record NounPhrase(
      Noun noun,
      int last,
      int from,
      int begin,
      int to,
      Optional<StatePhrase> state,
      Optional<Country> owner,
      boolean owned) {

    /** Whether more than the noun says which people are meant ("members of the council"). */
    boolean ofGroup() {
      return kind() == Kind.GROUP && to > last + 1;
    }

    Kind kind() {
      return noun.kind();
    }

    /** The same words for unnamed people: soldiers who speak. */
    NounPhrase asGroup() {
      Noun group = new Noun(Kind.GROUP, noun.from(), noun.plural());
      return new NounPhrase(group, last, from, begin, to, state, owner, owned);
    }
  }

  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "HYPH", "AFX");

  private static final Set<String> TIMES = Set.of("DATE", "TIME");

  private static final Set<String> ORIGIN_TAGS = Set.of("DT", "NNP", "NNPS", "JJ");

  private final NameBounds bounds = new NameBounds();
  private final Set<String> quantifiers = Lexicon.words("quantifiers.txt");
  private final Set<String> counts = Lexicon.words("group-quantifiers.txt");
  private final Set<String> bodies = Lexicon.words("body-words.txt");
  private final StatePhraseFinder states;
  private final Set<String> posts = Lexicon.words("post-heads.tsv", 4);

  private final Set<String> people = Lexicon.words("people-nouns.txt");
  private final Set<String> officers = Lexicon.words("office-nouns.txt");

  NounPhraseReader(StatePhraseFinder states) {
    this.states = states;
  }

  /** Returns the phrase of the noun that ends at {@code last}. */
  NounPhrase read(ActorSentence view, Noun noun, int last) {
    int from = startOfLabel(view, noun.from(), last);
    Optional<StatePhrase> state = ownerBefore(view, from, noun.from());
    while (state.isEmpty() && from > 0 && isModifier(view, from - 1)) {
      from--;
      state = states.before(view.sentence(), from);
    }
    from = state.isEmpty() ? startOfBody(view, startOfName(view, from, last)) : from;
    if (state.isEmpty() && noun.kind() == Kind.ORGANIZATION) {
      from = withOfficer(view, from);
      state = ownerBefore(view, from, from);
    }
    Optional<Country> origin = origin(view, last);
    boolean located = state.isEmpty() && noun.kind() == Kind.GROUP && noun.plural();
    int to =
        state.isEmpty() && origin.isPresent()
            ? Math.max(endOfOrigin(view, last), endOfLabel(view, last))
            : located ? endOfPeople(view, last) : afterComplement(view, last, noun.kind());
    Optional<Country> owner =
        state
            .map(StatePhrase::country)
            .or(() -> origin)
            .or(() -> located ? seat(view, last) : Optional.empty())
            .or(() -> noun.kind() == Kind.ORGANIZATION ? scene(view) : Optional.empty());
    int start = state.map(phrase -> withAdjectives(view, phrase.from())).orElse(from);
    boolean common =
        noun.kind() == Kind.GROUP
            || (Set.of(Kind.ORGANIZATION, Kind.MEDIA).contains(noun.kind())
                && !view.isCapitalised(start));
    int named = NameBounds.afterDescription(view, start, last + 1);
    int begin =
        common && named == start ? withQuantifiers(view, withJoined(view, start, noun)) : named;
    boolean owned = state.isPresent() || origin.isPresent();
    return new NounPhrase(noun, last, from, begin, to, state, owner, owned);
  }

  /** Where the name of a body begins whose end is in the phrase: "Board of Fishing members". */
  private static int startOfBody(ActorSentence view, int from) {
    boolean within = view.is(Use.OF, from - 1) && view.ner(from).equals("ORGANIZATION");
    int start = from;
    while (within && view.ner(start - 1).equals("ORGANIZATION")) {
      start--;
    }
    return start;
  }

  /** Where the holder of a post is named whose body it is: "the district attorney's office". */
  private int withOfficer(ActorSentence view, int from) {
    int holder = view.isPossessive(from - 1) ? from - 2 : from;
    if (!view.isPossessive(holder + 1)) {
      return from;
    }
    if (view.is(Use.OF, holder - 1) && view.isProper(holder)) {
      holder -= 2;
    }
    if (!posts.contains(view.lower(holder)) || !view.tag(holder).startsWith("NN")) {
      return from;
    }
    int start = holder;
    while (view.tag(start - 1).matches("NN|NNP|JJ") && !TIMES.contains(view.ner(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where a capitalised name begins: "the retailer Larsen Group" is called by its name. */
  private static int startOfName(ActorSentence view, int from, int last) {
    boolean named =
        last > from && view.isProper(last) && view.isCapitalised(last) && view.isProper(last - 1);
    int start = from;
    while (named && start < last - 1 && !view.isCapitalised(start)) {
      start++;
    }
    return start;
  }

  /** The state before the phrase, or the one that its name starts with. */
  private Optional<StatePhrase> ownerBefore(ActorSentence view, int from, int noun) {
    return states
        .before(view.sentence(), from)
        .or(() -> from < noun ? states.startingAt(view.sentence(), from, noun) : Optional.empty());
  }

  /** Where the organization's name starts that the noun ends, by the statistical labels. */
  private int startOfLabel(ActorSentence view, int from, int last) {
    int start = from;
    while (start > 0
        && view.token(last).ner().equals("ORGANIZATION")
        && view.token(start - 1).ner().equals("ORGANIZATION")
        && !isOtherBody(view, start - 1)) {
      start--;
    }
    int named = start < from && view.tag(start).equals("DT") ? start + 1 : start;
    int joined = isJoined(view, named, last) ? named - 2 : named;
    int dashed = NameBounds.beforeDash(view, joined);
    return dashed < joined ? dashed : bounds.beforeList(view, joined, last);
  }

  /** Whether "and" joins the name to one more capitalised noun ("Trade and Industry Ministry"). */
  private boolean isJoined(ActorSentence view, int from, int last) {
    return view.is(Use.COORDINATOR, from - 1)
        && !(bodies.contains(view.lower(from - 2)) && isNameWord(view, from - 3))
        && view.tag(last).startsWith("NNP")
        && from < last
        && isNameWord(view, from - 2)
        && !Set.of("PERSON", "LOCATION").contains(view.ner(from - 2));
  }

  private boolean isModifier(ActorSentence view, int index) {
    return MODIFIERS.contains(view.tag(index))
        && !TIMES.contains(view.ner(index))
        && (!quantifiers.contains(view.lower(index)) || view.ner(index).equals("LOCATION"));
  }

  /** Where it starts with a second adjective: "local and national officials". */
  private static int withJoined(ActorSentence view, int from, Noun noun) {
    boolean joined =
        noun.kind() == Kind.GROUP
            && noun.plural()
            && view.is(Use.COORDINATOR, from - 1)
            && view.tag(from).equals("JJ")
            && view.tag(from - 2).equals("JJ");
    return joined ? from - 2 : from;
  }

  /** Where the phrase starts with the words that say how many or which of them are meant. */
  private int withQuantifiers(ActorSentence view, int from) {
    int begin = from;
    while (counts.contains(view.lower(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private int withAdjectives(ActorSentence view, int from) {
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
  private int afterComplement(ActorSentence view, int last, Kind kind) {
    boolean organization = kind == Kind.ORGANIZATION || kind == Kind.BRANCH;
    boolean linked =
        view.is(Use.COMPLEMENT, last + 1)
            || (view.is(Use.MISSION, last) && view.is(Use.SEAT, last + 1));
    int at = view.is(Use.ARTICLE, last + 2) ? last + 3 : last + 2;
    if (!organization
        || !linked
        || !view.tag(at).startsWith("NNP")
        || view.ner(at).equals("DATE")
        || view.token(last).tag().equals("NNS")) {
      return organization ? endOfLabel(view, last) : last + 1;
    }
    while (isNameWord(view, at + 1)
        || isOwnerOfRest(view, at)
        || (view.is(Use.NAME_JOINT, at + 1)
            && view.tag(at + 2).matches("NNP.*|NN")
            && view.isCapitalised(at + 2)
            && (bounds.isSecondField(view, last, at + 1) || !isOtherBody(view, at + 1)))) {
      at++;
    }
    int named = Math.max(at + 1, endOfLabel(view, last));
    return afterCampus(view, last, bounds.afterList(view, last, named));
  }

  /** The end of the name by the statistical labels: "Court of Appeal for the Moss Region". */
  private int endOfLabel(ActorSentence view, int last) {
    int to = last + 1;
    boolean named = view.isCapitalised(last) && view.ner(last).equals("ORGANIZATION");
    while (named
        && !view.isHeadline()
        && view.ner(to).equals("ORGANIZATION")
        && !isOtherBody(view, to)
        && !isBodyBeside(view, last, to)
        && (!view.isPossessive(to) || isOwnerOfRest(view, to - 1))) {
      to++;
    }
    int end = bounds.beforeTitle(view, last, to);
    return view.isCapitalised(end - 1) ? end : last + 1;
  }

  /** Whether the name goes on behind people in it: "Federation of Women's Clubs". */
  private boolean isOwnerOfRest(ActorSentence view, int index) {
    return view.isPossessive(index + 1)
        && isNameWord(view, index + 2)
        && (view.is(Use.PLURAL, index) || people.contains(ActorNouns.singular(view.token(index))));
  }

  /** The end of the name with a campus: "University of Freedonia, Oldport". */
  private static int afterCampus(ActorSentence view, int last, int end) {
    int to = view.is(Use.CAMPUS, last) && view.lower(end).equals(",") ? end + 1 : end;
    while (to > end && view.ner(to).equals("LOCATION")) {
      to++;
    }
    return to > end + 1 && !view.lower(to).equals(",") ? to : end;
  }

  /**
   * Whether "and" joins the name of a second body: "and Centre for Oldport", "and LU Lund",
   * "Oldport Police and Lund Fire Brigade".
   */
  private boolean isOtherBody(ActorSentence view, int joint) {
    boolean apart =
        view.ner(joint).equals("O")
            && view.ner(joint + 1).equals("ORGANIZATION")
            && view.ner(joint + 2).equals("ORGANIZATION");
    boolean second =
        isOtherName(view, joint)
            || bodies.contains(view.lower(joint + 1)) && view.is(Use.COMPLEMENT, joint + 2)
            || bodies.contains(view.lower(joint - 1))
            || view.word(joint + 1).matches("\\p{Lu}{2,}");
    return view.is(Use.COORDINATOR, joint) && (apart || second);
  }

  /**
   * Whether "and" joins another body to one that is of one place or thing: a university, a club.
   */
  private boolean isBodyBeside(ActorSentence view, int head, int joint) {
    int end = joint + 1;
    while (view.ner(end).equals("ORGANIZATION")) {
      end++;
    }
    boolean body = end > joint + 2 && bodies.contains(view.lower(end - 1));
    return view.is(Use.COORDINATOR, joint)
        && (view.is(Use.CAMPUS, head)
            || body && !view.is(Use.FIELD, head)
            || isOtherName(view, joint));
  }

  /** Whether "and" leads from a word of English to a name: "Ministry of Health and Larsen". */
  private static boolean isOtherName(ActorSentence view, int joint) {
    boolean name =
        joint > 0
            && view.is(Use.COORDINATOR, joint)
            && view.isProper(joint + 1)
            && !view.isCapitalised(joint + 2)
            && view.word(joint + 1).indexOf('-') < 0
            && !WordNet.isKnown(ActorNouns.singular(view.token(joint + 1)))
            && !WordNet.isKnown(view.lower(joint + 1));
    return name && WordNet.isKnown(ActorNouns.singular(view.token(joint - 1)));
  }

  private static boolean isNameWord(ActorSentence view, int index) {
    return view.tag(index).startsWith("NN") && view.isCapitalised(index);
  }

  /** "soldiers from Freedonia", "embassy of Freedonia". */
  private Optional<Country> origin(ActorSentence view, int last) {
    if (!view.is(Use.ORIGIN, last + 1)) {
      return Optional.empty();
    }
    int from = view.is(Use.ARTICLE, last + 2) ? last + 3 : last + 2;
    for (int to = Math.min(view.size(), from + 3); to > from; to--) {
      var match = states.whole(view.sentence(), from, to).filter(m -> m.via() == Via.NAME);
      if (match.isPresent() && !isNameWord(view, to)) {
        return Optional.of(match.get().entry().country());
      }
    }
    return Optional.empty();
  }

  /** The end of what says which people are meant: "members of the council", "officials in Lund". */
  private int endOfPeople(ActorSentence view, int last) {
    if (!view.is(Use.ORIGIN, last + 1)) {
      return endOfSeat(view, last);
    }
    int to = last + 1;
    for (int at = last + 2; at < view.size() && isOfPhrase(view, at); at++) {
      to = view.tag(at).startsWith("NN") ? at + 1 : to;
    }
    return to > last + 1 ? to : last + 1;
  }

  private static boolean isOfPhrase(ActorSentence view, int index) {
    String tag = view.tag(index);
    return tag.startsWith("NN")
        || ORIGIN_TAGS.contains(tag)
        || ((view.is(Use.OF, index) || view.is(Use.COORDINATOR, index))
            && view.isProper(index - 1)
            && view.isProper(index + 1));
  }

  /** Where the noun's people are: the end of "in Lund" behind it, or the token after the noun. */
  private int endOfSeat(ActorSentence view, int last) {
    boolean acts = officers.contains(ActorNouns.singular(view.token(last)));
    if (!acts || !view.is(Use.SEAT, last + 1)) {
      return last + 1;
    }
    int to = last + 2;
    while (to < view.size() && view.tag(to).startsWith("NNP")) {
      to++;
    }
    return to > last + 2 ? to : last + 1;
  }

  /** The state in whose capital its officials are: "officials in Lund". */
  private Optional<Country> seat(ActorSentence view, int last) {
    int to = endOfSeat(view, last);
    return to > last + 1
        ? states
            .whole(view.sentence(), last + 2, to)
            .filter(match -> match.via() != Via.DEMONYM)
            .map(match -> match.entry().country())
        : Optional.empty();
  }

  /** The end of the words that {@link #origin} reads. */
  private static int endOfOrigin(ActorSentence view, int last) {
    int to = last + 2;
    for (int at = to; at < view.size() && ORIGIN_TAGS.contains(view.tag(at)); at++) {
      to = view.isProper(at) || to == at && view.isProper(at + 1) ? at + 1 : to;
    }
    return to;
  }

  /** The state in whose capital the sentence says it is: "In Lund, the Defense Ministry said". */
  private Optional<Country> scene(ActorSentence view) {
    if (!view.is(Use.SEAT, 0)) {
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
  Optional<StatePhrase> sharer(ActorSentence view, StatePhrase phrase) {
    return view.is(Use.COORDINATOR, phrase.from() - 1)
        ? states
            .before(view.sentence(), phrase.from() - 1)
            .filter(other -> other.via() == Via.DEMONYM)
        : Optional.empty();
  }
}
