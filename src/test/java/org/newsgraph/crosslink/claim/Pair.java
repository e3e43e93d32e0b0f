package org.newsgraph.crosslink.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.Stance;

/** Two statements that invented people make one after the other, as a row of a table tells them. */
record Pair(String first, String claim, String second, String reaction) {

  private static final Map<String, Stance> STANCES =
      Map.ofEntries(
          Map.entry("accused", Stance.ACCUSE),
          Map.entry("alleged", Stance.CLAIM),
          Map.entry("asked", Stance.ASK),
          Map.entry("called", Stance.EVALUATE),
          Map.entry("claimed", Stance.CLAIM),
          Map.entry("confirmed", Stance.CONFIRM),
          Map.entry("could-not-confirm", Stance.CONFIRM),
          Map.entry("demanded", Stance.DEMAND),
          Map.entry("denied", Stance.DENY),
          Map.entry("did-not-deny", Stance.DENY),
          Map.entry("estimated", Stance.ESTIMATE),
          Map.entry("promised", Stance.PROMISE),
          Map.entry("refused", Stance.DENY),
          Map.entry("warned", Stance.WARN));

  /** One article in which both speak. */
  Talk together() {
    Talk talk = tell(Talk.empty(), first, claim);
    String reacting = second.substring(0, second.indexOf(' '));
    return tell(claim.contains(reacting) ? talk.actor(reacting) : talk, second, reaction);
  }

  /** One article for each of them. */
  Stream<Talk> apart() {
    return Stream.of(tell(Talk.empty(), first, claim), tell(Talk.empty(), second, reaction));
  }

  private static Talk tell(Talk talk, String who, String content) {
    String speaker = who.substring(0, who.indexOf(' '));
    String cue = who.substring(who.indexOf(' ') + 1);
    String rule = rule(cue, content);
    return talk.tells(speaker, cue, STANCES.getOrDefault(cue, Stance.ASSERT), rule, content);
  }

  private static String rule(String cue, String content) {
    if (cue.equals("refused")) {
      return "infinitive";
    }
    return content.startsWith("“") ? "quotation-cue-before" : "clause";
  }

  /** The relation that a cell of a table names; empty for a dash. */
  static Optional<Relation> relation(String cell) {
    return cell.equals("-")
        ? Optional.empty()
        : Optional.of(Relation.valueOf(cell.toUpperCase(Locale.ROOT)));
  }
}
