package org.newsgraph.entity.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.text.Token;

/** Pronouns that may be a source, from the list {@code pronouns.tsv}. */
final class Pronouns {

  /** What a pronoun tells of its antecedent. */
  record Pronoun(boolean plural, Gender gender) {}

  private final Map<String, Pronoun> byWord = new HashMap<>();

  Pronouns() {
    for (List<String> row : Lexicon.table("pronouns.tsv", 4)) {
      byWord.put(row.get(0), new Pronoun(row.get(1).equals("plural"), Gender.valueOf(row.get(2))));
    }
  }

  Optional<Pronoun> of(Token token) {
    return Optional.ofNullable(byWord.get(token.word().toLowerCase(Locale.ROOT)));
  }
}
