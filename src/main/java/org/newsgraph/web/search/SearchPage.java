package org.newsgraph.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.search.NameSearch.FoundName;
import org.newsgraph.web.search.NameSearch.Kind;
import org.newsgraph.web.search.StatementSearch.FoundStatement;

/** The search page: names first, then statements. Safe for use by several threads. */
public final class SearchPage {

  private static final int MOST_NAMES = 10;
  private static final int MOST_SAID = 5;

  private final NameSearch names;
  private final StatementSearch statements;

  /**
   * What the page shows.
   *
   * @param request what was searched for
   * @param stances that can be chosen
   * @param exact the actor or place that has this very name, one that said something rather than
   *     one that did not; empty if none has
   * @param said some of what it said
   * @param actors other people and organizations, the best match first
   * @param places others, the best match first
   * @param statements one page of them, the best match first
   * @param more whether another page of statements follows
   * @param loose whether no statement has all terms, so that these have some, or similar ones
   */
  public record View(
      SearchRequest request,
      List<String> stances,
      Optional<FoundName> exact,
      List<FoundStatement> said,
      List<FoundName> actors,
      List<FoundName> places,
      List<FoundStatement> statements,
      boolean more,
      boolean loose) {

    /** Copies the lists. */
    public View {
      stances = List.copyOf(stances);
      said = List.copyOf(said);
      actors = List.copyOf(actors);
      places = List.copyOf(places);
      statements = List.copyOf(statements);
    }

    /** The number of the first statement on the page, from 1. */
    public int first() {
      return (request.page() - 1) * StatementSearch.RESULTS_PER_PAGE + 1;
    }

    /** Whether there are other pages of statements. */
    public boolean isPaged() {
      return more || (request.page() > 1 && !request.isEmpty());
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
      return exact.isEmpty() && actors.isEmpty() && places.isEmpty() && statements.isEmpty();
    }
  }

  /** Searches the store that the queries run on. */
  public SearchPage(PageQueries queries) {
    this.names = new NameSearch(queries);
    this.statements = new StatementSearch(queries);
  }

  /**
   * The page for a request; a form alone if it asks for nothing.
   *
   * @throws org.newsgraph.web.http.HttpException with the status 400 if a parameter is wrong
   */
  public Page page(HttpServletRequest request) {
    SearchRequest search = SearchRequest.of(request);
    String title = search.q().isEmpty() ? "Search" : search.q() + " – search";
    return new Page("search", title + " – NewsGraph", find(search));
  }

  /** What is found; nothing if nothing is asked for. */
  public View find(SearchRequest search) {
    SearchTerms terms = SearchTerms.parse(search.q());
    Map<Kind, List<FoundName>> found =
        terms.isEmpty() || search.page() > 1 ? Map.of() : names.best(terms, MOST_NAMES);
    List<FoundName> actors = found.getOrDefault(Kind.ACTOR, List.of());
    List<FoundName> places = found.getOrDefault(Kind.PLACE, List.of());
    List<FoundName> called =
        Stream.concat(actors.stream(), places.stream())
            .filter(it -> it.isCalled(search.q()))
            .toList();
    Optional<FoundName> exact =
        called.stream()
            .filter(it -> !statements.by(it.iri(), 1).isEmpty())
            .findFirst()
            .or(() -> called.stream().findFirst());
    StatementSearch.Results said = statements.find(search);
    return new View(
        search,
        SearchRequest.STANCES,
        exact,
        exact.map(it -> statements.by(it.iri(), MOST_SAID)).orElse(List.of()),
        without(exact, actors),
        without(exact, places),
        said.statements(),
        said.more(),
        said.loose());
  }

  private static List<FoundName> without(Optional<FoundName> exact, List<FoundName> names) {
    return names.stream().filter(it -> exact.filter(it::equals).isEmpty()).toList();
  }
}
