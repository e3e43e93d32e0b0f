package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;

/** Groups the mentions of an article by name: one sense per name and article. */
final class NameGroups {

  private final Gazetteer gazetteer;

  NameGroups(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The mentions by name, those with a type word apart unless the bare name means the same. */
  List<NameGroup> of(List<PlaceMention> mentions) {
    Map<String, NameGroup> groups = new LinkedHashMap<>();
    List<PlaceMention> bare = new ArrayList<>();
    for (PlaceMention mention : mentions) {
      if (mention.kind().isPresent()) {
        group(groups, Referent.name(mention, gazetteer), mention.kind()).mentions().add(mention);
      } else {
        bare.add(mention);
      }
    }
    for (PlaceMention mention : bare) {
      group(groups, Referent.name(mention, gazetteer), kindOfBare(groups, mention))
          .mentions()
          .add(mention);
    }
    for (PlaceMention mention : mentions) {
      mention
          .container()
          .filter(container -> !mention.kind().equals(Optional.of(PlaceKind.FACILITY)))
          .ifPresent(
              container ->
                  groups.values().stream()
                      .filter(group -> group.name().equals(PlaceNames.normalise(container.text())))
                      .forEach(group -> group.contents().add(Referent.name(mention, gazetteer))));
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
    String name = Referent.name(mention, gazetteer);
    boolean capital = gazetteer.countries().byCapital(name).isPresent();
    List<PlaceKind> kinds =
        capital
            ? List.of(PlaceKind.CITY)
            : List.of(PlaceKind.CITY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WATER);
    return kinds.stream()
        .filter(kind -> groups.containsKey(groupKey(name, Optional.of(kind))))
        .findFirst();
  }
}
