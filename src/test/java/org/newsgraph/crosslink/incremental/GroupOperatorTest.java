package org.newsgraph.crosslink.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupOperatorTest {

  @TempDir private Path folder;

  private GroupTables tables;

  /**
   * The records as they are after all changes, with the number of times that each was passed on.
   */
  private final SortedMap<String, Integer> records = new TreeMap<>();

  @BeforeEach
  void open() throws IOException {
    tables = GroupTables.open(folder.resolve("tables.mv"));
  }

  @AfterEach
  void close() {
    tables.close();
  }

  /** A change of a member of a group. */
  private record Change(String group, String member, int by) {}

  /** Counts the members of a group. */
  private static List<String> size(String group, SortedMap<String, Long> members) {
    return List.of(group + " has " + members.values().stream().mapToLong(Long::longValue).sum());
  }

  private List<String> apply(Change... changes) throws IOException {
    List<String> passed = new ArrayList<>();
    try (GroupOperator<String> operator =
        new GroupOperator<>(tables.table("sizes"), GroupOperatorTest::size, folder)) {
      for (Change change : changes) {
        operator.change(change.group(), change.member(), change.by());
      }
      operator.run(
          (record, by) -> {
            passed.add("%+d %s".formatted(by, record));
            records.merge(record, by, Integer::sum);
          });
    }
    records.values().removeIf(times -> times == 0);
    return passed;
  }

  @Test
  void passesOnWhatFollowsFromAGroup() throws IOException {
    assertThat(apply(new Change("a", "x", 2), new Change("a", "y", 1), new Change("b", "x", 1)))
        .containsExactly("+1 a has 3", "+1 b has 1");
  }

  @Test
  void withdrawsWhatFollowsNoMore() throws IOException {
    apply(new Change("a", "x", 1), new Change("b", "x", 1));

    assertThat(apply(new Change("a", "y", 1), new Change("b", "x", -1)))
        .containsExactly("-1 a has 1", "+1 a has 2", "-1 b has 1");
  }

  @Test
  void passesOnNothingWhereAllStaysAsItWas() throws IOException {
    apply(new Change("a", "x", 1));

    assertThat(apply(new Change("a", "x", -1), new Change("a", "y", 1))).isEmpty();
  }

  @Test
  void manySmallChangesGiveWhatOneLargeOneGives() throws IOException {
    Random random = new Random(7);
    List<Change> come = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Change change = new Change("g" + random.nextInt(20), "m" + random.nextInt(5), 1);
      come.add(change);
      apply(change);
      if (random.nextBoolean()) {
        Change gone = come.remove(random.nextInt(come.size()));
        apply(new Change(gone.group(), gone.member(), -1));
      }
    }
    SortedMap<String, Integer> inSteps = new TreeMap<>(records);
    tables.clear();
    records.clear();
    apply(come.toArray(Change[]::new));

    assertThat(inSteps).isEqualTo(records);
  }
}
