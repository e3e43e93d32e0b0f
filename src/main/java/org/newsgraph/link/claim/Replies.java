package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ContentKind;
import org.newsgraph.model.Relation;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Stance;

/** "…," she replied: answers the statement just before, if another speaker made it. */
final class Replies implements Rule {

  private static final String RULE = "reply";

  /** How far before the reply the other statement may end, in code points. */
  private static final int WINDOW = 200;

  /** What is answered, by the lemma of the cue. */
  private final Map<String, String> cues =
      Lexicon.table("reply-cues.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final ContentReader reader;

  Replies(ContentReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    for (int index = 0; index < page.size(); index++) {
      if (isReply(page, index)) {
        int reply = index;
        before(page, index, cue(page, index))
            .ifPresent(other -> considered.add(judge(page, reply, other)));
      }
    }
    return considered;
  }

  private boolean isReply(Page page, int index) {
    return !page.statement(index).negated() && cues.containsKey(cue(page, index));
  }

  private String cue(Page page, int index) {
    return reader.stem(page.statement(index).cue().text().toLowerCase(Locale.ROOT));
  }

  private static Considered judge(Page page, int reply, int other) {
    return page.areOfTwoSpeakers(reply, other)
        ? Considered.linked(reply, Relation.ANSWERS, other, RULE)
        : Considered.refused(reply, other, RULE, "not-two-speakers");
  }

  /** Whether its own words are there, or it asks; what is retold need not be what is answered. */
  private static boolean isAnswerable(Page page, int index, boolean question) {
    ReportedStatement statement = page.statement(index);
    boolean spoken = Acts.tells(statement) && statement.kind() == ContentKind.DIRECT;
    boolean asks =
        statement.stance() == Stance.ASK || statement.content().get(0).text().contains("?");
    return page.outer(index).isEmpty() && (asks || (spoken && !question));
  }

  /** The last statement that ends before the reply begins. */
  private Optional<Integer> before(Page page, int reply, String cue) {
    boolean question = "question".equals(cues.get(cue));
    Optional<Integer> best = Optional.empty();
    int nearest = WINDOW + 1;
    for (int other = 0; other < page.size(); other++) {
      int distance = page.distance(other, reply);
      if (distance >= 0 && distance < nearest && isAnswerable(page, other, question)) {
        best = Optional.of(other);
        nearest = distance;
      }
    }
    return best;
  }
}
