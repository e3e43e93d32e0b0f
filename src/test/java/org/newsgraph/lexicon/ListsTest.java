package org.newsgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the lexicon, as they are in the source tree. */
class ListsTest {

  private static final Path LISTS = Path.of("src/main/resources/org/newsgraph/lexicon");

  /** First what a list is and what its columns are, then its source, then its licence. */
  private static final String HEADER =
      "(# (?!source: |licence: )\\S.*\n)+# source: \\S.*\n# licence: \\S.*\n";

  @Test
  void everyListBeginsWithWhatItIsItsSourceAndItsLicence() throws IOException {
    for (Path list : lists()) {
      assertThat(header(list)).as("the first lines of %s", list.getFileName()).matches(HEADER);
    }
  }

  @Test
  void commentsStandOnlyAtTheBeginning() throws IOException {
    for (Path list : lists()) {
      assertThat(entries(list))
          .as("%s", list.getFileName())
          .isNotEmpty()
          .noneMatch(line -> line.startsWith("#") || line.isBlank());
    }
  }

  @Test
  void noListHoldsAnEntryTwice() throws IOException {
    for (Path list : lists()) {
      assertThat(entries(list)).as("%s", list.getFileName()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyListIsReadByTheProgram() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }

    assertThat(lists())
        .extracting(list -> list.getFileName().toString())
        .filteredOn(list -> code.indexOf('"' + list + '"') < 0)
        .isEmpty();
  }

  private static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      return new ArrayList<>(files.collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static String header(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .takeWhile(line -> line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> entries(Path list) throws IOException {
    return Files.readAllLines(list).stream().dropWhile(line -> line.startsWith("#")).toList();
  }
}
