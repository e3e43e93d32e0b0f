package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.findings.Stance;

/** "…," she replied: answers the statement just before, if another speaker made it. */
public final class Replies implements LinkRule {

  private static final String RULE = "reply";

  /** How many sentences before the reply the other statement may end. */
  private static final int WINDOW = 2;

  /** What is answered, by the lemma of the cue; a cue of several words is none. */
  private final Map<String, String> cues =
      Lexicon.table("reply-cues.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

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
    List<Word> words = context.cue(index);
    return words.size() == 1 ? words.get(0).lemma() : "";
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
    return IntStream.range(0, context.size())
        .boxed()
        .filter(other -> context.isBefore(other, reply, WINDOW))
        .filter(other -> isAnswerable(context, other, question))
        .min(Comparator.comparingInt(other -> context.distance(other, reply)));
  }
}
