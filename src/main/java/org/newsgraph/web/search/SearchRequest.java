package org.newsgraph.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.web.http.HttpException;

/**
 * What is searched for. A text that was not given is empty.
 *
 * @param q words of a statement or of a name
 * @param speaker a name
 * @param state a name
 * @param stance one of those that the ontology lists
 * @param place a name
 * @param outlet a part of the publisher's name or of its web address
 * @param from the first day
 * @param to the last day
 * @param page of the statements, from 1
 */
public record SearchRequest(
    String q,
    String speaker,
    String state,
    String stance,
    String place,
    String outlet,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int page) {

  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 100;

  /**
   * Reads the parameters.
   *
   * @throws HttpException with the status 400 if one has a value that it cannot have
   */
  static SearchRequest of(HttpServletRequest request, List<String> stances) {
    SearchRequest search =
        new SearchRequest(
            text(request, "q"),
            text(request, "speaker"),
            text(request, "state"),
            text(request, "stance"),
            text(request, "place"),
            text(request, "outlet"),
            day(request, "from"),
            day(request, "to"),
            page(text(request, "page")));
    if (!search.stance.isEmpty() && !stances.contains(search.stance)) {
      throw wrong("stance=" + search.stance, "use one of " + String.join(", ", stances));
    }
    if (search.from.isPresent() && search.to.filter(search.from.get()::isAfter).isPresent()) {
      throw wrong("from=" + search.from.get(), "let it be no later than to=" + search.to.get());
    }
    return search;
  }

  private static String text(HttpServletRequest request, String name) {
    String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    if (text.length() > LONGEST) {
      throw wrong(name + " is longer than " + LONGEST + " characters", "use fewer words");
    }
    return text;
  }

  private static Optional<LocalDate> day(HttpServletRequest request, String name) {
    String text = text(request, name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw wrong(name + "=" + text + " is no day", "write it like 2025-03-08");
    }
  }

  private static int page(String text) {
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LAST_PAGE) {
      throw wrong("page=" + text, "use a number from 1 to " + LAST_PAGE);
    }
    return Integer.parseInt(text);
  }

  private static HttpException wrong(String what, String advice) {
    return new HttpException(HttpServletResponse.SC_BAD_REQUEST, what + ": " + advice + ".");
  }

  /** Whether nothing was asked for. */
  public boolean isEmpty() {
    return parameters().isEmpty();
  }

  /** Whether more than words was asked for. */
  public boolean isFiltered() {
    return parameters().keySet().stream().anyMatch(name -> !name.equals("q"));
  }

  /** The address of another page of the same search. */
  public String href(int other) {
    return address(Map.of("page", String.valueOf(other)));
  }

  /** The address of the same search without its filters. */
  public String withoutFilters() {
    return "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private String address(Map<String, String> more) {
    Map<String, String> all = parameters();
    all.putAll(more);
    return all.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/search?", ""));
  }

  private Map<String, String> parameters() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("q", q);
    given.put("speaker", speaker);
    given.put("state", state);
    given.put("stance", stance);
    given.put("place", place);
    given.put("outlet", outlet);
    given.put("from", fromText());
    given.put("to", toText());
    given.values().removeIf(String::isEmpty);
    return given;
  }

  /** The first day as the form shows it. */
  public String fromText() {
    return from.map(LocalDate::toString).orElse("");
  }

  /** The last day as the form shows it. */
  public String toText() {
    return to.map(LocalDate::toString).orElse("");
  }
}
