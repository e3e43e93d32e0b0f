package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentKind;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;

/** "…," she replied: answers the statement just before, if another speaker made it. */
public final class Replies implements LinkRule {

  private static final String RULE = "reply";

  /** How far before the reply the other statement may end, in code points. */
  private static final int WINDOW = 200;

  /** What is answered, by the lemma of the cue. */
  private final Map<String, String> cues =
      Lexicon.table("reply-cues.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final ContentReader reader;

  public Replies(ContentReader reader) {
    this.reader = reader;
  }

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    List<LinkDecision> considered = new ArrayList<>();
    for (int index = 0; index < context.size(); index++) {
      if (isReply(context, index)) {
        int reply = index;
        before(context, index, cue(context, index))
            .ifPresent(other -> considered.add(judge(context, reply, other)));
      }
    }
    return considered;
  }

  private boolean isReply(StatementContext context, int index) {
    return !context.statement(index).negated() && cues.containsKey(cue(context, index));
  }

  private String cue(StatementContext context, int index) {
    return reader.stem(context.statement(index).cue().text().toLowerCase(Locale.ROOT));
  }

  private static LinkDecision judge(StatementContext context, int reply, int other) {
    return context.areOfTwoSpeakers(reply, other)
        ? LinkDecision.linked(reply, Relation.ANSWERS, other, RULE)
        : LinkDecision.refused(reply, other, RULE, "not-two-speakers");
  }

  /** Whether its own words are there, or it asks; what is retold need not be what is answered. */
  private static boolean isAnswerable(StatementContext context, int index, boolean question) {
    ReportedStatement statement = context.statement(index);
    boolean spoken = SpeechActs.tells(statement) && statement.kind() == ContentKind.DIRECT;
    boolean asks =
        statement.stance() == Stance.ASK || statement.content().get(0).text().contains("?");
    return context.outer(index).isEmpty() && (asks || (spoken && !question));
  }

  /** The last statement that ends before the reply begins. */
  private Optional<Integer> before(StatementContext context, int reply, String cue) {
    boolean question = "question".equals(cues.get(cue));
    Optional<Integer> best = Optional.empty();
    int nearest = WINDOW + 1;
    for (int other = 0; other < context.size(); other++) {
      int distance = context.distance(other, reply);
      if (distance >= 0 && distance < nearest && isAnswerable(context, other, question)) {
        best = Optional.of(other);
        nearest = distance;
      }
    }
    return best;
  }
}
