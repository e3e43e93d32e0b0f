package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How pages look on a screen and on a phone, measured in the page. */
@ExtendWith(SeedBrowser.class)
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
          "post/president-of-ukraine");

  /** Words of cells whose letters do not stand in one line; hyphens part words. */
  private static final String BROKEN_WORDS = script("broken-words.js");

  /** How many pixels of the widest table are only seen when it is moved sideways. */
  private static final String HIDDEN =
      """
      return Math.max(
        ...[...document.querySelectorAll(".scroll")].map(it => it.scrollWidth - it.clientWidth));
      """;

  /** What sticks out, if the page can be moved sideways. */
  private static final String TOO_WIDE =
      """
      const page = document.documentElement;
      return page.scrollWidth <= page.clientWidth ? [] : [
        `${page.scrollWidth} of ${page.clientWidth} pixels`, ...[...document.querySelectorAll("body *")]
          .filter(it => it.getBoundingClientRect().right > page.clientWidth)
          .map(it => it.outerHTML.slice(0, 200))];
      """;

  private final Browser browser = SeedBrowser.browser();

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
  void noTableIsWiderThanAScreen() {
    browser.width(SCREEN);
    for (String query : List.of("answers", "attributions", "claims", "numbers", "statements")) {
      browser.open("queries/" + query);
      assertThat(browser.run(HIDDEN)).as(query).isEqualTo(0L);
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
    assertThat(numbers())
        .containsExactlyElementsOf(up.stream().sorted((a, b) -> -a.compareTo(b)).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {SCREEN, PHONE})
  void ofTwentyNamesInTheNetworkOneAtMostOverlapsAnother(int width) {
    browser.width(width);
    browser.open("queries/co-mentions");
    browser.find(".figure[data-state=drawn]");
    Map<?, ?> names = (Map<?, ?>) browser.run(script("overlapping-names.js"));
    List<?> shown = (List<?>) names.get("shown");

    assertThat(shown).hasSizeGreaterThanOrEqualTo(5);
    assertThat((List<?>) names.get("overlapping")).hasSizeLessThanOrEqualTo(shown.size() / 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {SCREEN, PHONE})
  void theLegendOfAMapLeavesItsButtonsFree(int width) {
    browser.width(width);
    browser.open("queries/map");
    browser.find(".map-legend");
    Object covered =
        browser.run(
            """
            const legend = document.querySelector(".map-legend").getBoundingClientRect();
            const buttons = document.querySelector(".leaflet-control-zoom").getBoundingClientRect();
            return legend.left < buttons.right;
            """);

    assertThat(covered).isEqualTo(false);
  }

  /** What a script finds once the figure of a page is drawn. */
  private Object inFigure(String path, String script) {
    browser.width(SCREEN);
    browser.open(path);
    browser.find(".figure[data-state=drawn]");
    return browser.run(script);
  }

  @Test
  void chartsOfNumbersBeginWithTheThingsOnWhichSourcesDiffer() {
    Object dots =
        inFigure(
            "queries/numbers",
            """
            return [...document.querySelectorAll(".figure .mark-symbol.role-mark.child_marks")]
              .map(chart => new Set([...chart.children].map(it => it.getAttribute("transform")
                .replace(/,.*/, ""))).size);
            """);

    assertThat(dots)
        .asInstanceOf(InstanceOfAssertFactories.list(Long.class))
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aNetworkLooksTheSameOnEachVisit() {
    String places =
        """
        return document.querySelector(".network")._cyreg.cy.nodes("[iri]")
          .map(it => it.renderedPosition()).map(({x, y}) => `${Math.round(x)} ${Math.round(y)}`);
        """;
    Object first = inFigure("queries/co-mentions", places);

    assertThat(inFigure("queries/co-mentions", places)).isEqualTo(first);
    assertThat(first).asInstanceOf(InstanceOfAssertFactories.LIST).hasSizeGreaterThan(5);
  }

  @Test
  void noColourOfAChartStandsForTwoValues() {
    Object colours =
        inFigure(
            "queries/stances",
            """
            return [...document.querySelectorAll(".role-legend-symbol path")]
              .map(it => getComputedStyle(it).fill);
            """);

    assertThat(colours).asInstanceOf(InstanceOfAssertFactories.LIST).hasSizeGreaterThan(5);
    assertThat(colours).asInstanceOf(InstanceOfAssertFactories.LIST).doesNotHaveDuplicates();
  }

  @Test
  void theTimeLineNamesEverySpeakerAndSaysWhatHasNoDate() {
    browser.width(SCREEN);
    browser.open("queries/timeline");
    browser.find(".figure[data-state=drawn]");

    assertThat(browser.all(".role-axis-label text"))
        .hasSizeGreaterThan(5)
        .allMatch(label -> !label.getText().isBlank());
    assertThat(browser.find("p.note").getText()).contains("without a date");
  }

  @Test
  void theFrontPageShowsClaimsOnAScaleThatLeadToTheirWords() {
    browser.width(SCREEN);
    browser.open("");
    List<Object> places =
        browser.all(".claims tbody tr .dot").stream()
            .map(dot -> (Object) dot.getRect().getX())
            .distinct()
            .toList();
    browser.find(".claims td.number a").click();

    assertThat(places).hasSizeGreaterThan(1);
    assertThat(browser.find("#at").isDisplayed()).isTrue();
  }

  @Test
  void theNavigationLeadsToListsOfArticlesPeopleOrganizationsAndPlaces() {
    browser.width(SCREEN);
    for (String list : List.of("Articles", "People", "Organizations", "Places")) {
      browser.open("");
      browser.find("header nav").findElement(By.linkText(list)).click();
      assertThat(browser.all("main tbody td a")).as(list).isNotEmpty();
    }
  }

  @Test
  void noPageIsWiderThanAPhone() {
    browser.width(PHONE);
    for (String path : Kinds.paths()) {
      browser.open(path);
      assertThat(browser.run(TOO_WIDE)).as(path).isEqualTo(List.of());
    }
  }

  /** Also run by src/docs/pictures.py, on any store. */
  private static String script(String file) {
    try {
      return Files.readString(Path.of("src/test/resources/org/newsgraph/web", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Long> numbers() {
    return browser.all("main tbody td:first-child").stream()
        .map(cell -> Long.valueOf(cell.getText().replaceAll("\\D", "")))
        .toList();
  }
}
