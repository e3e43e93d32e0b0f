package org.newsgraph.crosslink.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTablesTest {

  @TempDir private Path folder;

  private GroupTables open() throws IOException {
    return GroupTables.open(folder.resolve("tables.mv"));
  }

  private static List<String> list(Iterator<String> members) {
    List<String> list = new ArrayList<>();
    members.forEachRemaining(list::add);
    return list;
  }

  private static void add(GroupTable table, String group, String... members) {
    for (String member : members) {
      table.add(group, member, 1);
    }
  }

  @Test
  void membersAreSortedAndCountedWithinTheirGroup() throws IOException {
    try (GroupTables tables = open()) {
      GroupTable birds = tables.table("birds");
      add(birds, "black", "crow", "crow", "coot");
      add(birds, "blackish", "jackdaw");

      assertThat(list(birds.members("black"))).containsExactly("coot", "crow");
      assertThat(birds.count("black", "crow")).isEqualTo(2);
      assertThat(birds.count("black", "jackdaw")).isZero();
      assertThat(birds.first("black")).contains("coot");
      assertThat(birds.first("white")).isEmpty();
    }
  }

  @Test
  void aMemberThatIsRemovedAsOftenAsItWasAddedIsGone() throws IOException {
    try (GroupTables tables = open()) {
      GroupTable birds = tables.table("birds");

      assertThat(birds.add("black", "crow", 2)).isEqualTo(2);
      assertThat(birds.add("black", "crow", -2)).isZero();
      assertThat(birds.contains("black", "crow")).isFalse();
      assertThat(birds.isEmpty()).isTrue();
    }
  }

  @Test
  void theMembersBeforeAndFromAnotherAreOfItsGroup() throws IOException {
    try (GroupTables tables = open()) {
      GroupTable birds = tables.table("birds");
      add(birds, "a", "rook");
      add(birds, "b", "", "coot", "crow", "raven");
      add(birds, "c", "swan");

      assertThat(list(birds.before("b", "crow"))).containsExactly("coot", "");
      assertThat(list(birds.from("b", "crow"))).containsExactly("crow", "raven");
      assertThat(list(birds.from("b", ""))).containsExactly("", "coot", "crow", "raven");
      assertThat(list(birds.before("b", "duck"))).containsExactly("crow", "coot", "");
      assertThat(list(birds.from("b", "duck"))).containsExactly("raven");
    }
  }

  @Test
  void whatIsSavedIsThereWhenTheFileIsOpenedAgain() throws IOException {
    try (GroupTables tables = open()) {
      add(tables.table("birds"), "black", "crow");
      tables.save("monday");
      add(tables.table("birds"), "black", "rook");
    }
    try (GroupTables tables = open()) {
      assertThat(tables.state()).contains("monday");
      assertThat(list(tables.table("birds").members("black"))).containsExactly("crow");
    }
  }

  @Test
  void clearedTablesAreEmptyAndHaveNoState() throws IOException {
    try (GroupTables tables = open()) {
      add(tables.table("birds"), "black", "crow");
      tables.save("monday");
      tables.clear();

      assertThat(tables.state()).isEmpty();
      assertThat(tables.table("birds").isEmpty()).isTrue();
    }
  }

  @Test
  void aDamagedFileIsReplacedByAnEmptyOne() throws IOException {
    Files.writeString(folder.resolve("tables.mv"), "no database".repeat(1000));

    try (GroupTables tables = open()) {
      assertThat(tables.state()).isEmpty();
    }
  }
}
