package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/**
 * Articles that would take over a page, in a real browser. A dialog fails whatever the browser does
 * next; what a script of theirs would leave is looked for on each page; and each request to another
 * host, and each that the pages' policy had to stop, is an error.
 */
class HostileBrowserTest {

  private static final String JSONL = "hostile.jsonl";

  /** So many pages of each kind, which is the first part of the path. */
  private static final int EACH = 4;

  /** Marks the window, opens a dialog and asks elsewhere, if it runs. */
  private static final String SCRIPT =
      "top.taken=1;alert(1);new Image().src='http://elsewhere.example/'";

  private static final List<String> WORDS =
      List.of(
          "<script>" + SCRIPT + "</script>",
          "</title></textarea></script><script>" + SCRIPT + "</script>",
          "<img src=http://elsewhere.example/x onerror=" + SCRIPT + ">",
          "\" onmouseover=\"" + SCRIPT + "\" autofocus onfocus=\"" + SCRIPT,
          "' onclick='" + SCRIPT + "' x='",
          "<svg/onload=" + SCRIPT + ">",
          "{{constructor.constructor('" + SCRIPT + "')()}}${" + SCRIPT + "}",
          "\u202Eevil\u2066 \u200B\u200D words\u2069",
          "A" + "b".repeat(5000));

  @TempDir private static Path folder;
  private static Optional<ServedArticles> served = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < WORDS.size(); i++) {
      lines.append(article(i, WORDS.get(i))).append('\n');
    }
    Path file = Files.writeString(folder.resolve(JSONL), lines);
    served = Optional.of(ServedArticles.of(folder.resolve("store"), List.of(file)));
  }

  /** An article as JSON, whose metadata, names and quotations are the words. */
  private static String article(int number, String words) throws JsonProcessingException {
    String text =
        """
        %1$s

        KYIV — “%1$s,” said Ana %1$s Ruiz, the foreign minister of Peru, in London. \
        Ana Ruiz said that %1$s had sunk 4%2$d ships near Lima. \
        Boris Lem denied that Ana Ruiz had met %1$s in Paris, according to the %1$s Times.

        The mayor of Lima accused Ana Ruiz of 40 thefts on Monday: "%1$s".
        """
            .formatted(words, number);
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "title", words,
                "publisher", words,
                "author", words,
                "date", "2025-03-0" + (number + 1),
                "url", "javascript:top.taken=1",
                "text", text));
  }

  @AfterAll
  static void stop() {
    served.ifPresent(ServedArticles::close);
  }

  private static Browser browser() {
    return served.orElseThrow().browser();
  }

  @AfterEach
  void nothingOfTheirsRanOrWasAskedFor() {
    browser().assertQuietAndAlone();
  }

  private static void assertNotTaken(String path) {
    assertThat(
            browser()
                .run(
                    "return String(window.taken) + String(document.querySelector('a[href^=\"javascript:\"]'))"))
        .as(path)
        .isEqualTo("undefinednull");
    assertThat(
            browser()
                .run(
                    "return [...document.querySelectorAll('*')].filter(it =>"
                        + " it.getAttributeNames().some(name => name.startsWith('on')))"
                        + ".map(it => it.outerHTML.slice(0, 200))"))
        .as("handlers in " + path)
        .isEqualTo(List.of());
  }

  @Test
  void noPageRunsWhatAnArticleSays() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> known = new LinkedHashSet<>();
    Deque<String> waiting =
        new ArrayDeque<>(List.of("", "search?q=Ruiz", "search?q=script", "claims", "queries"));
    while (!waiting.isEmpty()) {
      String path = waiting.pop();
      browser().open(path);
      assertNotTaken(path);
      for (String next : links()) {
        if (known.add(next) && seen.merge(kind(next), 1, Integer::sum) <= EACH) {
          waiting.add(next);
        }
      }
    }
    assertThat(seen).containsKeys("article", "statement", "actor", "place", "post");
  }

  /** The pages of this server that the page links to, without the manual's. */
  private static List<String> links() {
    List<String> links = new ArrayList<>();
    Object found =
        browser()
            .run(
                "return [...document.querySelectorAll('main a[href]')].map(a => a.href)"
                    + ".filter(it => it.startsWith(location.origin))");
    for (Object link : (List<?>) found) {
      URI address = URI.create(String.valueOf(link));
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      links.add(address.getRawPath().substring(1) + query);
    }
    links.removeIf(path -> path.matches("(docs|ontology|dump|sparql|data|openapi).*|.*\\.\\w+"));
    return links;
  }

  private static String kind(String path) {
    return path.contains("/statement/") || path.contains("/attitude/")
        ? "statement"
        : path.replaceAll("[/?].*", "");
  }

  @Test
  void noSavedQueryRunsWhatAnArticleSays() {
    for (String path :
        List.of(
            "queries/statements",
            "queries/actors",
            "queries/said?speaker=Ruiz",
            "queries/outlets",
            "queries/co-mentions",
            "queries/map",
            "queries/timeline",
            "queries/stances",
            "queries/said?speaker=" + encoded("\"><script>" + SCRIPT + "</script>"))) {
      browser().open(path);
      browser().await(page -> page.getPageSource().contains("</main>"));
      assertNotTaken(path);
    }
  }

  @Test
  void theWorkbenchShowsWhatAnArticleSaysInEveryView() {
    String query =
        "SELECT ?title ?says (1 AS ?lat) (2 AS ?long) (?title AS ?name) {"
            + " ?a <http://purl.org/dc/terms/title> ?title ."
            + " ?s <https://w3id.org/newsgraph/ontology#content> ?says } LIMIT 40";
    browser().open("workbench?query=" + encoded(query));
    browser().find(".tabPanel.active .yasqe_queryButton").click();
    browser().find(".tabPanel.active .select_Map:not(.disabled)");
    List<WebElement> views = browser().all(".tabPanel.active [class*=select_]:not(.disabled)");
    for (WebElement view : views) {
      view.click();
      browser().await(page -> view.getAttribute("class").contains("selected"));
      assertNotTaken(view.getText());
    }
    assertThat(views).extracting(WebElement::getText).contains("Table", "Map", "Chart", "Network");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
