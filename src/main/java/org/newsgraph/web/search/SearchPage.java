package org.newsgraph.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.search.NameSearch.FoundName;
import org.newsgraph.web.search.NameSearch.Kind;
import org.newsgraph.web.search.StatementSearch.FoundStatement;

/** The search page: names first, then statements. Safe for use by several threads. */
public final class SearchPage {

  private static final int MOST_NAMES = 10;

  private final NameSearch names;
  private final StatementSearch statements;

  /**
   * What the page shows.
   *
   * @param request what was searched for
   * @param stances that can be chosen
   * @param actors people and organisations, the best match first
   * @param places the best match first
   * @param statements one page of them, the best match first
   * @param more whether another page of statements follows
   * @param loose whether no statement has all terms, so that these have some, or similar ones
   */
  public record View(
      SearchRequest request,
      List<String> stances,
      List<FoundName> actors,
      List<FoundName> places,
      List<FoundStatement> statements,
      boolean more,
      boolean loose) {

    /** Copies the lists. */
    public View {
      stances = List.copyOf(stances);
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
      return actors.isEmpty() && places.isEmpty() && statements.isEmpty();
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
    SearchTerms terms = SearchTerms.parse(search.q());
    Map<Kind, List<FoundName>> found =
        terms.isEmpty() || search.page() > 1 ? Map.of() : names.best(terms, MOST_NAMES);
    StatementSearch.Results said = statements.find(search);
    View view =
        new View(
            search,
            SearchRequest.STANCES,
            found.getOrDefault(Kind.ACTOR, List.of()),
            found.getOrDefault(Kind.PLACE, List.of()),
            said.statements(),
            said.more(),
            said.loose());
    String title = search.q().isEmpty() ? "Search" : search.q() + " – search";
    return new Page("search", title + " – NewsGraph", view);
  }
}
