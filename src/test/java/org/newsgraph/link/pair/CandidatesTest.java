package org.newsgraph.link.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.link.pair.Encounter.Likeness;

/** Things are lines: a name, and after a colon their keys. */
class CandidatesTest {

  @TempDir private Path work;

  /** Keys that begin with a capital count only together. */
  private record Thing(String line) implements Item {

    @Override
    public Collection<String> keys() {
      return List.of(line.substring(line.indexOf(':') + 1).split(" "));
    }

    @Override
    public int telling() {
      return keys().size();
    }

    @Override
    public int together() {
      return Character.isUpperCase(line.charAt(line.indexOf(':') + 1)) ? 2 : 1;
    }

    @Override
    public String rank() {
      return line.substring(0, line.indexOf(':'));
    }
  }

  /**
   * The pairs that meet; names that end in "-alike" or "-same" tell what they are to each other.
   */
  private Set<String> meetings(Collection<String> lines) throws IOException {
    Set<String> meetings = new TreeSet<>();
    try (Candidates<Thing> candidates = new Candidates<>(work, Thing::new)) {
      lines.forEach(candidates::add);
      candidates.meet(
          (earlier, later) -> {
            meetings.add(earlier.rank() + " " + later.rank());
            return likeness(earlier.rank(), later.rank());
          });
    }
    return meetings;
  }

  private static Likeness likeness(String one, String other) {
    if (one.endsWith("-same") && other.endsWith("-same")) {
      return Likeness.SAME;
    }
    return one.endsWith("-alike") && other.endsWith("-alike") ? Likeness.ALIKE : Likeness.NONE;
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
    assertThat(meetings(List.of("a:Boat Reef Storm", "b:Boat Tower", "c:Reef Storm")))
        .containsExactly("a c");
  }

  @Test
  void ofThoseWhoAreTheSameTheFirstIsMet() throws IOException {
    assertThat(meetings(List.of("a-same:boat", "b-same:boat", "c:boat")))
        .containsExactly("a-same b-same", "a-same c");
  }

  @Test
  void ofThoseWhoAreAlikeTheFirstThreeAreMet() throws IOException {
    assertThat(
            meetings(
                List.of("a-alike:boat", "b-alike:boat", "c-alike:boat", "d-alike:boat", "e:boat")))
        .contains("a-alike e", "b-alike e", "c-alike e", "c-alike d-alike")
        .doesNotContain("d-alike e");
  }

  @Test
  void amongVeryManyEachMeetsTheFirstAndTheLatest() throws IOException {
    Set<String> meetings = meetings(things(1000, "boat"));

    assertThat(meetings)
        .contains("00000 00999", "00024 00999", "00974 00999", "00998 00999")
        .doesNotContain("00025 00999", "00500 00999", "00973 00999");
    assertThat(meetings).hasSizeLessThan(1000 * 2 * Meeting.PRESENT);
  }

  @Test
  void theOrderInWhichTheyAreAddedDoesNotMatter() throws IOException {
    List<String> things = new ArrayList<>(things(300, "boat"));
    things.addAll(List.of("000:boat", "x:reef", "y:reef boat"));
    Set<String> meetings = meetings(things);
    Collections.reverse(things);

    assertThat(meetings(things)).isEqualTo(meetings).contains("x y");
  }
}
