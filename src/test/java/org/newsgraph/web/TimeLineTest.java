package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the time line draws where all dates are days, and where there are none. */
class TimeLineTest {

  private static final String PORT = "Ana Ruiz said that the port of Oldport was closed.";
  private static final String BRIDGE = "Karl Dahl said that the bridge of Oldport was closed.";

  @TempDir private static Path folder;
  private static Optional<ServedArticles> served = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    Path dated = jsonl("dated", PORT, ",\"date\":\"2025-03-04\"");
    Path undated = jsonl("undated", BRIDGE, "");
    served = Optional.of(ServedArticles.of(folder.resolve("store"), List.of(dated, undated)));
  }

  private static Path jsonl(String name, String text, String date) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".jsonl"), "{\"text\":\"%s\"%s}%n".formatted(text, date));
  }

  @AfterAll
  static void stop() {
    served.ifPresent(ServedArticles::close);
  }

  private static Browser browser() {
    return served.orElseThrow().browser();
  }

  @AfterEach
  void everyPictureHasAName() {
    assertThat(browser().seriousViolations()).isEmpty();
    browser().assertQuietAndAlone();
  }

  @Test
  void daysAloneAreDrawnWithoutALayerForMonths() {
    browser().open("queries/timeline");
    browser().find(".figure[data-state=drawn]");

    assertThat(browser().all(".figure svg .role-mark.mark-symbol path")).hasSize(1);
    assertThat(browser().find("p.note").getText()).isEqualTo("1 row without a date is not drawn.");
  }

  @Test
  void nothingIsDrawnOfStatementsWithoutADate() {
    browser().open("queries/timeline?about=bridge");

    assertThat(browser().all("main tbody tr")).hasSize(1);
    assertThat(browser().all(".figure svg")).isEmpty();
  }
}
