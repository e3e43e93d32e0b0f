package org.newsgraph.crosslink.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/** Things are lines: a name, and after a colon their keys. */
class CandidatePairsTest {

  @TempDir private Path work;

  private record Thing(String line) implements Item {

    @Override
    public Collection<String> keys() {
      return List.of(line.substring(line.indexOf(':') + 1).split(" "));
    }

    @Override
    public String rank() {
      return line.substring(0, line.indexOf(':'));
    }
  }

  private GroupTables tables() throws IOException {
    return GroupTables.open(Files.createTempFile(work, "tables", ".mv"));
  }

  private CandidatePairs<Thing> byEachKey(GroupTables tables) {
    return CandidatePairs.byEachKey(tables, "things", Thing::new, CandidatePairsTest::meet, work);
  }

  private CandidatePairs<Thing> byRarestPairs(GroupTables tables) {
    return CandidatePairs.byRarestPairs(
        tables, "things", Thing::new, thing -> 3, CandidatePairsTest::meet, work);
  }

  /** Things whose names end in "-alike" are like each other. */
  private static Likeness meet(Thing earlier, Thing later, RecordSink sink) {
    sink.accept(earlier.rank(), later.rank());
    return likeness(earlier.rank(), later.rank());
  }

  private static Likeness likeness(String one, String other) {
    return one.endsWith("-alike") && other.endsWith("-alike") ? Likeness.ALIKE : Likeness.NONE;
  }

  /** Things come or go; gives the pairs that meet then. */
  private static Set<String> change(
      CandidatePairs<Thing> candidates,
      Collection<String> lines,
      ToIntFunction<String> by,
      Map<String, Integer> meetings)
      throws IOException {
    try (candidates) {
      lines.forEach(line -> candidates.change(line, by.applyAsInt(line)));
      candidates.run((one, other, times) -> meetings.merge(one + " " + other, times, Integer::sum));
    }
    meetings.values().removeIf(times -> times == 0);
    assertThat(meetings.values()).allMatch(times -> times > 0);
    return meetings.keySet();
  }

  private Set<String> meetings(Collection<String> lines) throws IOException {
    try (GroupTables tables = tables()) {
      return change(byEachKey(tables), lines, line -> 1, new TreeMap<>());
    }
  }

  private static List<String> things(int number, String keys) {
    return IntStream.range(0, number).mapToObj(i -> "%05d:%s".formatted(i, keys)).toList();
  }

  @Test
  void thoseWithACommonKeyMeet() throws IOException {
    assertThat(meetings(List.of("c:boat reef", "a:boat", "b:reef", "d:tower")))
        .containsExactly("a c", "b c");
  }

  @Test
  void whereTwoKeysCountTogetherOneBringsNothingTogether() throws IOException {
    try (GroupTables tables = tables()) {
      assertThat(
              change(
                  byRarestPairs(tables),
                  List.of("a:boat reef storm", "b:boat tower", "c:reef storm"),
                  line -> 1,
                  new TreeMap<>()))
          .containsExactly("a c");
    }
  }

  @Test
  void ofThoseWhoAreLikeAThingTheFirstThreeCount() throws IOException {
    assertThat(
            meetings(
                List.of(
                    "a-alike:boat",
                    "b-alike:boat",
                    "c-alike:boat",
                    "d-alike:boat",
                    "e-alike:boat")))
        .contains("a-alike e-alike", "b-alike e-alike", "c-alike e-alike")
        .doesNotContain("d-alike e-alike");
  }

  @Test
  void amongVeryManyEachMeetsTheFirstAndTheLatest() throws IOException {
    Set<String> meetings = meetings(things(1000, "boat"));

    assertThat(meetings)
        .contains("00000 00999", "00024 00999", "00974 00999", "00998 00999")
        .doesNotContain("00025 00999", "00500 00999", "00973 00999");
    assertThat(meetings).hasSizeLessThan(1000 * 2 * WindowedGroupOperator.NEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000-new", "00500-new", "00999-new"})
  void amongVeryManyOneMoreIsComparedWithThoseItMeetsAlone(String added) throws IOException {
    AtomicInteger comparisons = new AtomicInteger();
    TreeMap<String, Integer> meetings = new TreeMap<>();
    try (GroupTables tables = tables()) {
      change(byEachKey(tables), things(1000, "boat"), line -> 1, meetings);
      CandidatePairs<Thing> counting =
          CandidatePairs.byEachKey(
              tables,
              "things",
              Thing::new,
              (earlier, later, sink) -> {
                comparisons.incrementAndGet();
                return meet(earlier, later, sink);
              },
              work);
      change(counting, List.of(added + ":boat"), line -> 1, meetings);
    }
    // with its window, with those that have it in theirs now, and each of these with what it loses
    assertThat(comparisons.get())
        .isLessThanOrEqualTo(added.startsWith("00000") ? 2 * 1000 : 4 * WindowedGroupOperator.NEAR);
  }

  @Test
  void theOrderInWhichTheyAreAddedDoesNotMatter() throws IOException {
    List<String> things = new ArrayList<>(things(300, "boat"));
    things.addAll(List.of("000:boat", "x:reef", "y:reef boat"));
    Set<String> meetings = meetings(things);
    Collections.reverse(things);

    assertThat(meetings(things)).isEqualTo(meetings).contains("x y");
  }

  /** Keys of which some are far more common than others. */
  private static List<String> manyThings() {
    Random random = new Random(3);
    return IntStream.range(0, 400)
        .mapToObj(
            i ->
                "%05d%s:%s"
                    .formatted(
                        i,
                        i % 4 == 0 ? "-alike" : "",
                        IntStream.range(0, 5)
                            .mapToObj(k -> "key" + (int) (30 * Math.pow(random.nextDouble(), 2)))
                            .distinct()
                            .collect(Collectors.joining(" "))))
        .toList();
  }

  private void remainTheSame(Function<GroupTables, CandidatePairs<Thing>> candidates)
      throws IOException {
    List<String> things = manyThings();
    Random random = new Random(4);
    Set<String> present = new TreeSet<>();
    TreeMap<String, Integer> meetings = new TreeMap<>();
    try (GroupTables tables = tables()) {
      for (int step = 0; step < 30; step++) {
        Set<String> changed =
            random
                .ints(step % 4 == 0 ? 150 : 4, 0, things.size())
                .mapToObj(things::get)
                .collect(Collectors.toSet());
        change(
            candidates.apply(tables), changed, line -> present.contains(line) ? -1 : 1, meetings);
        changed.forEach(
            line -> {
              if (!present.remove(line)) {
                present.add(line);
              }
            });
        try (GroupTables anew = tables()) {
          TreeMap<String, Integer> fresh = new TreeMap<>();
          change(candidates.apply(anew), present, line -> 1, fresh);
          assertThat(meetings).isEqualTo(fresh);
        }
      }
    }
  }

  @Test
  void whatIsBroughtUpToDateIsWhatWouldBeFoundAnewByEachKey() throws IOException {
    remainTheSame(this::byEachKey);
  }

  @Test
  void whatIsBroughtUpToDateIsWhatWouldBeFoundAnewByTheRarestPairs() throws IOException {
    remainTheSame(this::byRarestPairs);
  }
}
