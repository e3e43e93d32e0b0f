package org.newsgraph.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.newsgraph.gazetteer.Gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.gazetteer.Gazetteer.NameIndex;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.PlaceKind;

/** Reads the packaged lists of places and indexes their names. To be used once. */
final class GazetteerLoader {

  private static final String FILE = "gazetteer.tsv.gz";
  private static final int BUFFER = 1 << 16;

  /** What news leaves out of a town's name: "Foobar-on-Sea". */
  private static final Pattern ON_WATER = Pattern.compile(" (?:on|upon) .*");

  private final Countries countries;
  private final Map<String, List<List<String>>> abbreviations =
      Lexicon.table("admin1-abbreviations.tsv", 4).stream()
          .collect(Collectors.groupingBy(row -> row.get(0) + "." + row.get(1)));
  private final List<Gazetteer.Entry> entries = new ArrayList<>(160_000);
  private final NameIndex index = new NameIndex();

  GazetteerLoader(Countries countries) {
    this.countries = countries;
  }

  /** Returns all entries. */
  List<Gazetteer.Entry> entries() {
    return entries;
  }

  /** Returns the index of the names; an entry's number in it is its place in {@link #entries}. */
  NameIndex index() {
    return index;
  }

  /** Reads the lists. */
  void load() {
    countries.all().forEach(this::addCountry);
    Lexicon.table("regions.tsv", 8).forEach(this::addLandmark);
    try (InputStream in = GazetteerLoader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + FILE);
      }
      InputStream unzipped = new GZIPInputStream(in, BUFFER);
      new BufferedReader(new InputStreamReader(unzipped, StandardCharsets.UTF_8), BUFFER)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(PlaceRow::new)
          .forEach(this::addPlace);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private void addCountry(Countries.Entry country) {
    entries.add(
        new Gazetteer.Entry(
            Long.toString(country.geonames()),
            country.country().name(),
            PlaceKind.COUNTRY,
            Rank.COUNTRY,
            Optional.of(country.country().code()),
            "",
            "",
            country.coordinates(),
            country.population(),
            Optional.of(country.geonames()),
            country.wikidata()));
    indexName(country.country().name());
    country.aliases().forEach(this::indexName);
  }

  private void addLandmark(List<String> row) {
    Optional<String> wikidata = nonEmpty(row.get(6));
    Optional<Long> geonames = nonEmpty(row.get(7)).map(Long::valueOf);
    entries.add(
        new Gazetteer.Entry(
            geonames
                .map(id -> Long.toString(id))
                .or(() -> wikidata.map(id -> id.toLowerCase(Locale.ROOT)))
                .orElse("landmark"),
            row.get(0),
            PlaceKind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
            Rank.LANDMARK,
            nonEmpty(row.get(3)),
            "",
            "",
            new Coordinates(Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5))),
            0,
            geonames,
            wikidata));
    indexName(row.get(0));
    nonEmpty(row.get(1))
        .ifPresent(names -> Arrays.stream(names.split("\\|")).forEach(this::indexName));
  }

  private void addPlace(PlaceRow row) {
    Gazetteer.Entry entry = row.entry();
    entries.add(entry);
    row.names().forEach(key -> index.add(key, last(), Match.NAME));
    if (entry.rank() == Rank.CAPITAL) {
      indexCapital(entry);
    }
    row.names().stream()
        .map(key -> ON_WATER.matcher(key).replaceFirst(""))
        .forEach(key -> index.add(key, last(), Match.ALTERNATE));
    row.alternates().forEach(key -> index.add(key, last(), Match.ALTERNATE));
    row.folded().forEach(key -> index.add(key, last(), Match.FOLDED));
    if (entry.rank() == Rank.FIRST_LEVEL) {
      abbreviations
          .getOrDefault(entry.country().orElse("") + "." + entry.admin1(), List.of())
          .forEach(this::indexAbbreviation);
    }
  }

  /** A country's list has names of its capital that news uses as much as the usual one. */
  private void indexCapital(Gazetteer.Entry capital) {
    capital.country().flatMap(countries::byCode).stream()
        .filter(country -> countries.byCapital(capital.name()).equals(Optional.of(country)))
        .flatMap(country -> country.capitals().stream())
        .forEach(this::indexName);
  }

  private void indexAbbreviation(List<String> row) {
    index.addPostal(PlaceNames.normalise(row.get(2)), last());
    index.add(PlaceNames.normalise(row.get(3)), last(), Match.ALTERNATE);
  }

  private void indexName(String name) {
    index.add(PlaceNames.normalise(name), last(), Match.NAME);
  }

  /** The number of the entry that was added last. */
  private int last() {
    return entries.size() - 1;
  }

  private static Optional<String> nonEmpty(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  /** A line of the packaged gazetteer; the head of the file describes the columns. */
  private static final class PlaceRow {

    private final String[] cell;

    PlaceRow(String line) {
      this.cell = line.split("\t", -1);
    }

    Gazetteer.Entry entry() {
      Rank rank = rank();
      Optional<Long> geonames = geonames();
      return new Gazetteer.Entry(
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

    /** Returns the usual names, normalised as all keys. */
    List<String> names() {
      return keys(cell[10]);
    }

    /** Returns other names. */
    List<String> alternates() {
      return keys(cell[11]);
    }

    /** Returns names folded across transliterations. */
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
}
