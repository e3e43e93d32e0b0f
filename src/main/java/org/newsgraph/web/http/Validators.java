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
 * The headers by which a client checks whether its copy of an answer is still valid. Answers depend
 * on nothing but the graph, whose digest changes with each build, and the program.
 *
 * @param tag the entity tag, with its quotation marks. It is weak: the same graph may be written
 *     with its triples in another order
 * @param modified when the graph was built, in whole seconds; empty if nothing is
 */
public record Validators(String tag, Optional<Instant> modified) {

  /** A development build has no version; its answers are valid until the program is restarted. */
  private static final String PROGRAM =
      Optional.ofNullable(Validators.class.getPackage().getImplementationVersion())
          .orElseGet(() -> Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));

  private static final String WEAK = "W/";
  private static final long NEVER = -1;

  /** Returns the validators of a representation of something that is made of the graph. */
  public static Validators of(Manifest manifest, Representation representation) {
    String tag = "W/\"%s-%s-%s\"".formatted(manifest.digest(), PROGRAM, representation.suffix());
    return new Validators(tag, modified(manifest));
  }

  /** Returns when the graph was built; empty for an empty store. */
  public static Optional<Instant> modified(Manifest manifest) {
    return manifest.last().map(build -> Instant.parse(build.at()));
  }

  /**
   * Sets the headers, and the status 304 if the client's copy is valid, or 412 if it asks for a
   * state that is over ({@code If-Match}). Parts of a representation are not served.
   *
   * @return whether no body is to be written
   */
  public boolean isNotModified(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "none");
    response.setHeader("Cache-Control", "no-cache"); // a copy may be kept, but has to be validated
    modified.ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
    if (isForAnotherState(request)) {
      response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
      return true;
    }
    boolean valid = isValid(request);
    if (valid) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return valid;
  }

  /** {@code If-Modified-Since} counts only where there is no {@code If-None-Match}. */
  private boolean isValid(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("If-None-Match"));
    if (headers.isEmpty()) {
      long since = since(request);
      return since != NEVER && modified.filter(at -> at.toEpochMilli() <= since).isPresent();
    }
    return lists(headers);
  }

  private boolean isForAnotherState(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("If-Match"));
    return !headers.isEmpty() && !lists(headers);
  }

  /**
   * Whether the tag is among those of a header. Weak tags are taken for {@code If-Match} too,
   * against RFC 9110: they are all that there are, and a client asks for a state of the graph.
   */
  private boolean lists(List<String> headers) {
    return Arrays.stream(String.join(",", headers).split(",", -1))
        .map(String::strip)
        .anyMatch(copy -> copy.equals("*") || opaque(copy).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  /** RFC 9110, section 13.1.3: a malformed date is ignored. */
  private static long since(HttpServletRequest request) {
    try {
      return request.getDateHeader("If-Modified-Since");
    } catch (IllegalArgumentException e) {
      return NEVER;
    }
  }
}
