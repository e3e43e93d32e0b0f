package org.newsgraph.entity.actor;

import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention.Gender;

/** What a person's name and the form of address before it tell of the gender. */
final class PersonGender {

  private final GivenNames givenNames = GivenNames.load();
  private final Map<String, Gender> address =
      Lexicon.table("forms-of-address.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get(0), row -> Gender.valueOf(row.get(1))));

  /** {@code UNKNOWN} for a surname alone, unless a form of address stands before. */
  Gender of(SentenceView view, int from, int to) {
    Gender byName = to - from > 1 ? givenNames.of(view.token(from).word()) : Gender.UNKNOWN;
    return address.getOrDefault(view.lower(from - 1), byName);
  }
}
