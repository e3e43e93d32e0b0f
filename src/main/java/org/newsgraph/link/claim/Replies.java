package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private final Set<String> cues = Lexicon.words("reply-cues.txt");
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
        before(page, index).ifPresent(other -> considered.add(judge(page, reply, other)));
      }
    }
    return considered;
  }

  private boolean isReply(Page page, int index) {
    String cue = page.statement(index).cue().text().toLowerCase(Locale.ROOT);
    return !page.statement(index).negated() && cues.contains(reader.stem(cue));
  }

  private static Considered judge(Page page, int reply, int other) {
    return page.areOfTwoSpeakers(reply, other)
        ? Considered.linked(reply, Relation.ANSWERS, other, RULE)
        : Considered.refused(reply, other, RULE, "not-two-speakers");
  }

  /** Whether its own words are there, or it asks; what is retold need not be what is answered. */
  private static boolean isAnswerable(Page page, int index) {
    ReportedStatement statement = page.statement(index);
    boolean spoken = Acts.tells(statement) && statement.kind() == ContentKind.DIRECT;
    return page.outer(index).isEmpty() && (spoken || statement.stance() == Stance.ASK);
  }

  /** The last statement that ends before the reply begins. */
  private static Optional<Integer> before(Page page, int reply) {
    int begin = page.extent(reply).begin();
    Optional<Integer> best = Optional.empty();
    int nearest = WINDOW + 1;
    for (int other = 0; other < page.size(); other++) {
      int distance = begin - page.extent(other).end();
      if (distance >= 0 && distance < nearest && isAnswerable(page, other)) {
        best = Optional.of(other);
        nearest = distance;
      }
    }
    return best;
  }
}
