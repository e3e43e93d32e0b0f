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
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.newsgraph.web.http.HttpException;

/**
 * The parameters of a search. A text that is not given is empty.
 *
 * @param q words of a statement or a name
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

  /** The stances that the shapes allow for a statement or an attitude, in alphabetical order. */
  static final List<String> STANCES = stances();

  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 100;
  private static final String SHAPES = "/org/newsgraph/ontology/shapes.ttl";
  private static final String STANCE = "https://w3id.org/newsgraph/ontology#stance";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  /** As {@link #of(Map)}, with the parameters of a request. */
  static SearchRequest of(HttpServletRequest request) {
    return of(
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue()[0])));
  }

  /**
   * Reads the parameters; others are ignored.
   *
   * @param request values by the names of this record's components
   * @throws HttpException with the status 400 if one has a value that it cannot have
   */
  public static SearchRequest of(Map<String, String> request) {
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
    if (!search.stance.isEmpty() && !STANCES.contains(search.stance)) {
      throw wrong("stance=" + search.stance, "use one of " + String.join(", ", STANCES));
    }
    if (search.from.isPresent() && search.to.filter(search.from.get()::isAfter).isPresent()) {
      throw wrong("from=" + search.from.get(), "let it be no later than to=" + search.to.get());
    }
    return search;
  }

  private static List<String> stances() {
    Model shapes = ModelFactory.createDefaultModel();
    RDFParser.source(SearchRequest.class.getResourceAsStream(SHAPES))
        .lang(Lang.TURTLE)
        .parse(shapes);
    return shapes
        .listSubjectsWithProperty(
            shapes.createProperty(SHACL + "path"), shapes.createResource(STANCE))
        .toList()
        .stream()
        .flatMap(
            shape -> shape.listProperties(shapes.createProperty(SHACL + "in")).toList().stream())
        .flatMap(list -> list.getList().asJavaList().stream())
        .map(stance -> stance.asLiteral().getLexicalForm())
        .sorted()
        .toList();
  }

  private static String text(Map<String, String> request, String name) {
    String text = request.getOrDefault(name, "").strip();
    if (text.length() > LONGEST) {
      throw wrong(name + " is longer than " + LONGEST + " characters", "use fewer words");
    }
    return text;
  }

  private static Optional<LocalDate> day(Map<String, String> request, String name) {
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

  /** Whether no parameter is given. */
  public boolean isEmpty() {
    return parameters().isEmpty();
  }

  /** Whether a parameter other than {@code q} is given. */
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

  /** The first day as ISO 8601; empty if not given. */
  public String fromText() {
    return from.map(LocalDate::toString).orElse("");
  }

  /** The last day as ISO 8601; empty if not given. */
  public String toText() {
    return to.map(LocalDate::toString).orElse("");
  }
}
