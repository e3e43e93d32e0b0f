package org.newsgraph.web;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser that looks at the {@link SeedServer}. It starts with the first test class that is
 * extended with it and stops with the run. A test fails if any page asked another host for
 * anything, or wrote an error to the console.
 */
public final class SeedBrowser implements BeforeAllCallback, AfterEachCallback {

  private static Optional<Browser> running = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    new SeedServer().beforeAll(context);
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SeedBrowser.class))
        .computeIfAbsent("browser", key -> start(), Browser.class);
  }

  private static Browser start() {
    Browser started = Browser.start(SeedServer.address());
    running = Optional.of(started);
    return started;
  }

  /** The browser, in its usual size and in light colours. */
  static Browser browser() {
    return running.orElseThrow();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser().assertQuietAndAlone();
    browser().reset();
  }
}
