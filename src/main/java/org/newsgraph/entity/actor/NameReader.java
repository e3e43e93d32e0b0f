package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/** Finds names of people, organizations and media outlets among the statistical labels. */
final class NameReader {

  private final Institutions institutions = new Institutions();
  private final Outlets outlets = new Outlets();
  private final PersonGender genders = new PersonGender();
  private final Set<String> parties = Lexicon.words("party-adjectives.txt");
  private final Set<String> ships = Lexicon.words("ship-prefixes.txt");
  private final Countries countries;
  private final StatePhrases states;

  NameReader(Countries countries) {
    this.countries = countries;
    this.states = new StatePhrases(countries);
  }

  /** The names in the sentence whose tokens are still free; takes them. */
  List<ActorMention> read(SentenceView view, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int from = 0; from < view.size(); ) {
      int known = institutions.endAt(view, from, taken);
      if (known > from) {
        take(taken, from, known);
        found.add(named(view, from, known, ActorType.ORGANIZATION, Optional.empty()));
      }
      int outlet = outlets.endAt(view, from, taken);
      if (outlet > from) {
        take(taken, from, outlet);
        found.add(named(view, from, outlet, ActorType.MEDIA_OUTLET, Optional.empty()));
      }
      int to = Math.max(Math.max(known, outlet), endOfRun(view, from));
      name(view, from, to, taken).ifPresent(found::add);
      from = to;
    }
    return found;
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
    String name = view.words(from, to);
    if (countries.byName(name).isPresent() || countries.byCapital(name).isPresent()) {
      return Optional.empty();
    }
    take(taken, from, to);
    if (outlets.isOutlet(view, from, to)) {
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
            genders.of(view, from, to)));
  }

  private Optional<ActorMention> organization(
      SentenceView view, int start, int to, boolean[] taken) {
    if (to - start == 1 && parties.contains(view.lower(start))) {
      return Optional.empty();
    }
    if (isCountry(view, start, to)
        || outlets.isMedium(view, start, to)
        || ships.contains(view.token(start).word())) {
      return Optional.empty();
    }
    boolean outlet = outlets.isOutlet(view, start, to);
    boolean article = start > 0 && view.token(start - 1).word().equals("The");
    int from = outlet && article ? start - 1 : start;
    Optional<StatePhrase> state =
        states.before(view.sentence(), start).or(() -> ownState(view, start, to));
    ActorType type = outlet ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION;
    if (state.isPresent() && !outlet && !taken[state.get().from()]) {
      from = state.get().from();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, type, state.map(StatePhrase::country)));
  }

  private boolean isCountry(SentenceView view, int from, int to) {
    return countries
        .longestAt(view.wordList(from, to), 0)
        .filter(match -> match.length() == to - from)
        .isPresent();
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
    if (!outlets.isListed(view.words(from, to))
        || (to - from == 1 && view.token(from).ner().equals("O"))) {
      return Optional.empty();
    }
    take(taken, from, to);
    return Optional.of(named(view, from, to, ActorType.MEDIA_OUTLET, Optional.empty()));
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

  static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }
}
