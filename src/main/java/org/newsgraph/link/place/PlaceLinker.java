package org.newsgraph.link.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.link.LinkedPlaces;
import org.newsgraph.link.Places;
import org.newsgraph.model.Article;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Place;
import org.newsgraph.model.PlaceKind;
import org.newsgraph.model.PlaceMention;
import org.newsgraph.model.Unresolved;

/** Says which places the names of an article denote. Safe for use by several threads at once. */
public final class PlaceLinker implements Places {

  private final Gazetteer gazetteer;

  /** Knows what the gazetteer knows. */
  public PlaceLinker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * One place a referent; mentions of one name denote one place unless type words tell them apart.
   */
  @Override
  public LinkedPlaces link(Article article, List<PlaceMention> mentions) {
    Collection<NameGroup> groups = groups(mentions);
    ArticleContext context = new ArticleContext(article, gazetteer.countries());
    Scorer scorer = new Scorer(gazetteer, context);
    Map<NameGroup, Resolution> resolutions = new Resolver(scorer, context).resolve(groups);
    Surroundings surroundings = new Surroundings(resolutions, name -> usual(scorer, name));
    Map<EntityKey, Referent> referents = new LinkedHashMap<>();
    List<Unresolved> unresolved = new ArrayList<>();
    for (Map.Entry<NameGroup, Resolution> group : resolutions.entrySet()) {
      Resolution resolution = located(group.getKey(), group.getValue(), surroundings);
      referents
          .computeIfAbsent(key(group.getKey(), resolution), key -> new Referent(resolution))
          .add(group.getKey());
      unresolved(group.getKey(), resolution).ifPresent(unresolved::add);
    }
    return linked(referents, unresolved);
  }

  /** What a name denotes by itself. */
  private Optional<GazetteerEntry> usual(Scorer scorer, String name) {
    NameGroup group =
        new NameGroup(PlaceNames.normalise(name), Optional.empty(), gazetteer.candidates(name));
    return scorer.ranked(group, List.of()).stream().findFirst().map(Candidate::entry);
  }

  private static Resolution located(
      NameGroup group, Resolution resolution, Surroundings surroundings) {
    return resolution.entry().isPresent()
        ? resolution
        : resolution.within(surroundings.around(group));
  }

  /** The mentions by name, those with a type word apart unless the bare name means the same. */
  private Collection<NameGroup> groups(List<PlaceMention> mentions) {
    Map<String, NameGroup> groups = new LinkedHashMap<>();
    List<PlaceMention> bare = new ArrayList<>();
    for (PlaceMention mention : mentions) {
      if (mention.kind().isPresent()) {
        group(groups, name(mention), mention.kind()).mentions().add(mention);
      } else {
        bare.add(mention);
      }
    }
    for (PlaceMention mention : bare) {
      group(groups, name(mention), kindOfBare(groups, mention)).mentions().add(mention);
    }
    for (PlaceMention mention : mentions) {
      mention
          .container()
          .filter(container -> !mention.kind().equals(Optional.of(PlaceKind.FACILITY)))
          .ifPresent(
              container ->
                  groups.values().stream()
                      .filter(group -> group.name().equals(PlaceNames.normalise(container.text())))
                      .forEach(group -> group.contents().add(name(mention))));
    }
    return groups.values().stream()
        .sorted(Comparator.comparing(group -> earliest(group).passage().span()))
        .toList();
  }

  private static PlaceMention earliest(NameGroup group) {
    return group.mentions().stream()
        .min(Comparator.comparing(mention -> mention.passage().span()))
        .orElseThrow();
  }

  private NameGroup group(Map<String, NameGroup> groups, String name, Optional<PlaceKind> kind) {
    return groups.computeIfAbsent(
        groupKey(name, kind),
        key -> new NameGroup(PlaceNames.normalise(name), kind, candidates(name, kind)));
  }

  /** A building or a street is no town of the same name. */
  private List<Candidate> candidates(String name, Optional<PlaceKind> kind) {
    boolean facility = kind.equals(Optional.of(PlaceKind.FACILITY));
    return gazetteer.candidates(name).stream()
        .filter(candidate -> !facility || candidate.entry().kind() == PlaceKind.FACILITY)
        .toList();
  }

  private static String groupKey(String name, Optional<PlaceKind> kind) {
    return PlaceNames.normalise(name) + "|" + kind.map(PlaceKind::label).orElse("");
  }

  /** "Foobar" after "Foobar region" is the region, but a capital is the city. */
  private Optional<PlaceKind> kindOfBare(Map<String, NameGroup> groups, PlaceMention mention) {
    String name = name(mention);
    boolean capital = gazetteer.countries().byCapital(name).isPresent();
    List<PlaceKind> kinds =
        capital
            ? List.of(PlaceKind.CITY)
            : List.of(PlaceKind.CITY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WATER);
    return kinds.stream()
        .filter(kind -> groups.containsKey(groupKey(name, Optional.of(kind))))
        .findFirst();
  }

  /**
   * What to look up: the whole of the words if they are a name, else what is left without a type
   * word.
   */
  private String name(PlaceMention mention) {
    return gazetteer.knows(mention.passage().text()) ? mention.passage().text() : mention.name();
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
    return slug.isEmpty() ? "place" : slug;
  }

  private static Optional<Unresolved> unresolved(NameGroup group, Resolution resolution) {
    return resolution
        .reason()
        .map(
            reason ->
                new Unresolved("place", group.first().passage(), reason, resolution.considered()));
  }

  private LinkedPlaces linked(Map<EntityKey, Referent> referents, List<Unresolved> unresolved) {
    List<Place> places = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    referents.forEach(
        (key, referent) -> {
          places.add(place(key, referent));
          for (PlaceMention mention : referent.mentions()) {
            mentions.add(
                new Mention(key, Optional.empty(), mention.passage(), mention.reading(), true));
          }
        });
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return new LinkedPlaces(places, mentions, unresolved);
  }

  private Place place(EntityKey key, Referent referent) {
    Resolution resolution = referent.resolution();
    Optional<GazetteerEntry> entry = resolution.entry();
    return new Place(
        key,
        referent.name(this::name),
        referent.kind(),
        entry
            .or(resolution::around)
            .flatMap(GazetteerEntry::country)
            .flatMap(code -> gazetteer.countries().byCode(code))
            .map(CountryEntry::country),
        resolution.coordinates(),
        entry.isEmpty(),
        entry.flatMap(GazetteerEntry::geonames),
        entry.flatMap(GazetteerEntry::wikidata));
  }

  /** A place and all its mentions, under whatever names. */
  private static final class Referent {

    private final Resolution resolution;
    private final List<NameGroup> groups = new ArrayList<>();

    Referent(Resolution resolution) {
      this.resolution = resolution;
    }

    void add(NameGroup group) {
      groups.add(group);
    }

    Resolution resolution() {
      return resolution;
    }

    List<PlaceMention> mentions() {
      return groups.stream().flatMap(group -> group.mentions().stream()).toList();
    }

    /** The longest name in the article; capitals throughout are not taken over from a dateline. */
    String name(Function<PlaceMention, String> names) {
      String longest =
          mentions().stream().map(names).max(Comparator.comparingInt(String::length)).orElseThrow();
      boolean shouted =
          longest.length() > 3
              && longest.equals(longest.toUpperCase(Locale.ROOT))
              && !longest.contains(".");
      return shouted ? resolution.entry().map(GazetteerEntry::name).orElse(longest) : longest;
    }

    PlaceKind kind() {
      return resolution
          .entry()
          .map(GazetteerEntry::kind)
          .or(() -> groups.get(0).kind())
          .orElse(PlaceKind.CITY);
    }
  }
}
