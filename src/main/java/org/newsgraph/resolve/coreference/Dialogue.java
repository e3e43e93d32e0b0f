package org.newsgraph.resolve.coreference;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;

/**
 * Who speaks in the turns of an article's dialogue. The interviewer is who asks, or the medium
 * named last before the dialogue; the other one is whom a label names that does not ask, or the
 * person named last before it.
 */
final class Dialogue {

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");

  private final List<ReportedStatement> statements;
  private final ActorClusters.Editor actors;
  private final int begin;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Optional<Integer>> byLabel = new HashMap<>();

  /** How often a label stands before a question, and before anything. */
  private record Role(int questions, int turns) {

    static Role of(ReportedStatement turn) {
      return new Role(isQuestion(turn) ? 1 : 0, 1);
    }

    Role and(Role other) {
      return new Role(questions + other.questions, turns + other.turns);
    }

    boolean asks() {
      return 2 * questions > turns;
    }
  }

  /** Reads the labels of the statements that are turns; there may be none. */
  Dialogue(List<ReportedStatement> statements, ActorClusters.Editor actors) {
    this.statements = statements;
    this.actors = actors;
    this.begin = turns().mapToInt(turn -> turn.cue().span().begin()).min().orElse(0);
    turns()
        .filter(turn -> turn.speaker().isPresent())
        .forEach(turn -> roles.merge(label(turn), Role.of(turn), Role::and));
    turns()
        .filter(turn -> turn.speaker().isPresent())
        .forEach(
            turn ->
                byLabel
                    .computeIfAbsent(label(turn), label -> named(turn).or(() -> journalist(turn)))
                    .ifPresent(index -> take(turn.speaker().orElseThrow().span(), index)));
  }

  private Stream<ReportedStatement> turns() {
    return statements.stream().filter(Dialogue::isTurn);
  }

  /** Whether the statement is a turn of a dialogue. */
  static boolean isTurn(ReportedStatement statement) {
    return statement.cueForm() == CueForm.LABEL;
  }

  private static boolean isQuestion(ReportedStatement turn) {
    return turn.stance() == Stance.ASK;
  }

  private static String label(ReportedStatement turn) {
    return turn.speaker().map(Passage::text).orElse("");
  }

  /** The actor who speaks in a turn; empty if nothing says it. */
  Optional<Integer> speaker(ReportedStatement turn) {
    Optional<Integer> named = byLabel.getOrDefault(label(turn), Optional.empty());
    return named.or(() -> asks(turn) ? interviewer() : interviewee());
  }

  /** The one to whom a turn is said; empty if nothing says it. */
  Optional<Integer> addressee(ReportedStatement turn) {
    return asks(turn) ? interviewee() : interviewer();
  }

  private boolean asks(ReportedStatement turn) {
    return turn.speaker().isPresent() ? roles.get(label(turn)).asks() : isQuestion(turn);
  }

  private Optional<Integer> interviewer() {
    return labelled(Role::asks).or(() -> lastBefore(ActorType.MEDIA_OUTLET));
  }

  private Optional<Integer> interviewee() {
    return labelled(role -> !role.asks()).or(() -> lastBefore(ActorType.PERSON));
  }

  /** The actor of the most frequent label of a role that names one. */
  private Optional<Integer> labelled(Predicate<Role> condition) {
    return roles.entrySet().stream()
        .filter(entry -> condition.test(entry.getValue()))
        .filter(entry -> byLabel.get(entry.getKey()).isPresent())
        .max(Comparator.comparingInt(entry -> entry.getValue().turns()))
        .flatMap(entry -> byLabel.get(entry.getKey()));
  }

  private Optional<Integer> lastBefore(ActorType type) {
    return actors
        .before(begin)
        .filter(mention -> mention.form() == Form.NAME)
        .map(actors::indexOf)
        .filter(index -> actors.get(index).type() == type)
        .findFirst();
  }

  /** Whom a label names or abbreviates, of several the nearest before it. */
  private Optional<Integer> named(ReportedStatement turn) {
    String label = label(turn);
    int position = turn.speaker().orElseThrow().span().end();
    boolean initials = label.codePoints().noneMatch(Character::isLowerCase);
    Predicate<String> fits =
        name -> initials ? isShortFor(label, name) : isNameOrLastWord(label, name);
    Optional<Integer> found =
        Stream.of(position, Integer.MAX_VALUE)
            .flatMap(actors::before)
            .filter(mention -> mention.form() == Form.NAME && fits.test(mention.name()))
            .map(actors::indexOf)
            .findFirst();
    return found;
  }

  /** Who asks under initials that nobody named in the article has is called by these. */
  private Optional<Integer> journalist(ReportedStatement turn) {
    return INITIALS.matcher(label(turn)).matches() && roles.get(label(turn)).asks()
        ? actors
            .within(turn.speaker().orElseThrow().span())
            .findFirst()
            .map(mention -> mention.withType(ActorType.PERSON))
            .map(person -> actors.add(ActorCluster.of(person, ActorType.PERSON)))
        : Optional.empty();
  }

  /** Words that were taken for somebody called as the label stand for whom it abbreviates. */
  private void take(Span label, int index) {
    actors.within(label).toList().forEach(mention -> actors.assign(mention, index));
  }

  private static boolean isNameOrLastWord(String label, String name) {
    return name.equals(label) || name.endsWith(" " + label);
  }

  /** Whether letters are the initials of a name, or some letters of a name of one word. */
  private static boolean isShortFor(String letters, String name) {
    if (name.equals(letters) || letters.length() < 2) {
      return false;
    }
    List<String> words =
        WORDS.splitAsStream(name).filter(word -> !word.isEmpty() && !word.equals("The")).toList();
    if (words.size() > 1) {
      return words.stream().map(word -> word.substring(0, 1)).collect(joining()).equals(letters);
    }
    String rest = name.toUpperCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < letters.length() && at >= 0; i++) {
      at = rest.indexOf(letters.charAt(i), at);
      at = at < 0 || i == 0 && at > 0 ? -1 : at + 1;
    }
    return at > 0;
  }
}
