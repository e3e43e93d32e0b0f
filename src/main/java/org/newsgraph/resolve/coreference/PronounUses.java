package org.newsgraph.resolve.coreference;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;

/** What pronouns refer to, from the list {@code pronouns.tsv}. */
final class PronounUses {

  /** What a pronoun refers to. */
  enum Use {
    /** The noun right before it ("who"). */
    RELATIVE,
    /** Whoever speaks or is spoken to. */
    SPEAKER,
    /** Some of several ("many"). */
    PART,
    /** Someone or something named before. */
    PERSON
  }

  private final Map<String, Use> byWord =
      Lexicon.table("pronouns.tsv", 4).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Use.valueOf(row.get(3).toUpperCase(Locale.ROOT))));

  Use of(ActorMention pronoun) {
    return byWord.getOrDefault(pronoun.name().toLowerCase(Locale.ROOT), Use.PERSON);
  }
}
