package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.commit.Manifest;

/**
 * By what a client can tell whether its copy of an answer is still good: all of our answers follow
 * from the graph, whose digest each build sets, and from the program.
 *
 * @param tag the entity tag, with its quotation marks. It is weak: the same graph may be written
 *     with its triples in another order
 * @param modified when the graph was built, in whole seconds; empty if nothing is
 */
public record Validators(String tag, Optional<Instant> modified) {

  /** A program without a version is being worked on, so a copy lasts only until it restarts. */
  private static final String PROGRAM =
      Optional.ofNullable(Validators.class.getPackage().getImplementationVersion())
          .orElseGet(() -> Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));

  private static final String WEAK = "W/";
  private static final long NEVER = -1;

  /** Of something that is made of the graph, in one of its forms. */
  public static Validators of(Manifest manifest, Representation form) {
    String tag = "W/\"%s-%s-%s\"".formatted(manifest.digest(), PROGRAM, form.suffix());
    return new Validators(tag, modified(manifest));
  }

  /** When the graph was built; empty if nothing is. */
  public static Optional<Instant> modified(Manifest manifest) {
    return manifest.builds().stream()
        .reduce((earlier, later) -> later)
        .map(build -> Instant.parse(build.at()));
  }

  /**
   * Sets the headers, and the status 304 if the client's copy is good.
   *
   * @return whether the client's copy is good, so that nothing is left to do
   */
  public boolean settle(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache"); // means: keep it, but ask
    modified.ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
    boolean good = isGood(request);
    if (good) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return good;
  }

  /** {@code If-Modified-Since} counts only where there is no {@code If-None-Match}. */
  private boolean isGood(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("If-None-Match"));
    if (headers.isEmpty()) {
      long since = since(request);
      return since != NEVER && modified.filter(at -> at.toEpochMilli() <= since).isPresent();
    }
    return Arrays.stream(String.join(",", headers).split(",", -1))
        .map(String::strip)
        .anyMatch(copy -> copy.equals("*") || opaque(copy).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  /** A date that cannot be read is to be ignored, says RFC 9110. */
  private static long since(HttpServletRequest request) {
    try {
      return request.getDateHeader("If-Modified-Since");
    } catch (IllegalArgumentException e) {
      return NEVER;
    }
  }
}
