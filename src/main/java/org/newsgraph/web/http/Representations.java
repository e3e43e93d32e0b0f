package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The representations of a resource, and the negotiation of one by suffix or {@code Accept}.
 *
 * @param all at least one, with different suffixes; the first is the default
 */
public record Representations(List<Representation> all) {

  /** Copies the list. */
  public Representations {
    all = List.copyOf(all);
  }

  /**
   * What a request selects.
   *
   * @param path of the resource, with a slash at the beginning and without suffix
   * @param representation the one to answer with
   */
  public record Selection(String path, Representation representation) {

    /** Returns whether the client wants a page. */
    public boolean isHtml() {
      return representation.equals(Representation.HTML);
    }
  }

  /** Returns these representations in this order. */
  public static Representations of(Representation... all) {
    return new Representations(List.of(all));
  }

  /**
   * Selects by the suffix of the path, if it is that of a representation, else by {@code Accept}.
   *
   * @throws HttpException 406 if the client accepts none; the message lists what there is
   */
  public Selection select(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return all.stream()
        .filter(it -> path.endsWith("." + it.suffix()))
        .map(it -> new Selection(path.substring(0, path.length() - it.suffix().length() - 1), it))
        .findFirst()
        .orElseGet(() -> new Selection(path, best(request)));
  }

  /** Returns whether the client wants a page; false if it accepts no representation. */
  public boolean selectsHtml(HttpServletRequest request) {
    try {
      return select(request).isHtml();
    } catch (HttpException e) {
      return false;
    }
  }

  /**
   * Selects by {@code Accept}: the highest quality wins, then a media type that is named over one
   * that a wildcard matches, then the order of this list.
   *
   * @throws HttpException 406 if the client accepts none; the message lists what there is
   */
  public Representation best(HttpServletRequest request) {
    return best(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  Representation best(String header) {
    AcceptHeader accept = AcceptHeader.parse(header);
    Comparator<AcceptHeader.Range> preference =
        Comparator.comparingDouble(AcceptHeader.Range::quality)
            .thenComparingInt(AcceptHeader.Range::specificity);
    return all.stream()
        .flatMap(it -> accept.range(it.mediaType()).map(range -> Map.entry(it, range)).stream())
        .reduce((a, b) -> preference.compare(b.getValue(), a.getValue()) > 0 ? b : a)
        .map(Map.Entry::getKey)
        .orElseThrow(
            () -> new HttpException(HttpServletResponse.SC_NOT_ACCEPTABLE, notAcceptable()));
  }

  private String notAcceptable() {
    return all.stream()
        .map(it -> "%s (or .%s at the end of the path)".formatted(it.mediaType(), it.suffix()))
        .collect(
            Collectors.joining(", ", "None of the types in Accept is available; these are: ", "."));
  }

  /**
   * Sets {@code Vary} and a {@code Link} to each representation.
   *
   * @param path without suffix; the query string of the request is kept
   */
  public void announce(String path, HttpServletRequest request, HttpServletResponse response) {
    String query = Optional.ofNullable(request.getQueryString()).map(it -> "?" + it).orElse("");
    response.addHeader("Vary", "Accept");
    all.forEach(
        it ->
            response.addHeader(
                "Link",
                "<%s.%s%s>; rel=\"alternate\"; type=\"%s\""
                    .formatted(path, it.suffix(), query, it.mediaType())));
  }
}
