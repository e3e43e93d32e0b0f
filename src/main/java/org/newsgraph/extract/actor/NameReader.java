package org.newsgraph.extract.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.annotate.Token;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;

/** Finds names of people, organizations and media outlets among the statistical labels. */
final class NameReader {

  private static final Set<String> FEMALE_TITLES =
      Set.of("mrs.", "mrs", "ms.", "ms", "miss", "lady");
  private static final Set<String> MALE_TITLES = Set.of("mr.", "mr", "lord", "sir");

  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "to", "from");
  private static final int LONGEST = 5;

  private final Set<String> institutions = institutions();
  private final Set<String> outlets = Lexicon.words("media-outlets.txt");
  private final Set<String> outletWords = Lexicon.words("media-words.txt");
  private final Set<String> parties = Lexicon.words("party-adjectives.txt");
  private final GivenNames givenNames = GivenNames.load();
  private final Countries countries;
  private final StatePhrases states;

  NameReader(Countries countries) {
    this.countries = countries;
    this.states = new StatePhrases(countries);
  }

  /** The organizations of the authority file, by all their names. */
  private static Set<String> institutions() {
    return Lexicon.table("authority.tsv", 8).stream()
        .filter(row -> row.get(2).equals("Organization"))
        .flatMap(
            row -> Stream.concat(Stream.of(row.get(1)), Arrays.stream(row.get(5).split("\\|"))))
        .filter(name -> name.length() > 3)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names in the sentence whose tokens are still free; takes them. */
  List<ActorMention> read(SentenceView view, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int from = 0; from < view.size(); ) {
      int known = wellKnown(view, from, taken);
      if (known > from) {
        take(taken, from, known);
        found.add(named(view, from, known, ActorType.ORGANIZATION, Optional.empty()));
      }
      int to = Math.max(known, endOfRun(view, from));
      name(view, from, to, taken).ifPresent(found::add);
      from = to;
    }
    return found;
  }

  /** The end of a well-known institution's name from here on that no label shows. */
  private int wellKnown(SentenceView view, int from, boolean[] taken) {
    String label = view.token(from).ner();
    boolean place = view.lower(from - 1).equals("the") && LOCATIVE.contains(view.lower(from - 2));
    if (place || label.equals("ORGANIZATION") || label.equals("PERSON")) {
      return from;
    }
    for (int to = Math.min(view.size(), from + LONGEST); to > from; to--) {
      boolean single = to == from + 1;
      boolean shown = !single || !label.equals("O");
      if (shown && !taken[from] && institutions.contains(words(view, from, to))) {
        return to;
      }
    }
    return from;
  }

  private Optional<ActorMention> name(SentenceView view, int start, int to, boolean[] taken) {
    String label = view.token(start).ner();
    int from = start;
    while (from < to && (taken[from] || view.tag(from).matches("CC|IN|DT|POS"))) {
      from++;
    }
    if (from == to || !isName(view, from, to)) {
      return Optional.empty();
    }
    return switch (label) {
      case "PERSON" -> person(view, from, to, taken);
      case "ORGANIZATION" -> organization(view, from, to, taken);
      default -> outlet(view, from, to, taken);
    };
  }

  private Optional<ActorMention> person(SentenceView view, int from, int to, boolean[] taken) {
    String name = words(view, from, to);
    if (countries.byName(name).isPresent() || countries.byCapital(name).isPresent()) {
      return Optional.empty();
    }
    take(taken, from, to);
    if (isOutlet(view, from, to)) {
      return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
    }
    return Optional.of(
        view.mention(
            from,
            to,
            view.headOf(from, to),
            Form.NAME,
            Optional.of(ActorType.PERSON),
            Optional.empty(),
            false,
            gender(view, from, to)));
  }

  private Gender gender(SentenceView view, int from, int to) {
    String before = view.lower(from - 1);
    if (FEMALE_TITLES.contains(before)) {
      return Gender.FEMALE;
    }
    if (MALE_TITLES.contains(before)) {
      return Gender.MALE;
    }
    return to - from > 1 ? givenNames.of(view.token(from).word()) : Gender.UNKNOWN;
  }

  private Optional<ActorMention> organization(
      SentenceView view, int start, int to, boolean[] taken) {
    if (to - start == 1 && parties.contains(view.lower(start))) {
      return Optional.empty();
    }
    if (countries
        .longestAt(wordList(view, start, to), 0)
        .filter(m -> m.length() == to - start)
        .isPresent()) {
      return Optional.empty();
    }
    int from = start;
    if (from > 0
        && view.lower(from - 1).equals("the")
        && view.token(from - 1).word().equals("The")
        && isOutlet(view, from, to)) {
      from--;
    }
    Optional<StatePhrase> state =
        states.before(view.sentence(), start).or(() -> ownState(view, start, to));
    ActorType type = isOutlet(view, start, to) ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION;
    if (state.isPresent() && type == ActorType.ORGANIZATION && !taken[state.get().from()]) {
      from = state.get().from();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, type, state.map(StatePhrase::country)));
  }

  /** The state that the name starts with as an adjective or an abbreviation ("U.S. Survey"). */
  private Optional<StatePhrase> ownState(SentenceView view, int from, int to) {
    return states
        .startingAt(view.sentence(), from, to - 1)
        .filter(
            phrase ->
                phrase.via() == Via.DEMONYM
                    || view.text(phrase.from(), phrase.to())
                        .chars()
                        .noneMatch(Character::isLowerCase));
  }

  private Optional<ActorMention> outlet(SentenceView view, int from, int to, boolean[] taken) {
    if (!outlets.contains(words(view, from, to))
        || (to - from == 1 && view.token(from).ner().equals("O"))) {
      return Optional.empty();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
  }

  private boolean isOutlet(SentenceView view, int from, int to) {
    String name = words(view, from, to);
    return outlets.contains(name)
        || (to - from > 1 && outletWords.contains(view.token(to - 1).word()));
  }

  private static ActorMention named(
      SentenceView view, int from, int to, ActorType type, Optional<Country> state) {
    return view.mention(
        from, to, view.headOf(from, to), Form.NAME, Optional.of(type), state, false, Gender.THING);
  }

  private static boolean isName(SentenceView view, int from, int to) {
    String last = view.token(to - 1).word();
    return view.sentence().tokens().subList(from, to).stream()
            .anyMatch(token -> Character.isUpperCase(token.word().codePointAt(0)))
        && last.codePoints().anyMatch(Character::isLetter);
  }

  private static int endOfRun(SentenceView view, int from) {
    String label = view.token(from).ner();
    int to = from + 1;
    while (to < view.size() && view.token(to).ner().equals(label) && !label.equals("O")) {
      to++;
    }
    return to;
  }

  private static List<String> wordList(SentenceView view, int from, int to) {
    return view.sentence().tokens().subList(from, to).stream().map(Token::word).toList();
  }

  private static String words(SentenceView view, int from, int to) {
    return String.join(" ", wordList(view, from, to)).replace(" 's", "'s").replace(" - ", "-");
  }

  static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
