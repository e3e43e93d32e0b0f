package org.newsgraph.serve.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.newsgraph.serve.page.Page;
import org.newsgraph.serve.page.PageServlet;
import org.newsgraph.serve.page.Questions;
import org.newsgraph.serve.search.NameSearch.Kind;
import org.newsgraph.store.Store;

/** Makes the search page. */
public final class SearchMaker implements PageServlet.Maker {

  private static final int MOST_NAMES = 10;

  private final List<String> stances = Stances.read();
  private final NameSearch names;
  private final StatementSearch statements;

  /** On a store; a question may take as long as {@code timeout}. */
  public SearchMaker(Store store, Duration timeout) {
    Questions questions = new Questions(store.dataset(), timeout);
    this.names = new NameSearch(questions);
    this.statements = new StatementSearch(questions);
  }

  @Override
  public Page page(HttpServletRequest request) {
    SearchRequest search = SearchRequest.of(request, stances);
    Words words = Words.of(search.q());
    boolean named = !words.isEmpty() && search.page() == 1;
    StatementSearch.Result found = statements.find(search);
    SearchView view =
        new SearchView(
            search,
            stances,
            named ? names.best(words, Kind.ACTOR, MOST_NAMES) : List.of(),
            named ? names.best(words, Kind.PLACE, MOST_NAMES) : List.of(),
            found.statements(),
            found.more(),
            found.loose());
    String title = search.q().isEmpty() ? "Search" : search.q() + " – search";
    return new Page("search", title + " – NewsGraph", view);
  }
}
