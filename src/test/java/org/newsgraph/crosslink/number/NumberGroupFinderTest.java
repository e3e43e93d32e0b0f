package org.newsgraph.crosslink.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.crosslink.incremental.GroupTables;

/** Numbers of invented articles, and the groups that they come into. */
class NumberGroupFinderTest {

  private static final String TOPIC = "casualties-people-in-lima-killed";

  @TempDir private Path work;
  private GroupTables tables;
  private final Set<String> groups = new TreeSet<>();

  @BeforeEach
  void open() throws IOException {
    tables = GroupTables.open(work.resolve("tables.mv"));
  }

  @AfterEach
  void close() {
    tables.close();
  }

  private static String number(String iri, String day, boolean told) {
    Optional<LocalDate> date = Optional.of(day).filter(it -> !it.isEmpty()).map(LocalDate::parse);
    return new NumberSignature(iri, TOPIC, date, told, "people in Lima").line();
  }

  private static String told(String iri, String day) {
    return number(iri, day, true);
  }

  private static String published(String iri, String day) {
    return number(iri, day, false);
  }

  private void change(int by, String... numbers) throws IOException {
    tables.work(
        () -> {
          try (NumberGroupFinder finder = new NumberGroupFinder(tables, work)) {
            List.of(numbers).forEach(number -> finder.change(List.of(number), by));
            finder.run(this::change);
          }
        });
  }

  private void change(NumberGroupFinder.Membership membership, int by) {
    String member = membership.quantity() + " " + membership.group().substring(TOPIC.length());
    boolean changed = by > 0 ? groups.add(member) : groups.remove(member);
    assertThat(changed).as(member).isTrue();
  }

  @Test
  void numbersOfOneDayAreAGroup() throws IOException {
    change(1, told("one", "2025-03-03"), told("two", "2025-03-03"));

    assertThat(groups).containsExactly("one -2025-03-03", "two -2025-03-03");
  }

  @Test
  void aNumberOfItsOwnIsInNoGroup() throws IOException {
    change(1, told("one", "2025-03-03"), told("two", "2025-03-04"));

    assertThat(groups).isEmpty();
  }

  @Test
  void whatTellsNoDayIsOfTheLastDayThatWasTold() throws IOException {
    change(1, told("one", "2025-03-03"), published("two", "2025-03-08"));

    assertThat(groups).containsExactly("one -2025-03-03", "two -2025-03-03");
  }

  @Test
  void afterAWeekItIsAnotherThing() throws IOException {
    change(1, told("one", "2025-03-03"), published("two", "2025-03-11"));

    assertThat(groups).isEmpty();
  }

  @Test
  void whatDoesNotDependOnADayIsOneGroup() throws IOException {
    change(1, told("one", ""), told("two", ""));

    assertThat(groups).containsExactly("one ", "two ");
  }

  @Test
  void theOrderOfUpdatesDoesNotMatter() throws IOException {
    List<String> numbers =
        new ArrayList<>(
            List.of(
                told("one", "2025-03-03"),
                published("two", "2025-03-04"),
                told("three", "2025-03-05"),
                published("four", "2025-03-09")));
    change(1, numbers.toArray(String[]::new));
    Set<String> together = Set.copyOf(groups);
    change(-1, numbers.toArray(String[]::new));
    assertThat(groups).isEmpty();
    Collections.reverse(numbers);
    for (String number : numbers) {
      change(1, number);
    }

    assertThat(groups)
        .isEqualTo(together)
        .containsExactly(
            "four -2025-03-05", "one -2025-03-03", "three -2025-03-05", "two -2025-03-03");
  }
}
