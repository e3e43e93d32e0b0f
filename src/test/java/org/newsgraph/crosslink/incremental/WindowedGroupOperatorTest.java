package org.newsgraph.crosslink.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Groups of invented members; the records that they yield show what was in their windows. */
class WindowedGroupOperatorTest {

  private final Path work = temporary();

  private static Path temporary() {
    try {
      return Files.createTempDirectory("operator-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterProperty
  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A member of a group that is added or removed, several times if the number is above 1. */
  record Delta(String group, String member, int by) {}

  /** Yields the window as it is. */
  private static void window(String group, String member, List<String> before, RecordSink sink) {
    sink.accept(group, String.join(" ", before) + " > " + member);
  }

  /** One update: what the operator yields is added to {@code derived}. */
  private void update(GroupTables tables, List<Delta> deltas, Map<String, Integer> derived)
      throws IOException {
    try (WindowedGroupOperator operator =
        new WindowedGroupOperator(
            tables.table("members"), WindowedGroupOperatorTest::window, work)) {
      deltas.forEach(delta -> operator.change(delta.group(), delta.member(), delta.by()));
      operator.run((group, record, by) -> derived.merge(group + ": " + record, by, Integer::sum));
    }
    derived.values().removeIf(count -> count == 0);
  }

  private Map<String, Integer> derive(List<List<Delta>> updates) throws IOException {
    Map<String, Integer> derived = new TreeMap<>();
    try (GroupTables tables = GroupTables.open(Files.createTempFile(work, "tables", ".mv"))) {
      for (List<Delta> update : updates) {
        update(tables, update, derived);
      }
    }
    return derived;
  }

  private static List<Delta> numbers(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Delta("numbers", "%03d".formatted(i), 1))
        .toList();
  }

  @Example
  void aMemberSeesThoseBeforeItInItsGroup() throws IOException {
    assertThat(
            derive(
                List.of(
                    List.of(
                        new Delta("birds", "owl", 1),
                        new Delta("birds", "crow", 1),
                        new Delta("fish", "pike", 1)))))
        .containsOnlyKeys("birds:  > crow", "birds: crow > owl", "fish:  > pike");
  }

  @Example
  void whatIsAddedLaterChangesTheWindowsOfThoseAfterIt() throws IOException {
    assertThat(
            derive(
                List.of(
                    List.of(new Delta("birds", "owl", 1), new Delta("birds", "crow", 1)),
                    List.of(new Delta("birds", "jay", 1), new Delta("birds", "crow", -1)))))
        .containsOnlyKeys("birds:  > jay", "birds: jay > owl");
  }

  @Example
  void ofALargeGroupAMemberSeesTheFirstAndTheLatest() throws IOException {
    String first = "000 001 002 003 004 005 006 007 008 009 010 011 012 013 014 015 016 017 018";
    String latest = "074 075 076 077 078 079 080 081 082 083 084 085 086 087 088 089 090 091 092";

    assertThat(derive(List.of(numbers(0, 100))).keySet())
        .filteredOn(record -> record.endsWith("> 099"))
        .singleElement()
        .asString()
        .contains(first + " 019 020 021 022 023 024 " + latest + " 093 094 095 096 097 098");
  }

  @Example
  void aMemberThatIsThereSeveralTimesYieldsItsRecordsOnce() throws IOException {
    assertThat(
            derive(
                List.of(
                    List.of(new Delta("birds", "owl", 2)), List.of(new Delta("birds", "owl", -1)))))
        .containsExactly(Map.entry("birds:  > owl", 1));
  }

  @Example
  void whatComesAndGoesInOneUpdateChangesNothing() throws IOException {
    assertThat(
            derive(
                List.of(
                    List.of(
                        new Delta("birds", "owl", 1),
                        new Delta("birds", "jay", 1),
                        new Delta("birds", "owl", -1)))))
        .containsOnlyKeys("birds:  > jay");
  }

  /** Updates of two groups of up to 300 members, some of which touch many members, most few. */
  @Provide
  Arbitrary<List<List<Integer>>> updates() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 599);
    Arbitrary<List<Integer>> few = numbers.list().ofMinSize(1).ofMaxSize(6);
    Arbitrary<List<Integer>> many = numbers.list().ofMinSize(150).ofMaxSize(400);
    return Combinators.combine(many, Arbitraries.oneOf(few, few, few, many).list().ofMaxSize(8))
        .as(
            (first, others) -> {
              List<List<Integer>> all = new ArrayList<>(List.of(first));
              all.addAll(others);
              return all;
            });
  }

  /** A number of an update adds its member if it is not there, and removes it otherwise. */
  @Property(tries = 60)
  void anySequenceOfUpdatesGivesWhatOneDerivationGives(
      @ForAll("updates") List<List<Integer>> updates) throws IOException {
    Map<Integer, Delta> present = new TreeMap<>();
    List<List<Delta>> deltas = new ArrayList<>();
    for (List<Integer> update : updates) {
      List<Delta> changes = new ArrayList<>();
      for (int number : update) {
        Delta added = new Delta("group" + number % 2, "%03d".formatted(number / 2), 1);
        boolean there = present.remove(number) != null;
        changes.add(there ? new Delta(added.group(), added.member(), -1) : added);
        if (!there) {
          present.put(number, added);
        }
      }
      deltas.add(changes);
    }

    assertThat(derive(deltas)).isEqualTo(derive(List.of(List.copyOf(present.values()))));
  }
}
