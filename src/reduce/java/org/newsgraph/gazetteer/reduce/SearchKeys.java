package org.newsgraph.gazetteer.reduce;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.gazetteer.PlaceTypes;

/**
 * The normalised names by which a place is looked up. They are computed in advance because there
 * are half a million of them.
 */
final class SearchKeys {

  private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{M} .'’ʼ`‘-]{3,}");
  private static final Pattern ARTICLE =
      Pattern.compile(
          PlaceNames.words("romanised-article").stream()
              .map(SearchKeys::capitalised)
              .collect(Collectors.joining("|", "^(?:", ")[ -](?=\\p{Lu})")));
  private static final PlaceTypes TYPES = PlaceTypes.load();

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> alternates = new LinkedHashSet<>();
  private final Set<String> folded = new LinkedHashSet<>();

  SearchKeys(Row row) {
    boolean unit = row.feature().equals("ADM1") || row.feature().equals("ADM2");
    names.add(PlaceNames.normalise(row.name()));
    if (row.feature().equals("ADM1")) {
      names.add(PlaceNames.normalise(TYPES.withoutType(row.name())));
    }
    row.alternates().stream()
        .filter(SearchKeys::isUsable)
        .map(PlaceNames::normalise)
        .forEach(alternates::add);
    names.forEach(key -> folded.add(PlaceNames.fold(key)));
    alternates.forEach(key -> folded.add(PlaceNames.fold(key)));
    alternates.add(PlaceNames.normalise(ARTICLE.matcher(row.name()).replaceFirst("")));
    if (unit || row.feature().equals("RGN")) {
      alternates.add(PlaceNames.normalise(TYPES.withoutType(row.name())));
    }
    alternates.removeAll(names);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns whether a name is neither an airport code nor in another script or Pinyin. */
  private static boolean isUsable(String alternate) {
    return LATIN.matcher(alternate).matches()
        && !alternate.equals(alternate.toUpperCase(Locale.ROOT));
  }

  /** Returns three columns: names, other names and folded names, each separated by bars. */
  String columns() {
    return String.join("\t", column(names), column(alternates), column(folded));
  }

  private static String column(Set<String> keys) {
    return keys.stream().filter(key -> !key.isEmpty()).collect(Collectors.joining("|"));
  }
}
