package org.newsgraph.web.search;

import java.util.List;

/**
 * What was found.
 *
 * @param request what was searched for
 * @param stances that can be chosen
 * @param actors people and organisations, the best first
 * @param places the best first
 * @param statements the best first, one page of them
 * @param more whether another page of statements follows
 * @param loose whether no statement has all words, so that these have some, or words like them
 */
public record SearchView(
    SearchRequest request,
    List<String> stances,
    List<FoundName> actors,
    List<FoundName> places,
    List<FoundStatement> statements,
    boolean more,
    boolean loose) {

  /** Copies the lists. */
  public SearchView {
    stances = List.copyOf(stances);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    statements = List.copyOf(statements);
  }

  /** The number of the first statement of the page. */
  public int first() {
    return (request.page() - 1) * StatementSearch.PAGE + 1;
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
