package org.newsgraph.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.newsgraph.gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Coordinates;
import org.newsgraph.model.PlaceKind;

/** Reads the packaged lists of places and indexes their names. */
final class GazetteerLoader {

  /** Goes before the keys of folded names, which must not be mixed up with the others. */
  static final String FOLDED = "~";

  /** Goes before postal codes. */
  static final String POSTAL = "^";

  /** A posting is the index of an entry times their number, plus the index of its match in them. */
  static final List<Match> MATCHES = List.of(Match.values());

  private static final String FILE = "gazetteer.tsv.gz";

  private static final Pattern ARTICLE =
      Pattern.compile("^(Al|El|Ad|An|Ar|As|Ash|At|Az)[ -](?=\\p{Lu})");

  private final Countries countries;
  private final Set<String> focus = Lexicon.words("focus-countries.txt");
  private final Map<String, List<List<String>>> abbreviations =
      Lexicon.table("admin1-abbreviations.tsv", 4).stream()
          .collect(Collectors.groupingBy(row -> row.get(0) + "." + row.get(1)));
  private final PlaceTypes types = PlaceTypes.load();
  private final List<GazetteerEntry> entries = new ArrayList<>(130_000);
  private final Map<String, int[]> index = new HashMap<>(500_000);

  GazetteerLoader(Countries countries) {
    this.countries = countries;
  }

  List<GazetteerEntry> entries() {
    return entries;
  }

  /** From a normalised name to postings: see {@link #MATCHES}. */
  Map<String, int[]> index() {
    return index;
  }

  void load() {
    countries.all().forEach(this::addCountry);
    Lexicon.table("regions.tsv", 8).forEach(this::addLandmark);
    try (InputStream in = GazetteerLoader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + FILE);
      }
      new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> addPlace(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private void addCountry(CountryEntry country) {
    add(
        new GazetteerEntry(
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
    indexName(country.country().name(), Match.NAME);
    country.aliases().forEach(alias -> indexName(alias, Match.NAME));
  }

  private void addLandmark(List<String> row) {
    Optional<String> wikidata = nonEmpty(row.get(6));
    Optional<Long> geonames = nonEmpty(row.get(7)).map(Long::valueOf);
    String slug = PlaceNames.normalise(row.get(0)).replaceAll("[^a-z0-9]+", "-");
    add(
        new GazetteerEntry(
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
    indexName(slug.replace('-', ' '), Match.NAME);
    indexName(row.get(0), Match.NAME);
    nonEmpty(row.get(1))
        .ifPresent(
            names ->
                Arrays.stream(names.split("\\|")).forEach(name -> indexName(name, Match.NAME)));
  }

  private void addPlace(String[] cell) {
    Rank rank = rank(cell[0]);
    Optional<Long> geonames = nonEmpty(cell[8]).map(Long::valueOf);
    String code = String.join("-", cell[2], cell[3], cell[4]).toLowerCase(Locale.ROOT);
    add(
        new GazetteerEntry(
            geonames.map(id -> Long.toString(id)).orElse(rank == Rank.TOWN ? pointId(cell) : code),
            cell[1],
            kind(cell[0]),
            rank,
            Optional.of(cell[2]),
            cell[3],
            cell[4],
            new Coordinates(Double.parseDouble(cell[5]), Double.parseDouble(cell[6])),
            Long.parseLong(cell[7]),
            geonames,
            nonEmpty(cell[9])));
    indexNames(cell, rank);
  }

  private void indexNames(String[] cell, Rank rank) {
    boolean isFocus = focus.contains(cell[2]);
    indexName(cell[1], Match.NAME);
    if (rank == Rank.CAPITAL) {
      countries.byCode(cell[2]).stream()
          .filter(country -> countries.byCapital(cell[1]).equals(Optional.of(country)))
          .flatMap(country -> country.capitals().stream())
          .forEach(name -> indexName(name, Match.NAME));
    }
    for (String alternate : cell[10].isEmpty() ? new String[0] : cell[10].split("\\|")) {
      indexName(alternate, Match.ALTERNATE);
      if (isFocus) {
        indexFolded(alternate);
      }
    }
    if (isFocus) {
      indexFolded(cell[1]);
    }
    if (ARTICLE.matcher(cell[1]).find()) {
      indexName(ARTICLE.matcher(cell[1]).replaceFirst(""), Match.ALTERNATE);
    }
    if (rank == Rank.FIRST_LEVEL) {
      abbreviations
          .getOrDefault(cell[2] + "." + cell[3], List.of())
          .forEach(this::indexAbbreviation);
    }
    if (rank == Rank.FIRST_LEVEL || rank == Rank.SECOND_LEVEL) {
      indexName(
          types.withoutType(cell[1]), rank == Rank.FIRST_LEVEL ? Match.NAME : Match.ALTERNATE);
    }
  }

  private void add(GazetteerEntry entry) {
    entries.add(entry);
  }

  private void indexAbbreviation(List<String> row) {
    index(POSTAL + PlaceNames.normalise(row.get(2)), Match.ALTERNATE);
    indexName(row.get(3), Match.ALTERNATE);
  }

  /** Under a name of the entry that was added last. */
  private void indexName(String name, Match match) {
    index(PlaceNames.normalise(name), match);
  }

  private void indexFolded(String name) {
    index(FOLDED + PlaceNames.fold(PlaceNames.normalise(name)), Match.FOLDED);
  }

  private void index(String key, Match match) {
    int entry = entries.size() - 1;
    int posting = entry * MATCHES.size() + MATCHES.indexOf(match);
    int[] known = index.get(key);
    if (known == null) {
      index.put(key, new int[] {posting});
    } else if (Arrays.stream(known).noneMatch(p -> p / MATCHES.size() == entry)) {
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = posting;
      index.put(key, more);
    }
  }

  /** An id for a town without number: its name follows in the slug, so the point is enough. */
  private static String pointId(String[] cell) {
    return (cell[2] + "-" + cell[5] + "-" + cell[6])
        .toLowerCase(Locale.ROOT)
        .replace("--", "-s")
        .replace('.', '-');
  }

  private static PlaceKind kind(String feature) {
    return switch (feature) {
      case "ADM1" -> PlaceKind.ADMIN1;
      case "ADM2", "RGN" -> PlaceKind.REGION;
      default -> PlaceKind.CITY;
    };
  }

  private static Rank rank(String feature) {
    return switch (feature) {
      case "ADM1" -> Rank.FIRST_LEVEL;
      case "ADM2", "RGN" -> Rank.SECOND_LEVEL;
      case "PPLC" -> Rank.CAPITAL;
      case "PPLA" -> Rank.SEAT;
      case "PPLX" -> Rank.QUARTER;
      case "PPLH", "PPLQ", "PPLW" -> Rank.ABANDONED;
      default -> Rank.TOWN;
    };
  }

  private static Optional<String> nonEmpty(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }
}
