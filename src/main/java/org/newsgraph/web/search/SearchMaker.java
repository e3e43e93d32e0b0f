package org.newsgraph.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.newsgraph.store.Store;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageServlet;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.search.NameSearch.Kind;

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
    Map<Kind, List<FoundName>> found =
        words.isEmpty() || search.page() > 1 ? Map.of() : names.best(words, MOST_NAMES);
    StatementSearch.Result said = statements.find(search);
    SearchView view =
        new SearchView(
            search,
            stances,
            found.getOrDefault(Kind.ACTOR, List.of()),
            found.getOrDefault(Kind.PLACE, List.of()),
            said.statements(),
            said.more(),
            said.loose());
    String title = search.q().isEmpty() ? "Search" : search.q() + " – search";
    return new Page("search", title + " – NewsGraph", view);
  }
}
