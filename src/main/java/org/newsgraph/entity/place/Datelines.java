package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** Reads the place before the first sentence: "OLDPORT, Freedonia (AP)". */
final class Datelines {

  private static final Pattern DATELINE =
      Pattern.compile("^\\W*(\\p{Lu}[^,(/—–]*?)(?:,\\s*(\\p{Lu}[^,(/—–]*?))?\\s*(?:[,(/—–-].*)?$");

  /** The town, and the country or state after it; empty if the article has no dateline. */
  List<PlaceMention> find(Article article) {
    List<PlaceMention> mentions = new ArrayList<>();
    article
        .metadata()
        .dateline()
        .ifPresent(
            dateline -> {
              Matcher matcher = DATELINE.matcher(dateline.text());
              if (matcher.matches()) {
                Optional<Passage> container = passage(article, dateline, matcher, 2);
                passage(article, dateline, matcher, 1)
                    .map(town -> PlaceExtractor.bare(town, Optional.of(PlaceKind.CITY), container))
                    .ifPresent(mentions::add);
                container
                    .map(state -> PlaceExtractor.bare(state, Optional.empty(), Optional.empty()))
                    .ifPresent(mentions::add);
              }
            });
    return mentions;
  }

  private static Optional<Passage> passage(
      Article article, Passage dateline, Matcher matcher, int group) {
    if (matcher.group(group) == null) {
      return Optional.empty();
    }
    String text = dateline.text();
    int begin = dateline.span().begin() + text.codePointCount(0, matcher.start(group));
    int length = text.codePointCount(matcher.start(group), matcher.end(group));
    return Optional.of(article.passage(new Span(begin, begin + length)));
  }
}
