package org.newsgraph.link.pair;

import java.util.List;
import java.util.function.Function;
import org.newsgraph.link.flow.OrderedStep;
import org.newsgraph.link.flow.Sink;

/**
 * Those who have a key in common, one after the other, meet those who came before: the first ones
 * and the latest ones, until they have met enough who are like them.
 *
 * @param <T> the things
 * @param reader gives the thing that a member of a group stands for
 */
record Meeting<T extends Item>(Function<String, T> reader, Encounter<T> encounter)
    implements OrderedStep.Rule {

  /** How many of those who are like it a thing meets. */
  static final int ENOUGH = 3;

  /** Most keys have one thing only, which is not read then. */
  @Override
  public void apply(String key, String member, List<String> before, Sink sink) {
    if (before.isEmpty()) {
      return;
    }
    T thing = reader.apply(member);
    int alike = 0;
    for (int i = 0; i < before.size() && alike < ENOUGH; i++) {
      alike +=
          switch (encounter.meet(reader.apply(before.get(i)), thing, sink)) {
            case NONE -> 0;
            case ALIKE -> 1;
            case SAME -> ENOUGH;
          };
    }
  }
}
