package org.newsgraph.resolve.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;

/**
 * How often an article names each country, by its name or by the word for its people; capitals do
 * not count, as they are places themselves.
 */
final class CountryCounts {

  private static final Pattern BREAK = Pattern.compile("[\\s\\p{Pd}]+|['’]s\\b|[,;:()\"“”]+");

  private final Map<String, Integer> countries = new HashMap<>();

  CountryCounts(Article article, Countries known) {
    for (Paragraph paragraph : article.paragraphs()) {
      List<String> words = Arrays.asList(BREAK.split(article.textOf(paragraph.span())));
      int i = 0;
      while (i < words.size()) {
        Optional<Match> match =
            words.get(i).isEmpty() ? Optional.empty() : known.longestAt(words, i);
        match
            .filter(found -> found.via() != Via.CAPITAL)
            .map(found -> found.entry().country().code())
            .ifPresent(code -> countries.merge(code, 1, Integer::sum));
        i += match.map(Match::length).orElse(1);
      }
    }
  }

  /** How often the country that an entry lies in is named, 0 if it lies in none. */
  int of(GazetteerEntry entry) {
    return entry.country().map(code -> countries.getOrDefault(code, 0)).orElse(0);
  }
}
