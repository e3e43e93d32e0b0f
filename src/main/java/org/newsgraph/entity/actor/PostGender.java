package org.newsgraph.entity.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.text.Token;

/** What the noun for a post tells of its holder's gender ("spokeswoman"). */
public final class PostGender {

  private final Map<String, Gender> byTitle = new HashMap<>();

  public PostGender() {
    for (List<String> row : Lexicon.table("post-heads.tsv", 4)) {
      switch (row.get(2)) {
        case "m" -> byTitle.put(row.get(0), Gender.MALE);
        case "f" -> byTitle.put(row.get(0), Gender.FEMALE);
        default -> byTitle.put(row.get(0), Gender.UNKNOWN);
      }
    }
  }

  /** {@code UNKNOWN} unless the noun says it. */
  public Gender of(Token noun) {
    return byTitle.getOrDefault(ActorNouns.singular(noun), Gender.UNKNOWN);
  }
}
