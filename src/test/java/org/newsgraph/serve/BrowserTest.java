package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a researcher does, in a real browser. */
@ExtendWith(SeedServer.class)
class BrowserTest {

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @AfterEach
  void asksNoOtherHost() {
    browser.assertQuietAndAlone();
  }

  @Test
  void theWorkbenchRunsAQueryAndDrawsTheMap() {
    browser.open("workbench");
    browser.find("button[data-example][title^='Which places']").click();
    browser.find(".tabPanel.active .yasqe_queryButton").click();
    browser.find(".tabPanel.active .yasr_btn.select_Map, .tabPanel.active .select_Map").click();

    browser.find(".tabPanel.active .figure[data-state=drawn] path.country");
    assertThat(browser.all(".tabPanel.active path.place-circle")).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "workbench"})
  void noPageKeepsAnybodyOut(String path) {
    browser.open(path);
    assertThat(browser.seriousViolations()).isEmpty();
  }
}
