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
 * The forms in which something can be had, the one that a client gets who does not care first.
 *
 * @param all at least one, of different suffixes
 */
public record Representations(List<Representation> all) {

  /** Copies the list. */
  public Representations {
    all = List.copyOf(all);
  }

  /** These forms in this order. */
  public static Representations of(Representation... forms) {
    return new Representations(List.of(forms));
  }

  /**
   * What a request asks for: by the suffix of its path if that is the suffix of a form, else by
   * {@code Accept}.
   *
   * @throws HttpException 406 if the client takes none of the forms; the message lists them
   */
  public Target target(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return all.stream()
        .filter(form -> path.endsWith("." + form.suffix()))
        .map(
            form -> new Target(path.substring(0, path.length() - form.suffix().length() - 1), form))
        .findFirst()
        .orElseGet(() -> new Target(path, best(request)));
  }

  /**
   * The form that {@code Accept} likes best. Of forms that it likes as well it is the one that it
   * names rather than one that it takes with a wildcard, then the one that stands first here.
   *
   * @throws HttpException 406 if the client takes none of the forms; the message lists them
   */
  public Representation best(HttpServletRequest request) {
    return best(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  Representation best(String header) {
    AcceptHeader accept = AcceptHeader.parse(header);
    Comparator<AcceptHeader.Range> liked =
        Comparator.comparingDouble(AcceptHeader.Range::quality)
            .thenComparingInt(AcceptHeader.Range::specificity);
    return all.stream()
        .flatMap(
            form -> accept.range(form.mediaType()).map(range -> Map.entry(form, range)).stream())
        .reduce((a, b) -> liked.compare(b.getValue(), a.getValue()) > 0 ? b : a)
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new HttpException(HttpServletResponse.SC_NOT_ACCEPTABLE, refusal()));
  }

  private String refusal() {
    return all.stream()
        .map(
            form -> "%s (or .%s at the end of the path)".formatted(form.mediaType(), form.suffix()))
        .collect(
            Collectors.joining(", ", "None of the types in Accept can be had. There is ", "."));
  }

  /**
   * Tells the client and what caches for it that there are several forms, and where each is.
   *
   * @param path without the suffix of a form; the query of the request is kept
   */
  public void announce(String path, HttpServletRequest request, HttpServletResponse response) {
    String query = Optional.ofNullable(request.getQueryString()).map(it -> "?" + it).orElse("");
    response.addHeader("Vary", "Accept");
    all.forEach(
        form ->
            response.addHeader(
                "Link",
                "<%s%s>; rel=\"alternate\"; type=\"%s\""
                    .formatted(form.withSuffix(path), query, form.mediaType())));
  }
}
