package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/**
 * Finds names of people, organizations and media outlets: by the labels of the statistical
 * recognizer, by the list of outlets, and by the names of organizations in the authority file.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NameReader {

  private static final Set<String> BRACKETS = Set.of("(", ")", "-LRB-", "-RRB-", "[", "]");
  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "“", "”");

  /** Two words in one, as sites and companies are called, but not "McRoe" or "LaRoe". */
  private static final Pattern COMPOUND =
      Pattern.compile("(?!Mac|Fitz|Van)\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{L}+");

  private static final Set<String> NO_NAME_STARTS = Set.of("CC", "IN", "DT", "POS", ",");

  /** The most tokens of a name in the authority file that are looked up. */
  private static final int LONGEST = 8;

  private static final int LONGEST_PERSON = 3;

  /** How many words before that one the word for publishing may stand. */
  private static final int PUBLISHED_WITHIN = 4;

  private final MediaOutlets outlets = new MediaOutlets();
  private final NameFilter filter = new NameFilter();
  private final NameBounds bounds = new NameBounds();
  private final Map<String, Gender> formsOfAddress =
      Lexicon.table("forms-of-address.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get(0), row -> Gender.valueOf(row.get(1))));
  private final Set<String> locatives = Lexicon.words("locatives.txt");

  /** All names of the organizations of the authority file, short abbreviations left out. */
  private final Set<String> organizations =
      Lexicon.table("authority.tsv", 8).stream()
          .filter(row -> row.get(2).equals("Organization"))
          .flatMap(row -> Stream.of(row.get(1), row.get(5), row.get(7)))
          .flatMap(column -> Arrays.stream(column.split("\\|")))
          .filter(name -> name.length() > 3)
          .collect(Collectors.toUnmodifiableSet());

  /** The heads of posts and the forms of address that stand before names. */
  private final Set<String> titles =
      Stream.of(Lexicon.words("post-heads.tsv", 4), Lexicon.words("forms-of-address.tsv", 2))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** The heads of posts that one person holds. */
  private final Set<String> posts = Lexicon.words("post-heads.tsv", 4, "unique");

  /** What is written behind the name of a person who holds an honour, a degree or a seat. */
  private final Set<String> letters = Lexicon.words("post-nominals.txt");

  private final Set<String> people = Lexicon.words("people-nouns.txt");
  private final Set<String> ranks = Lexicon.words("ranks.txt");
  private final Set<String> bodies = Lexicon.words("body-words.txt");
  private final Set<String> things = Lexicon.words("thing-words.txt");
  private final Set<String> suffixes = Lexicon.words("name-suffixes.txt");
  private final Set<String> parties = Lexicon.words("party-adjectives.txt");
  private final Set<String> ships = Lexicon.words("ship-prefixes.txt");
  private final Countries countries;
  private final StatePhraseFinder states;

  NameReader(Countries countries) {
    this.countries = countries;
    this.states = new StatePhraseFinder(countries);
  }

  /** Returns the names among the tokens that are not taken yet, and takes them. */
  List<ActorMention> read(ActorSentence view, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int from = 0; from < view.size(); ) {
      int known = endOfOrganization(view, from, taken);
      if (known > from) {
        take(taken, from, known);
        found.add(named(view, from, known, ActorType.ORGANIZATION, Optional.empty()));
      }
      int outlet = withEdition(view, outlets.endAt(view, from, taken), from);
      if (outlet > from) {
        take(taken, from, outlet);
        found.add(named(view, from, outlet, ActorType.MEDIA_OUTLET, Optional.empty()));
      }
      int to = Math.max(Math.max(known, outlet), endOfName(view, from));
      name(view, from, to, taken).ifPresent(found::add);
      from = to;
    }
    return found;
  }

  /** The end of the outlet's name with the country of its edition: "Herald Freedonia". */
  private int withEdition(ActorSentence view, int end, int from) {
    boolean edition =
        end > from
            && view.isProper(end)
            && !view.isPossessive(end + 1)
            && states
                .whole(view.sentence(), end, end + 1)
                .filter(m -> m.via() == Via.NAME)
                .isPresent();
    return edition ? end + 1 : end;
  }

  private Optional<ActorMention> name(ActorSentence view, int start, int to, boolean[] taken) {
    String label = view.token(start).ner();
    int from = start;
    while (from < to
        && (taken[from]
            || NO_NAME_STARTS.contains(view.tag(from))
            || from == 0 && to > 1 && view.tag(from).equals("RB"))) {
      from++;
    }
    if (from == to
        || !isName(view, from, to)
        || view.tag(to - 1).startsWith("PRP")
        || NameBounds.isRest(view, from)) {
      return Optional.empty();
    }
    return switch (label) {
      case "PERSON" -> person(view, from, to, taken);
      case "ORGANIZATION" ->
          isPersonBeforeBody(view, from, to) || isBehindTitle(view, from, to)
              ? person(view, from, to, taken)
              : organization(view, from, to, taken);
      default ->
          isPublisher(view, from) ? journal(view, from, taken) : outlet(view, from, to, taken);
    };
  }

  /** Whether the last word begins small, and no hyphen joins it to a name: "Larsenia vulgaris". */
  private static boolean isSpecies(ActorSentence view, int from, int to) {
    return to - from > 1
        && view.word(to - 1).chars().noneMatch(Character::isUpperCase)
        && !view.word(to - 2).equals("-");
  }

  /** Whether something is said to be published in what is named there: "published in Larch". */
  private static boolean isPublisher(ActorSentence view, int from) {
    int in = view.is(Use.ARTICLE, from - 1) ? from - 2 : from - 1;
    return view.is(Use.JOURNAL, in)
        && view.isProper(from)
        && IntStream.range(Math.max(0, in - PUBLISHED_WITHIN), in)
            .anyMatch(i -> view.is(Use.PUBLISHED, i));
  }

  /** The journal whose name starts there: "Larch", "the Oldport Journal of Botany". */
  private Optional<ActorMention> journal(ActorSentence view, int from, boolean[] taken) {
    int to = from;
    while (view.isCapitalised(to) && view.ner(to).matches("O|ORGANIZATION")
        || to > from && view.is(Use.OF, to) && isNamePart(view, to + 1)) {
      to++;
    }
    if (to == from || taken[from]) {
      return Optional.empty();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
  }

  private Optional<ActorMention> person(ActorSentence view, int start, int end, boolean[] taken) {
    int from = afterVerb(view, afterPrefixed(view, start, end), end);
    int to = beforeLetters(view, from, end);
    String name = view.joined(from, to);
    if (countries.byName(name).isPresent()
        || countries.byCapital(name).isPresent()
        || isSpecies(view, from, to)
        || filter.isNoPerson(view, from, to)) {
      return Optional.empty();
    }
    take(taken, from, to);
    if (outlets.isOutlet(view, from, to)) {
      return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
    }
    if (to - from == 1 && COMPOUND.matcher(view.word(from)).matches()) {
      return Optional.of(named(view, from, to, ActorType.ORGANIZATION, Optional.empty()));
    }
    boolean missed =
        isGivenName(view, from - 1)
            || isInitial(view, from - 1)
            || isUncommon(view, from - 1)
            || to - from == 1 && isOtherwiseWord(view, from - 1);
    int begin = missed && !taken[from - 1] ? from - 1 : from;
    return Optional.of(
        view.mention(
            begin,
            to,
            view.headOf(begin, to),
            Form.NAME,
            Optional.of(ActorType.PERSON),
            nationality(view, begin, to),
            false,
            gender(view, begin, to)));
  }

  /**
   * The beginning of a name of two words or more without what its bearer was: "ex-Rovian Ada Roe".
   */
  private static int afterPrefixed(ActorSentence view, int from, int end) {
    boolean prefixed = end - from > 2 && !view.isCapitalised(from) && view.word(from).contains("-");
    return prefixed ? from + 1 : from;
  }

  /** The beginning of a name without the verb in front of who speaks: "Said Roe, “It is late.”" */
  private static int afterVerb(ActorSentence view, int from, int end) {
    boolean first = from == 0 || QUOTES.contains(view.word(from - 1));
    boolean quoted =
        Set.of(",", ":").contains(view.word(end)) && QUOTES.contains(view.word(end + 1));
    return first && quoted && end - from > 1 && view.is(Use.SAID, from) ? from + 1 : from;
  }

  /** The end of a name of two words or more without letters behind it: "Ada Roe QC". */
  private int beforeLetters(ActorSentence view, int from, int end) {
    int to = end;
    while (to - from > 2 && letters.contains(view.word(to - 1))) {
      to--;
    }
    return to;
  }

  /** Whether the recognizer left out the first name behind a title ("President Ada Roe"). */
  private boolean isGivenName(ActorSentence view, int index) {
    return view.isProper(index)
        && view.ner(index).equals("O")
        && !titles.contains(view.lower(index))
        && !ranks.contains(view.word(index).replace(".", ""))
        && !people.contains(view.lower(index))
        && (titles.contains(view.lower(index - 1))
            || people.contains(view.lower(index - 1)) && !view.isPerson(index + 2));
  }

  /** Whether the recognizer left out a first name that is no English word: "Ota Ada Roe". */
  private boolean isUncommon(ActorSentence view, int index) {
    return isNoWord(view, index)
        && !view.isProper(index - 1)
        && !view.tag(index - 1).equals("IN")
        && !ranks.contains(view.word(index))
        && !titles.contains(view.lower(index))
        && !view.is(Use.SAID, index)
        && !GivenNames.knows(view.word(index + 1));
  }

  /** Whether it is a name without a label that is no word of English. */
  private static boolean isNoWord(ActorSentence view, int index) {
    return view.tag(index).equals("NNP")
        && view.ner(index).equals("O")
        && view.word(index).matches("\\p{Lu}\\p{Ll}+")
        && !WordNet.isKnown(view.lower(index));
  }

  /** Whether a first name before a surname is an English word, too: "April Roe". */
  private boolean isOtherwiseWord(ActorSentence view, int index) {
    return view.isProper(index)
        && view.ner(index).matches("DATE|MISC")
        && GivenNames.knows(view.word(index))
        && !view.tag(index - 1).equals("IN");
  }

  /** Whether a single capital stands there, after a comma or at the beginning: "B Larsen". */
  private static boolean isInitial(ActorSentence view, int index) {
    return view.word(index).matches("\\p{Lu}\\.?")
        && (index == 0
            || view.word(index - 1).equals(",")
            || QUOTES.contains(view.word(index - 1)));
  }

  /** The state that the words beside a name give a person: "Danish author X", "X of Denmark". */
  private Optional<Country> nationality(ActorSentence view, int from, int to) {
    int start = from;
    while (start > 0 && view.tag(start - 1).matches("NN|NNS|JJ|HYPH") && isPlain(view, start - 1)) {
      start--;
    }
    int end = start;
    Optional<StatePhrase> before =
        states
            .before(view.sentence(), end)
            .filter(phrase -> phrase.via() == Via.DEMONYM || view.isPossessive(end - 1));
    return before.map(StatePhrase::country).or(() -> home(view, to));
  }

  private boolean isPlain(ActorSentence view, int index) {
    return view.ner(index).equals("O") && states.before(view.sentence(), index + 1).isEmpty();
  }

  private Optional<Country> home(ActorSentence view, int to) {
    if (!view.is(Use.ORIGIN, to)) {
      return Optional.empty();
    }
    for (int end = Math.min(view.size(), to + 4); end > to + 1; end--) {
      Optional<Match> match = states.whole(view.sentence(), to + 1, end);
      if (match.filter(m -> m.via() == Via.NAME).isPresent()) {
        return match.map(m -> m.entry().country());
      }
    }
    return Optional.empty();
  }

  private Optional<ActorMention> organization(
      ActorSentence view, int start, int labelled, boolean[] taken) {
    int to = bounds.beforeTitle(view, start, labelled);
    boolean single = to - start == 1;
    if (to < labelled && !isBody(view, start, to)
        || single && (parties.contains(view.lower(start)) || view.tag(start).equals("JJ"))
        || isPost(view, start, to)
        || isThing(view, start, to)
        || filter.isNoBody(view, start, to)) {
      return Optional.empty();
    }
    if (isCountry(view, start, to)
        || outlets.isMedium(view, start, to)
        || ships.contains(view.token(start).word())) {
      return Optional.empty();
    }
    boolean listed = single && outlets.isListed(view.word(start));
    int end = listed && !view.tag(to + 1).startsWith("NN") ? withEdition(view, to, start) : to;
    boolean outlet = outlets.isOutlet(view, start, to) || isPublisher(view, start);
    boolean article = view.is(Use.ARTICLE, start - 1) && view.isCapitalised(start - 1);
    int from = outlet && article ? start - 1 : start;
    Optional<StatePhrase> state =
        states.before(view.sentence(), start).or(() -> ownState(view, start, to));
    ActorType type = outlet ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION;
    if (state.isPresent()
        && !outlet
        && !view.isPossessive(start - 1)
        && !taken[state.get().from()]) {
      from = state.get().from();
    }
    int owned = state.map(StatePhrase::to).orElse(from);
    boolean apart = owned > from && view.isPossessive(owned - 1) && to - owned > 2;
    take(taken, from, end);
    int described = NameBounds.afterDescription(view, start, to);
    int begin = described > start ? described : apart ? owned : from;
    return Optional.of(named(view, begin, end, type, state.map(StatePhrase::country)));
  }

  /** Whether the name is that of a law, a prize or a contest: "Oldport Accords", "Larsen Prize". */
  private boolean isThing(ActorSentence view, int from, int to) {
    return to - from > 1 && things.contains(view.lower(to - 1)) && !isBody(view, from, to);
  }

  /** Whether the label covers a post: "Supreme Leader of Freedonia". */
  private boolean isPost(ActorSentence view, int from, int to) {
    int end = from + 1;
    while (end < to && !view.is(Use.OF, end)) {
      end++;
    }
    return end > from + 1 && (end < to ? titles : posts).contains(view.lower(end - 1));
  }

  private boolean isCountry(ActorSentence view, int from, int to) {
    return countries
        .longestAt(view.words(from, to), 0)
        .filter(match -> match.length() == to - from)
        .isPresent();
  }

  /** The state that the name starts with as an adjective or an abbreviation ("U.S. Survey"). */
  private Optional<StatePhrase> ownState(ActorSentence view, int from, int to) {
    return states
        .startingAt(view.sentence(), from, to - 1)
        .filter(
            phrase ->
                phrase.via() == Via.DEMONYM
                    || phrase.to() > phrase.from() + 1
                    || view.passage(phrase.from(), phrase.to())
                        .text()
                        .chars()
                        .noneMatch(Character::isLowerCase));
  }

  private Optional<ActorMention> outlet(ActorSentence view, int from, int to, boolean[] taken) {
    boolean bare = to - from == 1 && view.token(from).ner().equals("O");
    boolean outlet =
        bare
            ? view.isProper(from) && view.doesSomething(from) && outlets.isOutlet(view, from, to)
            : outlets.isListed(view.joined(from, to));
    if (!outlet) {
      return Optional.empty();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
  }

  private static ActorMention named(
      ActorSentence view, int from, int to, ActorType type, Optional<Country> state) {
    return view.mention(
        from, to, view.headOf(from, to), Form.NAME, Optional.of(type), state, false, Gender.THING);
  }

  private static boolean isName(ActorSentence view, int from, int to) {
    String last = view.token(to - 1).word();
    return IntStream.range(from, to).anyMatch(view::isCapitalised)
        && last.codePoints().anyMatch(Character::isLetter);
  }

  /** The end of a run of one label, cut before a bracket or joined to what goes on the name. */
  private int endOfName(ActorSentence view, int from) {
    int to = endOfRun(view, from);
    if (!view.ner(from).equals("ORGANIZATION")) {
      return view.isPerson(from) ? endOfPerson(view, to) : to;
    }
    if (bounds.isApart(view, from, to)) {
      return from + 1;
    }
    for (int at = from + 1; at < to; at++) {
      boolean second =
          view.is(Use.COORDINATOR, at) && isBody(view, from, at) && isOtherBody(view, at + 1, to);
      if (BRACKETS.contains(view.word(at))
          || second
          || isPersonBeforeBody(view, from, at)
          || isBehindTitle(view, at, to)) {
        return at;
      }
    }
    int listed = bounds.afterList(view, from, to);
    return listed > to ? listed : withRest(view, from, to);
  }

  /** Whether it is the person in "Ada Roe of Oldport College", which the label takes for one. */
  private boolean isPersonBeforeBody(ActorSentence view, int from, int to) {
    return to - from > 1
        && to - from <= LONGEST_PERSON
        && view.is(Use.OF, to)
        && view.ner(to).equals("ORGANIZATION")
        && GivenNames.knows(view.word(from))
        && IntStream.range(from, to).allMatch(view::isProper)
        && !isBody(view, from, to);
  }

  /** Whether it is the person in "Oldport Union Chair Ada Roe", all under one label. */
  private boolean isBehindTitle(ActorSentence view, int from, int to) {
    return to - from > 1
        && to - from <= LONGEST_PERSON
        && view.ner(from - 1).equals("ORGANIZATION")
        && bounds.isTitle(view, from - 1)
        && GivenNames.knows(view.word(from))
        && IntStream.range(from, to).allMatch(view::isProper)
        && !isBody(view, from, to);
  }

  /**
   * The end of the name with "and Evaluation" or "on Fair Elections", which the label leaves out.
   */
  private int withRest(ActorSentence view, int from, int to) {
    boolean open = isBody(view, to - 1, to) && view.is(Use.COMPLEMENT, to);
    boolean joined =
        view.is(Use.COORDINATOR, to)
            && isBody(view, from, to)
            && IntStream.range(from, to).anyMatch(i -> view.is(Use.COMPLEMENT, i));
    int at = to + 1;
    while (isNamePart(view, at)) {
      at++;
    }
    return (open || joined && !isBody(view, to, at)) && at > to + 1 ? at : to;
  }

  private static boolean isNamePart(ActorSentence view, int index) {
    return view.isProper(index)
        && view.isCapitalised(index)
        && !Set.of("PERSON", "DATE", "LOCATION").contains(view.ner(index));
  }

  /** Whether one of the words says that a name is a body's. */
  private boolean isBody(ActorSentence view, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> bodies.contains(view.lower(i)));
  }

  /** Whether the word for a body says of a whole name that it is one: "Lund Court of Appeal". */
  private boolean isOtherBody(ActorSentence view, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> bodies.contains(view.lower(i)))
        .anyMatch(i -> i == to - 1 || !view.isCapitalised(i + 1));
  }

  /** The end of a person's name with a nickname in quotation marks or a suffix ("Jr."). */
  private int endOfPerson(ActorSentence view, int to) {
    boolean nickname =
        QUOTES.contains(view.word(to))
            && QUOTES.contains(view.word(to + 2))
            && view.isPerson(to + 3);
    if (nickname) {
      return endOfRun(view, to + 3);
    }
    int end = to;
    while (isNoWord(view, end)) {
      end++; // the rest of a name of which the recognizer has labelled a part: "Ada Roe Otoko"
    }
    return suffixes.contains(view.lower(end).replace(".", "")) ? end + 1 : end;
  }

  private static int endOfRun(ActorSentence view, int from) {
    String label = view.token(from).ner();
    int to = from + 1;
    while (to < view.size() && view.token(to).ner().equals(label) && !label.equals("O")) {
      to++;
    }
    return to;
  }

  static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  /**
   * The end of the organization's name of the authority file that starts here; {@code from} if none
   * does. Where the recognizer sees a person or a longer organization, its label goes before.
   */
  private int endOfOrganization(ActorSentence view, int from, boolean[] taken) {
    String label = view.ner(from);
    int article = view.is(Use.ARTICLE, from) ? from : from - 1;
    boolean place = view.is(Use.ARTICLE, article) && locatives.contains(view.lower(article - 1));
    if (place || taken[from] || label.equals("PERSON")) {
      return from;
    }
    int labelled = label.equals("ORGANIZATION") ? endOfRun(view, from) : from;
    for (int to = Math.min(view.size(), from + LONGEST); to > labelled; to--) {
      boolean shown = to > from + 1 || !label.equals("O");
      if (shown
          && organizations.contains(view.joined(from, to))
          && !filter.isNoActor(view, from, to)) {
        return to;
      }
    }
    return from;
  }

  /** The gender of a person; unknown for a surname without a form of address. */
  private Gender gender(ActorSentence view, int from, int to) {
    String first = to - from > 1 ? view.word(from) : "";
    Gender byName =
        GivenNames.isFemale(first)
            ? Gender.FEMALE
            : GivenNames.isMale(first) ? Gender.MALE : Gender.UNKNOWN;
    return formsOfAddress.getOrDefault(view.lower(from - 1), byName);
  }
}
