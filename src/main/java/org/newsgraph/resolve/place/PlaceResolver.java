package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Slug;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Article;
import org.newsgraph.resolve.place.CandidateScorer.CountryCounts;
import org.newsgraph.resolve.place.CandidateScorer.NameLists;
import org.newsgraph.resolve.place.NameDisambiguator.Resolution;

/**
 * Resolves the names of places in an article to places of the gazetteer. A name that is not found,
 * or that several places bear equally well, becomes a local place with the coordinates of what is
 * around it.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class PlaceResolver {

  private static final Optional<PlaceKind> REGION = Optional.of(PlaceKind.REGION);

  /** Longer names in capitals are no abbreviations. */
  private static final int LONGEST_ACRONYM = 3;

  private final Gazetteer gazetteer;

  /**
   * @param gazetteer the places that names can denote
   */
  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A place and all its mentions, under whatever names. */
  private record Referent(Resolution resolution, List<NameGroup> groups) {

    List<PlaceMention> mentions() {
      return groups.stream().flatMap(group -> group.mentions().stream()).toList();
    }

    PlaceKind kind() {
      Optional<PlaceKind> said = groups.get(0).kind();
      return resolution
          .entry()
          .map(entry -> entry.isTown() && said.equals(REGION) ? PlaceKind.REGION : entry.kind())
          .or(() -> said)
          .orElse(PlaceKind.CITY);
    }
  }

  /**
   * The places of an article. Mentions of one name denote one place unless type words keep them
   * apart; several names may denote one place.
   */
  public ResolvedPlaces resolve(Article article, List<PlaceMention> mentions) {
    List<NameGroup> groups =
        NameGroup.group(mentions, new ShortNames(article, mentions, gazetteer), gazetteer);
    CountryCounts countries = new CountryCounts(article, gazetteer.countries());
    NameLists lists = new NameLists(article, mentions);
    CandidateScorer scorer = new CandidateScorer(gazetteer, article.text(), countries, lists);
    List<Resolution> resolutions = new NameDisambiguator(scorer, countries).resolve(groups);
    Surroundings surroundings =
        new Surroundings(groups, resolutions, countries, name -> usual(scorer, name));
    Map<EntityKey, Referent> referents = new LinkedHashMap<>();
    List<Unresolved> unresolved = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      NameGroup group = groups.get(i);
      Resolution resolution = located(group, resolutions.get(i), surroundings);
      referents
          .computeIfAbsent(
              key(group, resolution), key -> new Referent(resolution, new ArrayList<>()))
          .groups()
          .add(group);
      unresolved(group, resolution).ifPresent(unresolved::add);
    }
    return new ResolvedPlaces(
        referents.entrySet().stream().map(e -> place(e.getKey(), e.getValue())).toList(),
        mentions(referents),
        unresolved);
  }

  /** What a name denotes by itself. */
  private Optional<Gazetteer.Entry> usual(CandidateScorer scorer, String name) {
    return scorer.ranked(NameGroup.ofName(name, gazetteer), List.of()).stream()
        .findFirst()
        .map(Candidate::entry);
  }

  private static Resolution located(
      NameGroup group, Resolution resolution, Surroundings surroundings) {
    return resolution.entry().isPresent()
        ? resolution
        : resolution.within(surroundings.around(group));
  }

  private static EntityKey key(NameGroup group, Resolution resolution) {
    return resolution
        .entry()
        .map(entry -> new EntityKey(true, slug(entry.id() + " " + entry.name())))
        .orElseGet(
            () ->
                new EntityKey(
                    false,
                    slug(
                        group.first().name()
                            + " "
                            + group.kind().map(PlaceKind::label).orElse("place"))));
  }

  private static String slug(String name) {
    String slug =
        PlaceNames.normalise(name)
            .replace("'", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? "place" : Slug.of(slug);
  }

  private static Optional<Unresolved> unresolved(NameGroup group, Resolution resolution) {
    return resolution
        .reason()
        .map(
            reason ->
                new Unresolved(
                    Unresolved.Kind.PLACE,
                    group.first().passage(),
                    reason,
                    resolution.considered()));
  }

  private static List<Mention> mentions(Map<EntityKey, Referent> referents) {
    List<Mention> mentions = new ArrayList<>();
    referents.forEach(
        (key, referent) -> {
          for (PlaceMention mention : referent.mentions()) {
            // whose something is ("the U.S. constitution") is not where it is
            Reading reading =
                mention.reading() == Reading.LITERAL ? Reading.LITERAL : Reading.METONYMIC;
            mentions.add(new Mention(key, Optional.empty(), mention.passage(), reading, true));
          }
        });
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return mentions;
  }

  private Place place(EntityKey key, Referent referent) {
    Resolution resolution = referent.resolution();
    Optional<Gazetteer.Entry> entry = resolution.entry();
    String name = name(referent);
    return new Place(
        key,
        name,
        entry.map(Gazetteer.Entry::name),
        aliases(referent, name),
        referent.kind(),
        entry
            .or(resolution::around)
            .flatMap(Gazetteer.Entry::country)
            .flatMap(code -> gazetteer.countries().byCode(code))
            .map(Countries.Entry::country),
        resolution.coordinates(),
        entry.isEmpty(),
        entry.flatMap(Gazetteer.Entry::geonames),
        entry.flatMap(Gazetteer.Entry::wikidata));
  }

  /**
   * The usual name of a country; of anything else the longest in the article, but not capitals
   * throughout as in a dateline.
   */
  private String name(Referent referent) {
    Optional<Gazetteer.Entry> entry = referent.resolution().entry();
    String longest = names(referent).max(Comparator.comparingInt(String::length)).orElseThrow();
    return entry
        .filter(known -> isShouted(longest) || known.rank() == Rank.COUNTRY)
        .map(Gazetteer.Entry::name)
        .orElse(longest);
  }

  private Stream<String> names(Referent referent) {
    return referent.mentions().stream().map(mention -> NameGroup.nameOf(mention, gazetteer));
  }

  private List<String> aliases(Referent referent, String name) {
    return names(referent)
        .filter(alias -> !alias.equals(name) && !isShouted(alias))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isShouted(String name) {
    return name.length() > LONGEST_ACRONYM
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.contains(".");
  }

  /** Guesses where a place that is not in the gazetteer lies, from the places named beside it. */
  private static final class Surroundings {

    /** In kilometres: the distance at which a mention counts a third of one on the spot. */
    private static final double CLUSTER = 150;

    /** In kilometres: how near a town must be to what else the article names. */
    private static final double REACH = 250;

    /** Inhabitants from which a town that a building is named after is hardly another one. */
    private static final long LARGE = 500_000;

    /** Words before a name that make it that of a part. */
    private static final Set<String> DIRECTIONS = Lexicon.words("directions.txt");

    /** The first sentences, which say where the news is from. */
    private static final int LEAD = 2;

    /** How many times as often a country must be named as the one that a place lies in. */
    private static final int MUCH_OFTENER = 3;

    private final Function<String, Optional<Gazetteer.Entry>> usual;
    private final CountryCounts countries;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(PlaceMention mention, Gazetteer.Entry entry) {}

    /**
     * @param groups the names of the article
     * @param resolutions what each of them denotes
     * @param countries how often the article names each country
     * @param usual what a name denotes by itself
     */
    Surroundings(
        List<NameGroup> groups,
        List<Resolution> resolutions,
        CountryCounts countries,
        Function<String, Optional<Gazetteer.Entry>> usual) {
      this.countries = countries;
      this.usual = usual;
      for (int i = 0; i < groups.size(); i++) {
        for (Gazetteer.Entry entry : resolutions.get(i).entry().stream().toList()) {
          groups.get(i).mentions().forEach(mention -> placed.add(new Placed(mention, entry)));
        }
      }
    }

    /**
     * The place that it is said to lie in, else one in its sentence, else the one that the article
     * is mostly about; if it is said to lie in a country, one of that country. Empty if the article
     * names no such place.
     */
    Optional<Gazetteer.Entry> around(NameGroup group) {
      Optional<Gazetteer.Entry> inside = container(group).or(() -> named(group));
      Optional<Gazetteer.Entry> country = inside.filter(entry -> entry.rank() == Rank.COUNTRY);
      return inside
          .filter(entry -> country.isEmpty())
          .or(() -> whole(group))
          .or(() -> neighbour(group, country))
          .or(() -> country)
          .or(() -> beside(group))
          .or(() -> main());
    }

    /** A country named as a place in the same sentence, or where it is mostly spoken of there. */
    private Optional<Gazetteer.Entry> beside(NameGroup group) {
      Set<Integer> sentences =
          group.mentions().stream().map(PlaceMention::sentence).collect(Collectors.toSet());
      List<Gazetteer.Entry> named =
          placed.stream()
              .filter(other -> other.entry().rank() == Rank.COUNTRY)
              .filter(other -> other.mention().reading() == Reading.LITERAL)
              .filter(other -> sentences.contains(other.mention().sentence()))
              .map(Placed::entry)
              .distinct()
              .toList();
      return named.size() == 1
          ? Optional.of(named.get(0)).filter(this::isRepeated).map(this::within)
          : Optional.empty();
    }

    /** Whether a country is named oftener than in passing. */
    private boolean isRepeated(Gazetteer.Entry country) {
      return countries.of(country) > 1;
    }

    /** The part of a country that the article is mostly about, else the country. */
    private Gazetteer.Entry within(Gazetteer.Entry country) {
      return densest(
              placed.stream().filter(other -> other.entry().country().equals(country.country())))
          .orElse(country);
    }

    /**
     * What the article is mostly about: a place, or a country that is named much oftener than that
     * of the place.
     */
    private Optional<Gazetteer.Entry> main() {
      Optional<Gazetteer.Entry> place = densest(placed.stream());
      Optional<Gazetteer.Entry> country =
          placed.stream()
              .map(Placed::entry)
              .filter(entry -> entry.rank() == Rank.COUNTRY)
              .distinct()
              .max(
                  Comparator.comparingInt(countries::of)
                      .thenComparing(Gazetteer.Entry::population));
      return country
          .filter(this::isRepeated)
          .filter(entry -> countries.of(entry) > MUCH_OFTENER * place.map(countries::of).orElse(0))
          .map(this::within)
          .or(() -> place);
    }

    private Optional<Gazetteer.Entry> container(NameGroup group) {
      return group.mentions().stream()
          .flatMap(mention -> mention.container().stream())
          .flatMap(
              container ->
                  placed.stream()
                      .filter(
                          other ->
                              other.mention().passage().span().equals(container.span())
                                  || PlaceNames.normalise(other.mention().name())
                                      .equals(PlaceNames.normalise(container.text()))))
          .map(Placed::entry)
          .findFirst();
    }

    private Optional<Gazetteer.Entry> named(NameGroup group) {
      return group.mentions().stream()
          .flatMap(mention -> mention.container().stream())
          .flatMap(container -> usual.apply(container.text()).stream())
          .filter(this::fits)
          .findFirst();
    }

    /** "North Foobar" lies in Foobar. */
    private Optional<Gazetteer.Entry> whole(NameGroup group) {
      int end = group.name().indexOf(' ');
      if (end < 0 || !DIRECTIONS.contains(group.name().substring(0, end))) {
        return Optional.empty();
      }
      String rest = group.name().substring(end + 1);
      return placed.stream()
          .filter(other -> PlaceNames.normalise(other.mention().name()).equals(rest))
          .map(Placed::entry)
          .findFirst()
          .or(() -> usual.apply(rest).filter(NameDisambiguator::isConfident));
    }

    /** A street may be named after an ocean or a town far off, but hardly after a country. */
    private boolean fits(Gazetteer.Entry entry) {
      List<Gazetteer.Entry> points =
          placed.stream().map(Placed::entry).filter(Surroundings::isPoint).toList();
      boolean near =
          points.isEmpty()
              ? entry.population() >= LARGE
                  || placed.stream().anyMatch(o -> o.entry().country().equals(entry.country()))
              : points.stream()
                  .anyMatch(o -> entry.coordinates().kilometresTo(o.coordinates()) < REACH);
      return entry.rank() != Rank.LANDMARK && (!entry.isTown() || near);
    }

    private Optional<Gazetteer.Entry> neighbour(
        NameGroup group, Optional<Gazetteer.Entry> country) {
      return densest(
          group.mentions().stream()
              .flatMap(
                  mention ->
                      placed.stream()
                          .filter(other -> other.mention().sentence() == mention.sentence()))
              .filter(
                  other ->
                      country.isEmpty()
                          || country.get().country().equals(other.entry().country())));
    }

    /** The place with most of the article's mentions around it; the first sentences count more. */
    private Optional<Gazetteer.Entry> densest(Stream<Placed> places) {
      return places
          .map(Placed::entry)
          .filter(Surroundings::isPoint)
          .distinct()
          .max(
              Comparator.comparingDouble(this::density)
                  .thenComparing(Gazetteer.Entry::population)
                  .thenComparing(Gazetteer.Entry::id));
    }

    private double density(Gazetteer.Entry entry) {
      return placed.stream()
          .filter(other -> isPoint(other.entry()))
          .mapToDouble(
              other ->
                  (other.mention().sentence() < LEAD ? 2 : 1)
                      * Math.exp(
                          -entry.coordinates().kilometresTo(other.entry().coordinates()) / CLUSTER))
          .sum();
    }

    /** Whether it is small enough to lie around; countries and landmarks are not. */
    private static boolean isPoint(Gazetteer.Entry entry) {
      return entry.rank() != Rank.COUNTRY && entry.rank() != Rank.LANDMARK;
    }
  }

  /**
   * The places of an article.
   *
   * @param places one for each place, however it is called
   * @param mentions where they stand, in the order of the text
   * @param unresolved the names that no place could be found for; they have a local place all the
   *     same
   */
  public record ResolvedPlaces(
      List<Place> places, List<Mention> mentions, List<Unresolved> unresolved) {

    /** Copies the lists. */
    public ResolvedPlaces {
      places = List.copyOf(places);
      mentions = List.copyOf(mentions);
      unresolved = List.copyOf(unresolved);
    }
  }
}
