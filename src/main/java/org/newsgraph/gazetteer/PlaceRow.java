package org.newsgraph.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.PlaceKind;

/** A line of the packaged gazetteer; the columns are described on top of the file. */
final class PlaceRow {

  private final String[] cell;

  PlaceRow(String line) {
    this.cell = line.split("\t", -1);
  }

  GazetteerEntry entry() {
    Rank rank = rank();
    Optional<Long> geonames = geonames();
    return new GazetteerEntry(
        geonames.map(id -> Long.toString(id)).orElseGet(() -> id(rank)),
        cell[1],
        kind(),
        rank,
        Optional.of(cell[2]),
        cell[3],
        cell[4],
        new Coordinates(Double.parseDouble(cell[5]), Double.parseDouble(cell[6])),
        Long.parseLong(cell[7]),
        geonames,
        cell[9].isEmpty() ? Optional.empty() : Optional.of(cell[9]));
  }

  /** Normalised, as all keys here. */
  List<String> names() {
    return keys(cell[10]);
  }

  List<String> alternates() {
    return keys(cell[11]);
  }

  List<String> folded() {
    return keys(cell[12]);
  }

  private Optional<Long> geonames() {
    return cell[8].isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(cell[8]));
  }

  private static List<String> keys(String keys) {
    return keys.isEmpty() ? List.of() : Arrays.asList(keys.split("\\|"));
  }

  /** The name follows in the slug, so that the point of a town without number is enough. */
  private String id(Rank rank) {
    return rank == Rank.TOWN
        ? (cell[2] + "-" + cell[5] + "-" + cell[6])
            .toLowerCase(Locale.ROOT)
            .replace("--", "-s")
            .replace('.', '-')
        : String.join("-", cell[2], cell[3], cell[4]).toLowerCase(Locale.ROOT);
  }

  private PlaceKind kind() {
    return switch (cell[0]) {
      case "ADM1" -> PlaceKind.ADMIN1;
      case "ADM2", "RGN" -> PlaceKind.REGION;
      default -> PlaceKind.CITY;
    };
  }

  private Rank rank() {
    return switch (cell[0]) {
      case "ADM1" -> Rank.FIRST_LEVEL;
      case "ADM2", "RGN" -> Rank.SECOND_LEVEL;
      case "PPLC" -> Rank.CAPITAL;
      case "PPLA" -> Rank.SEAT;
      case "PPLX" -> Rank.QUARTER;
      case "PPLH", "PPLQ", "PPLW" -> Rank.ABANDONED;
      default -> Rank.TOWN;
    };
  }
}
