package org.newsgraph.gazetteer.reduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.gazetteer.PlaceNames;

/** Creates the rows of administrative units from the lists of their names and their towns. */
final class Units {

  /** Below this many inhabitants a second-level unit is left out. */
  private static final long SMALLEST = 50_000;

  /** Countries whose second-level units are named in news of anywhere, whatever their size. */
  private static final Set<String> COUNTIES = Set.of("US", "GB", "IE");

  private static final Set<String> ENCLAVES = PlaceNames.words("enclave");

  private final Map<String, List<Town>> townsByUnit = new HashMap<>();
  private final Map<Long, JsonNode> naturalEarth = new HashMap<>();
  private final Set<String> ambiguousWikidata = new HashSet<>();

  Units(Collection<Town> towns, List<JsonNode> naturalEarthUnits) {
    for (Town town : towns) {
      String admin1 = town.country() + "." + town.admin1();
      add(admin1, town);
      add(admin1 + "." + town.admin2(), town);
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode unit : naturalEarthUnits) {
      naturalEarth.putIfAbsent(unit.path("gn_id").asLong(), unit);
      String wikidata = unit.path("wikidataid").asText("");
      if (!seen.add(wikidata)) {
        ambiguousWikidata.add(wikidata);
      }
    }
  }

  /**
   * Returns a row for each first-level unit whose position is known. Wikidata ids that two units
   * share are left out.
   */
  List<Row> admin1(List<String[]> units) {
    List<Row> rows = new ArrayList<>();
    for (String[] unit : units) {
      JsonNode shape = naturalEarth.get(Long.parseLong(unit[3]));
      List<Town> towns = townsByUnit.getOrDefault(unit[0], List.of());
      if (shape != null || !towns.isEmpty()) {
        double[] point = shape == null ? middle(towns) : point(shape);
        Set<String> names = new LinkedHashSet<>(List.of(unit[2]));
        if (shape != null && !isEnclave(unit[1])) {
          names.addAll(names(shape));
        }
        rows.add(row("ADM1", unit[1], unit[0], point, unit[3], wikidata(shape), names));
      }
    }
    return rows;
  }

  /** Returns a row for each second-level unit with towns that is large or a county. */
  List<Row> admin2(List<Map<String, String>> units) {
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> unit : units) {
      String code = unit.getOrDefault("code", "");
      List<Town> towns = townsByUnit.getOrDefault(code, List.of());
      boolean county = COUNTIES.contains(code.substring(0, 2));
      if (!towns.isEmpty() && (county || population(towns) >= SMALLEST)) {
        String name = unit.getOrDefault("name", "");
        rows.add(row("ADM2", name, code, middle(towns), "", "", List.of()));
      }
    }
    return rows;
  }

  /** Returns a row for each unit of Natural Earth that is not of GeoNames' first level. */
  List<Row> otherRegions(List<String[]> admin1) {
    Set<Long> known = new HashSet<>(admin1.stream().map(unit -> Long.valueOf(unit[3])).toList());
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Long, JsonNode> unit : naturalEarth.entrySet()) {
      JsonNode shape = unit.getValue();
      String country = shape.path("iso_a2").asText("");
      String name = shape.path("name_en").asText("");
      if (unit.getKey() > 0
          && !known.contains(unit.getKey())
          && country.matches("[A-Z]{2}")
          && !name.isEmpty()) {
        String id = unit.getKey().toString();
        rows.add(row("RGN", name, country, point(shape), id, wikidata(shape), names(shape)));
      }
    }
    return rows;
  }

  private Row row(
      String feature,
      String name,
      String code,
      double[] point,
      String geonames,
      String wikidata,
      Collection<String> names) {
    String[] parts = code.split("\\.", 3);
    long people = population(townsByUnit.getOrDefault(code, List.of()));
    String admin1 = parts.length > 1 ? parts[1] : "";
    String admin2 = parts.length > 2 ? parts[2] : "";
    return new Row(
        feature, name, parts[0], admin1, admin2, point[0], point[1], people, geonames, wikidata,
        names);
  }

  private String wikidata(JsonNode shape) {
    String id = shape == null ? "" : shape.path("wikidataid").asText("");
    return ambiguousWikidata.contains(id) || !id.startsWith("Q") ? "" : id;
  }

  private static boolean isEnclave(String name) {
    String lastWord = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return name.contains(" ") && ENCLAVES.contains(lastWord);
  }

  private static Set<String> names(JsonNode shape) {
    Set<String> names = new LinkedHashSet<>();
    names.add(shape.path("name_en").asText(""));
    names.add(shape.path("name").asText(""));
    names.addAll(Arrays.asList(shape.path("name_alt").asText("").split("\\|")));
    names.removeIf(name -> PlaceNames.normalise(name).isEmpty());
    return names;
  }

  private static double[] point(JsonNode shape) {
    return new double[] {shape.path("latitude").asDouble(), shape.path("longitude").asDouble()};
  }

  private static double[] middle(List<Town> towns) {
    double weight = towns.stream().mapToDouble(Town::weight).sum();
    return new double[] {
      towns.stream().mapToDouble(town -> town.latitude() * town.weight()).sum() / weight,
      towns.stream().mapToDouble(town -> town.longitude() * town.weight()).sum() / weight
    };
  }

  private static long population(List<Town> towns) {
    return towns.stream().mapToLong(Town::population).sum();
  }

  private void add(String unit, Town town) {
    townsByUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(town);
  }
}
