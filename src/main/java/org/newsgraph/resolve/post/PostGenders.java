package org.newsgraph.resolve.post;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention.Gender;

/** What the title of a post tells of its holder's gender ("spokeswoman", "king"). */
final class PostGenders {

  private final Map<String, Gender> byHead =
      Lexicon.table("post-heads.tsv", 4).stream()
          .filter(row -> !row.get(2).equals("-"))
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), PostGenders::gender));

  private static Gender gender(List<String> row) {
    return row.get(2).equals("m") ? Gender.MALE : Gender.FEMALE;
  }

  /** {@code UNKNOWN} unless the last word says it. */
  Gender of(String title) {
    return byHead.getOrDefault(title.substring(title.lastIndexOf(' ') + 1), Gender.UNKNOWN);
  }
}
