package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.resolve.PlaceResolution;
import org.newsgraph.resolve.identity.LinkedPlaces;

/** Says which places the names of an article denote. Safe for use by several threads at once. */
public final class PlaceResolver implements PlaceResolution {

  private final Gazetteer gazetteer;

  /** Knows what the gazetteer knows. */
  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * One place a referent; mentions of one name denote one place unless type words tell them apart.
   */
  @Override
  public LinkedPlaces link(Article article, List<PlaceMention> mentions) {
    List<NameGroup> groups = new NameGroups(gazetteer).of(mentions);
    ArticleContext context = new ArticleContext(article, gazetteer.countries());
    CandidateScorer scorer = new CandidateScorer(gazetteer, context);
    Map<NameGroup, Resolution> resolutions = new NameDisambiguator(scorer, context).resolve(groups);
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
  private Optional<GazetteerEntry> usual(CandidateScorer scorer, String name) {
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
        referent.name(gazetteer),
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
}
