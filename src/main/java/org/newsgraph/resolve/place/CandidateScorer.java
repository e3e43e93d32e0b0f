package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

/**
 * Scores the places that a name may denote. A score is a sum of weights for plain reasons: what the
 * name usually means, what stands beside it, what else the article is about. The weights are set by
 * hand; a town of a million people and no other reason scores about 7.
 */
final class CandidateScorer {

  /**
   * In kilometres: the distance at which nearness counts a third of what it does at no distance.
   */
  private static final double NEAR = 120;

  /** In kilometres: how far from its seat a district may reach. */
  private static final double DISTRICT = 50;

  /** Of a list: how many other states make it a list of states. */
  private static final int FEWEST = 2;

  private final Gazetteer gazetteer;
  private final String text;
  private final CountryCounts countries;
  private final NameLists lists;

  CandidateScorer(Gazetteer gazetteer, String text, CountryCounts countries, NameLists lists) {
    this.gazetteer = gazetteer;
    this.text = text;
    this.countries = countries;
    this.lists = lists;
  }

  /** The candidates of a name, best first; of equal ones the larger first. */
  List<Candidate> ranked(NameGroup group, Collection<Gazetteer.Entry> others) {
    return group.candidates().stream()
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -score(group, candidate, others))
                .thenComparing(candidate -> -candidate.entry().population())
                .thenComparing(candidate -> candidate.entry().id()))
        .toList();
  }

  /**
   * The score of a candidate; the higher, the likelier.
   *
   * @param others what the article's other names denote
   */
  double score(NameGroup group, Candidate candidate, Collection<Gazetteer.Entry> others) {
    Gazetteer.Entry entry = candidate.entry();
    return prior(entry)
        + match(group, candidate)
        + inContainer(group, entry)
        + aroundContents(group, entry)
        + inList(group, entry)
        + amongNeighbours(group, entry, others)
        + amongStates(group, entry, others)
        + inNamedState(group, entry)
        + type(group, entry)
        + article(entry, others)
        + nearness(entry, others);
  }

  /** What a name means where nothing else is said. */
  private static double prior(Gazetteer.Entry entry) {
    double size = Math.log10(Math.max(1.0, (double) entry.population()));
    return switch (entry.rank()) {
      case COUNTRY -> 14;
      case LANDMARK -> 8;
      case FIRST_LEVEL -> 5.2 + size / 4;
      case SECOND_LEVEL -> 2.2 + 0.45 * size;
      case CAPITAL -> 1 + 1.15 * size;
      case SEAT -> 0.6 + 1.15 * size;
      case TOWN -> 1.15 * size;
      case QUARTER -> -0.7 + 1.15 * size;
      case ABANDONED -> -2 + 1.15 * size;
    };
  }

  private static double match(NameGroup group, Candidate candidate) {
    return switch (candidate.match()) {
      case NAME -> 0;
      case ALTERNATE -> alternate(group.name(), PlaceNames.normalise(candidate.entry().name()));
      case FOLDED -> -2.4;
    };
  }

  /** A spelling or a short form of the usual name is likelier than another name altogether. */
  private static double alternate(String name, String usual) {
    if (usual.startsWith(name)) {
      return -0.4;
    }
    return usual.startsWith(name.substring(0, 1)) ? -1.2 : -1.8;
  }

  /** The article says that one of two places that stand together lies in the other. */
  private double inContainer(NameGroup group, Gazetteer.Entry entry) {
    return group.mentions().stream()
        .flatMap(mention -> mention.container().stream())
        .flatMap(container -> gazetteer.candidates(container.text()).stream())
        .mapToDouble(outer -> containment(outer.entry(), entry))
        .max()
        .orElse(0);
  }

  /** "Oldport, Foobar" says that Foobar is where an Oldport lies. */
  private double aroundContents(NameGroup group, Gazetteer.Entry entry) {
    boolean holds =
        group.contents().stream()
            .flatMap(name -> gazetteer.candidates(name).stream())
            .filter(inner -> inner.match() == Candidate.Match.NAME)
            .anyMatch(inner -> containment(entry, inner.entry()) > 0);
    return holds ? 6 : 0;
  }

  /** In a list of one country's states each is one of these. */
  private double inList(NameGroup group, Gazetteer.Entry entry) {
    boolean listed =
        entry.rank() == Rank.FIRST_LEVEL
            && group.mentions().stream().map(lists::besides).anyMatch(all -> areUnits(all, entry));
    return listed ? 6 : 0;
  }

  /** In a list of towns of one province each is one of these. */
  private double amongNeighbours(
      NameGroup group, Gazetteer.Entry entry, Collection<Gazetteer.Entry> others) {
    boolean listed =
        entry.isTown()
            && !entry.admin1().isEmpty()
            && group.mentions().stream()
                .map(lists::besides)
                .anyMatch(list -> areNeighbours(list, entry, others));
    return listed ? 6 : 0;
  }

  private boolean areNeighbours(
      List<PlaceMention> list, Gazetteer.Entry town, Collection<Gazetteer.Entry> others) {
    long near = list.stream().filter(mention -> isNeighbour(mention, town, others)).count();
    return near >= FEWEST && 2 * near >= list.size();
  }

  private boolean isNeighbour(
      PlaceMention mention, Gazetteer.Entry town, Collection<Gazetteer.Entry> others) {
    return gazetteer.candidates(NameGroup.nameOf(mention, gazetteer)).stream()
        .map(Candidate::entry)
        .filter(other -> other.isTown() && !other.id().equals(town.id()))
        .filter(others::contains)
        .anyMatch(
            other ->
                other.country().equals(town.country()) && other.admin1().equals(town.admin1()));
  }

  /**
   * Whether the article says that a town lies in a state or a country, or is a part of a city,
   * where none of that name is known: "Foobar, Ohio", "the Foobar neighborhood of Oldport".
   */
  boolean isElsewhere(NameGroup group, Gazetteer.Entry town) {
    boolean part = group.kind().equals(Optional.of(PlaceKind.REGION));
    return group.mentions().stream()
        .flatMap(mention -> mention.container().stream())
        .map(container -> gazetteer.candidates(container.text()))
        .filter(outer -> isTerritory(outer) || part && isCity(outer))
        .anyMatch(outer -> outer.stream().noneMatch(other -> holds(other.entry(), town)));
  }

  /** Whether a place may lie in another one, be it a part of a city. */
  private static boolean holds(Gazetteer.Entry outer, Gazetteer.Entry inner) {
    return containment(outer, inner) > 0
        || outer.isTown() && outer.coordinates().kilometresTo(inner.coordinates()) < DISTRICT;
  }

  private static boolean isCity(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.match() == Candidate.Match.NAME)
        .map(Candidate::entry)
        .anyMatch(entry -> entry.isTown() && NameDisambiguator.isConfident(entry));
  }

  /** Whether a name means a state or a country, and no large town. */
  private static boolean isTerritory(List<Candidate> candidates) {
    List<Gazetteer.Entry> usual =
        candidates.stream()
            .filter(candidate -> candidate.match() == Candidate.Match.NAME)
            .map(Candidate::entry)
            .toList();
    return usual.stream()
            .anyMatch(entry -> entry.rank() == Rank.COUNTRY || entry.rank() == Rank.FIRST_LEVEL)
        && usual.stream()
            .noneMatch(entry -> entry.isTown() && NameDisambiguator.isConfident(entry));
  }

  /** Where many states of a country are named, a state is meant rather than a namesake abroad. */
  private double amongStates(
      NameGroup group, Gazetteer.Entry entry, Collection<Gazetteer.Entry> others) {
    Optional<Gazetteer.Entry> namesake =
        group.candidates().stream()
            .map(Candidate::entry)
            .filter(other -> other.rank() == Rank.COUNTRY)
            .findFirst();
    if (entry.rank() != Rank.FIRST_LEVEL || namesake.isEmpty()) {
      return 0;
    }
    long states =
        others.stream()
            .filter(other -> other.rank() == Rank.FIRST_LEVEL)
            .filter(other -> other.country().equals(entry.country()))
            .count();
    boolean alone = countries.of(namesake.get()) <= group.mentions().size();
    boolean home = states > 0 && alone && countries.of(entry) > countries.of(namesake.get());
    return Math.min(6, 2.5 * states) + (home ? 3 : 0);
  }

  /** Of small namesakes that one whose state is named anywhere, be it in the name of a body. */
  private double inNamedState(NameGroup group, Gazetteer.Entry town) {
    boolean small =
        town.isTown()
            && group.candidates().stream()
                .map(Candidate::entry)
                .filter(other -> other.rank() != Rank.SECOND_LEVEL)
                .noneMatch(
                    other -> other.rank() == Rank.COUNTRY || NameDisambiguator.isConfident(other));
    return small
            && gazetteer
                .firstLevelOf(town)
                .filter(unit -> !unit.name().isEmpty() && text.contains(unit.name()))
                .isPresent()
        ? 2
        : 0;
  }

  private boolean areUnits(List<PlaceMention> others, Gazetteer.Entry unit) {
    long units = others.stream().filter(other -> isUnitBeside(other, unit)).count();
    return units >= FEWEST && 3 * units >= 2L * others.size();
  }

  private boolean isUnitBeside(PlaceMention mention, Gazetteer.Entry unit) {
    return gazetteer.candidates(NameGroup.nameOf(mention, gazetteer)).stream()
        .filter(other -> other.match() == Candidate.Match.NAME)
        .map(Candidate::entry)
        .filter(other -> other.rank() == Rank.FIRST_LEVEL && !other.id().equals(unit.id()))
        .anyMatch(other -> other.country().equals(unit.country()));
  }

  private static double containment(Gazetteer.Entry outer, Gazetteer.Entry inner) {
    boolean sameCountry = outer.country().isPresent() && outer.country().equals(inner.country());
    if (!sameCountry || outer.id().equals(inner.id())) {
      return 0;
    }
    return switch (outer.rank()) {
      case COUNTRY -> 3.5;
      case FIRST_LEVEL -> outer.admin1().equals(inner.admin1()) ? 6 : 0;
      case SECOND_LEVEL -> isInDistrict(outer, inner) ? 5 : 0;
      case LANDMARK -> 3;
      default -> 0;
    };
  }

  private static boolean isInDistrict(Gazetteer.Entry outer, Gazetteer.Entry inner) {
    boolean same =
        outer.admin1().equals(inner.admin1())
            && !outer.admin2().isEmpty()
            && outer.admin2().equals(inner.admin2());
    return same || outer.coordinates().kilometresTo(inner.coordinates()) < DISTRICT;
  }

  /** Whether the place is of the kind that a type word says. */
  private static double type(NameGroup group, Gazetteer.Entry entry) {
    return group.kind().map(kind -> type(kind, entry)).orElse(0.0);
  }

  private static double type(PlaceKind kind, Gazetteer.Entry entry) {
    return switch (kind) {
      case ADMIN1 ->
          switch (entry.rank()) {
            case FIRST_LEVEL -> 5;
            case COUNTRY -> -6;
            default -> 0;
          };
      case REGION -> entry.rank() == Rank.SECOND_LEVEL ? 4 : 0;
      case CITY -> entry.isTown() ? 4 : 0;
      default -> 0;
    };
  }

  /** Whether the article names the place's country, and a part of the country that it lies in. */
  private double article(Gazetteer.Entry entry, Collection<Gazetteer.Entry> others) {
    if (entry.rank() == Rank.COUNTRY) {
      return 0;
    }
    double units =
        others.stream()
            .filter(other -> other.rank() == Rank.FIRST_LEVEL)
            .filter(other -> other.country().equals(entry.country()))
            .filter(other -> other.admin1().equals(entry.admin1()))
            .count();
    long parts =
        others.stream()
            .filter(other -> other.rank() == Rank.LANDMARK)
            .filter(other -> other.country().equals(entry.country()))
            .count();
    return Math.min(2.4, 1.2 * log2(1.0 + countries.of(entry) + parts))
        + (entry.admin1().isEmpty() ? 0 : Math.min(2, 0.7 * log2(1.0 + units)));
  }

  private static double nearness(Gazetteer.Entry entry, Collection<Gazetteer.Entry> others) {
    return others.stream()
        .filter(other -> !other.id().equals(entry.id()))
        .filter(other -> other.rank() != Rank.COUNTRY && other.rank() != Rank.LANDMARK)
        .mapToDouble(other -> other.coordinates().kilometresTo(entry.coordinates()))
        .map(distance -> 1.2 * Math.exp(-distance / NEAR))
        .max()
        .orElse(0);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /** Which places an article names in one list: "Foobar, Oldport and Springfield". */
  static final class NameLists {

    private static final Pattern BETWEEN =
        Pattern.compile("\\s*(,|,?\\s+(and|or|&))\\s*(the\\s+)?");

    private final Map<PlaceMention, List<PlaceMention>> lists = new HashMap<>();

    /**
     * @param mentions in the order of the text
     */
    NameLists(Article article, List<PlaceMention> mentions) {
      List<PlaceMention> list = new ArrayList<>();
      for (PlaceMention mention : mentions) {
        if (!list.isEmpty() && !isNext(article, list.get(list.size() - 1), mention)) {
          list = new ArrayList<>();
        }
        list.add(mention);
        lists.put(mention, list);
      }
    }

    private static boolean isNext(Article article, PlaceMention last, PlaceMention next) {
      int begin = last.passage().span().end();
      int end = next.passage().span().begin();
      return begin < end
          && last.sentence() == next.sentence()
          && BETWEEN.matcher(article.textOf(new Span(begin, end))).matches();
    }

    /** What is listed with a mention, without itself. */
    List<PlaceMention> besides(PlaceMention mention) {
      return lists.getOrDefault(mention, List.of()).stream()
          .filter(other -> !other.equals(mention))
          .toList();
    }
  }

  /**
   * How often an article names each country, by its name or by the word for its people; capitals do
   * not count, as they are places themselves.
   */
  static final class CountryCounts {

    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Pd}]+|['’]s\\b|[,;:()\"“”]+");

    private final Map<String, Integer> countries = new HashMap<>();

    CountryCounts(Article article, Countries known) {
      for (Paragraph paragraph : article.paragraphs()) {
        List<String> words = Arrays.asList(BREAK.split(article.textOf(paragraph.span())));
        int i = 0;
        while (i < words.size()) {
          Optional<Match> match =
              words.get(i).isEmpty() ? Optional.empty() : known.longestAt(words, i);
          match
              .filter(found -> found.via() != Via.CAPITAL)
              .map(found -> found.entry().country().code())
              .ifPresent(code -> countries.merge(code, 1, Integer::sum));
          i += match.map(Match::length).orElse(1);
        }
      }
    }

    /** How often the country that an entry lies in is named, 0 if it lies in none. */
    int of(Gazetteer.Entry entry) {
      return entry.country().map(code -> countries.getOrDefault(code, 0)).orElse(0);
    }
  }
}
