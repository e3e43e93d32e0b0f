package org.newsgraph.crosslink.claim;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;

/** What kind of act a statement is, as far as links depend on it. */
public final class SpeechActs {

  private static final String TELLING = "tell";
  private static final Map<Stance, String> MODES = new EnumMap<>(Stance.class);

  static {
    for (Stance stance :
        new Stance[] {
          Stance.ASSERT,
          Stance.CONFIRM,
          Stance.DENY,
          Stance.CLAIM,
          Stance.ACCUSE,
          Stance.ESTIMATE,
          Stance.SUGGEST,
          Stance.WARN
        }) {
      MODES.put(stance, TELLING);
    }
    MODES.put(Stance.DEMAND, Stance.DEMAND.label());
    MODES.put(Stance.PROMISE, Stance.PROMISE.label());
  }

  private SpeechActs() {}

  /** Empty for attitudes, questions, evaluations, what was not said, and refusals to act. */
  public static Optional<String> mode(ReportedStatement statement) {
    boolean refusal =
        statement.stance() == Stance.DENY && statement.contentForm() == ContentForm.INFINITIVE;
    return statement.negated() || refusal
        ? Optional.empty()
        : Optional.ofNullable(MODES.get(statement.stance()));
  }

  /** Whether it tells something about the world. */
  static boolean tells(ReportedStatement statement) {
    return mode(statement).filter(TELLING::equals).isPresent();
  }

  /**
   * Whether the content is a clause or a quotation, which can be true or not, not a topic; the
   * clause of an adjective ("confident that") is a state of mind.
   */
  public static boolean isClaim(ReportedStatement statement) {
    return switch (statement.contentForm()) {
      case QUOTATION, CLAUSE -> statement.cueForm() != CueForm.ADJECTIVE;
      default -> false;
    };
  }

  static boolean isDenial(ReportedStatement statement) {
    return statement.stance() == Stance.DENY && tells(statement);
  }

  static boolean isConfirmation(ReportedStatement statement) {
    return statement.stance() == Stance.CONFIRM && tells(statement);
  }

  /** Whether both speakers are known, and are not the same. */
  static boolean haveTwoSpeakers(Attribution one, Attribution other) {
    return one.speaker().isPresent()
        && other.speaker().isPresent()
        && !one.speaker().equals(other.speaker());
  }

  static Optional<String> name(Optional<EntityKey> speaker) {
    return speaker.map(key -> (key.global() ? "" : "local ") + key.slug());
  }
}
