package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** How pages look on a screen and on a phone, measured in the page. */
@ExtendWith(SeedServer.class)
class LayoutTest {

  private static final int PHONE = 390;
  private static final int SCREEN = 1280;

  private static final List<String> TABLES =
      List.of(
          "claims",
          "queries/statements",
          "queries/timeline",
          "queries/troops",
          "queries/places",
          "queries/officials-over-time",
          "actor/volodymyr-zelenskyy");

  /** Words of cells whose letters do not stand in one line; hyphens part words. */
  private static final String BROKEN_WORDS =
      """
      const broken = [];
      for (const cell of document.querySelectorAll("main td, main th")) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          for (const word of texts.currentNode.data.matchAll(/[^\\s\u2010-\u2014/-]+/g)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, word.index);
            range.setEnd(texts.currentNode, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(it => Math.round(it.top))).size > 1) {
              broken.push(word[0]);
            }
          }
        }
      }
      return broken;
      """;

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

  @ParameterizedTest
  @ValueSource(ints = {SCREEN, PHONE})
  void noTableBreaksAWordOrANumber(int width) {
    browser.width(width);
    for (String path : TABLES) {
      browser.open(path);
      assertThat(browser.all("main td")).as(path).isNotEmpty();
      assertThat(browser.run(BROKEN_WORDS)).as(path).isEqualTo(List.of());
    }
  }

  @Test
  void onAPhoneARowIsACardThatNamesWhatItShows() {
    browser.width(PHONE);
    browser.open("queries/statements");
    WebElement cell = browser.find("main tbody td[data-label=Speaker]");

    assertThat(browser.run("return getComputedStyle(arguments[0], '::before').content", cell))
        .isEqualTo("\"Speaker\"");
    assertThat(cell.getRect().getWidth()).isGreaterThan(PHONE / 2);
  }

  @Test
  void aHeadingSortsTheRowsByNumberAndBack() {
    browser.width(SCREEN);
    browser.open("queries/troops");
    WebElement heading = browser.find("main th button");
    heading.click();
    List<Long> up = numbers();
    heading.click();

    assertThat(up).isSorted().hasSizeGreaterThan(1);
    assertThat(numbers()).containsExactlyElementsOf(up.stream().sorted((a, b) -> -a.compareTo(b)).toList());
  }

  @Test
  void noPageIsWiderThanAPhone() {
    browser.width(PHONE);
    for (String path : Kinds.paths()) {
      browser.open(path);
      assertThat(browser.run("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
          .as(path)
          .isEqualTo(0L);
    }
  }

  private static List<Long> numbers() {
    return browser.all("main tbody td:first-child").stream()
        .map(cell -> Long.valueOf(cell.getText().replace(",", "")))
        .toList();
  }
}
