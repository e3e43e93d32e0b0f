package org.newsgraph.gazetteer.reduce;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the source files from the folder that {@link GazetteerReducer} describes. */
final class Sources {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  Sources(Path folder) {
    this.folder = folder;
  }

  /** Returns the towns of GeoNames with 500 inhabitants and more. */
  List<Town> towns() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("cities500.txt"))) {
      return lines.map(Town::ofGeoNames).toList();
    }
  }

  /** Returns the towns of a newer snapshot, without number, population or other names. */
  List<Town> newerTowns() throws IOException {
    List<Town> found = new ArrayList<>();
    for (Map<String, String> town : maps("cities.json")) {
      found.add(
          new Town(
              "",
              town.getOrDefault("name", ""),
              List.of(),
              Double.parseDouble(town.getOrDefault("lat", "0")),
              Double.parseDouble(town.getOrDefault("lng", "0")),
              "PPL",
              town.getOrDefault("country", ""),
              town.getOrDefault("admin1", ""),
              town.getOrDefault("admin2", ""),
              0));
    }
    return found;
  }

  /** Returns code ({@code UA.21}), name, ASCII name, number of each first-level unit. */
  List<String[]> admin1() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("admin1Codes.txt"))) {
      return lines.map(line -> line.split("\t", -1)).toList();
    }
  }

  /** Returns maps with {@code code} ({@code US.LA.071}) and {@code name}. */
  List<Map<String, String>> admin2() throws IOException {
    return maps("admin2.json");
  }

  /** Returns the properties of Natural Earth's first-level units. */
  List<JsonNode> naturalEarth() throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode feature : JSON.readTree(folder.resolve("build.json").toFile()).path("features")) {
      found.add(feature.path("properties"));
    }
    return found;
  }

  private List<Map<String, String>> maps(String file) throws IOException {
    return JSON.readValue(folder.resolve(file).toFile(), new TypeReference<>() {});
  }
}
