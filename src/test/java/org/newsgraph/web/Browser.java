package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, looking at one server. Remembers every address it asked for. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path AXE = Path.of("src/test/resources/axe-core-4.14.1/axe.min.js");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** When the document in the window began to be loaded. */
  private static final String BEGUN = "return performance.timeOrigin";

  private static final String STATE = "return document.readyState";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What Yasgui cleans is parsed in a document without a window, where nothing runs; Chromium says
   * since version 156 of handlers there, too, that it stopped them.
   */
  private static final Pattern CLEANED =
      Pattern.compile("\\S*/yasgui\\.min\\.js 1 Executing inline event handler violates .*");

  private final ChromeDriver driver;
  private final String server;
  private final List<String> requested = new ArrayList<>();

  private Browser(ChromeDriver driver, String server) {
    this.driver = driver;
    this.server = server;
  }

  /**
   * Starts; without a browser the test fails where {@code CI} is set, and is left out elsewhere.
   *
   * @param server its address, with a slash at its end
   */
  static Browser start(String server) {
    boolean installed = Files.exists(CHROMIUM) && Files.exists(DRIVER);
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(installed, "chromium and chromium-driver are not installed");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--window-size=1280,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), server);
  }

  /**
   * Goes to a path of the server, given without a slash at its beginning, and waits until the page
   * is there with all that it needs: on a busy machine the driver may come back before.
   */
  void open(String path) {
    Object before = run(BEGUN);
    driver.get(server + path);
    await(page -> !run(BEGUN).equals(before) && run(STATE).equals("complete"));
  }

  /** As on a screen of this width, which may be less than a window can have. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
  }

  WebElement find(String css) {
    return await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Waits until a condition gives something. */
  <T> T await(Function<? super WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE).until(condition);
  }

  void awaitUrl(String part) {
    ExpectedCondition<Boolean> condition = ExpectedConditions.urlContains(part);
    await(condition);
  }

  String path() {
    URI address = URI.create(driver.getCurrentUrl());
    return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Fails if any page so far asked another host for anything, or wrote an error to the console. */
  void assertQuietAndAlone() {
    driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> note(entry.getMessage()));
    assertThat(requested)
        .isNotEmpty()
        .allMatch(
            address ->
                address.startsWith(server)
                    || address.startsWith("data:")
                    || address.startsWith("blob:")
                    || address.startsWith("chrome:"));
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .filteredOn(entry -> !CLEANED.matcher(entry.getMessage()).matches())
        .isEmpty();
  }

  private void note(String message) {
    try {
      JsonNode event = JSON.readTree(message).path("message");
      if (event.path("method").asText().equals("Network.requestWillBeSent")) {
        requested.add(event.path("params").path("request").path("url").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe-core finds wrong with the page that is open, and is serious or worse. */
  List<String> seriousViolations() {
    return violations("{}");
  }

  /** Texts of the page that is open that are too pale to be read, as axe-core finds. */
  List<String> paleTexts() {
    return violations("{runOnly: ['color-contrast']}");
  }

  private List<String> violations(String options) {
    try {
      if (driver.executeScript("return typeof axe").equals("undefined")) {
        driver.executeScript(Files.readString(AXE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(%s).then(result => done(result.violations
              .filter(v => ["serious", "critical"].includes(v.impact))
              .map(v => v.id + ": " + v.nodes.map(n => n.target + " " + n.failureSummary).join(" | "))));
            """
                .formatted(options));
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** As on a screen with dark colours, or light ones. */
  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Back to the usual size and to light colours. */
  void reset() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    colours("light");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
