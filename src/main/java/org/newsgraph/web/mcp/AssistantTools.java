package org.newsgraph.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.ArticleReader;
import org.newsgraph.web.page.resource.StatementReader;
import org.newsgraph.web.search.NameSearch.FoundName;
import org.newsgraph.web.search.SearchPage;
import org.newsgraph.web.search.SearchRequest;
import org.newsgraph.web.search.StatementSearch.FoundStatement;
import org.newsgraph.web.sparql.StoreQueries;

/**
 * What an assistant may ask a store: the tools of {@code mcp.json}, by their names. They run saved
 * queries and the readers of the pages, within the limits of a server's queries. Safe for use by
 * several threads.
 */
public final class AssistantTools {

  private static final int ROWS = 50;
  private static final int RANGE = 8000;

  /** In UTF-16 units, of a graph as an answer to SPARQL. */
  private static final int LONGEST_GRAPH = 50_000;

  private final SavedQueries saved;
  private final StoreQueries queries;
  private final String base;
  private final SearchPage search;
  private final StatementReader statements;
  private final ArticleReader articles;
  private final PageQueries pages;

  private final Map<String, Function<Arguments, Object>> tools =
      Map.of(
          "search", this::search,
          "said", arguments -> table("said", arguments, "speaker", "about"),
          "claims", arguments -> table("numbers", arguments, "about", "event"),
          "answers", this::answers,
          "article", this::article,
          "sparql", this::sparql);

  /**
   * Values by the names of a tool's parameters, as the tool's schema allows them.
   *
   * @param values of JSON
   */
  record Arguments(Map<String, Object> values) {

    /** Copies the map. */
    Arguments {
      values = Map.copyOf(values);
    }

    private Optional<String> find(String name) {
      return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    private String text(String name) {
      return find(name).orElse("");
    }

    private int number(String name, int otherwise) {
      return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    private Map<String, String> texts(String... names) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String name : names) {
        find(name).filter(text -> !text.isBlank()).ifPresent(text -> texts.put(name, text));
      }
      return texts;
    }
  }

  /**
   * What a search finds.
   *
   * @param names of people, organizations and places, the best first
   * @param sources statements, first some by whoever has the very name that was asked for
   * @param more whether there is another page
   * @param loose whether no statement has all words, so that these have some
   */
  private record Found(List<Named> names, List<Source> sources, boolean more, boolean loose) {}

  /**
   * Somebody or something with a name.
   *
   * @param name the usual one
   * @param iri of it
   */
  private record Named(String name, String iri) {

    private static Named of(FoundName found) {
      return new Named(found.usualName(), found.iri());
    }
  }

  /**
   * A graph as the answer to a query.
   *
   * @param turtle the graph
   */
  private record GraphAnswer(String turtle) {}

  /**
   * The answer to an ASK query.
   *
   * @param answer whether there is a match
   */
  private record YesOrNo(boolean answer) {}

  /**
   * Tools for a store.
   *
   * @param saved the saved queries
   * @param queries runs saved queries and those of clients
   * @param pages runs the short ones of the readers
   * @param base what the IRIs of the store begin with
   */
  public AssistantTools(SavedQueries saved, StoreQueries queries, PageQueries pages, String base) {
    this.saved = saved;
    this.queries = queries;
    this.base = base;
    this.pages = pages;
    this.search = new SearchPage(pages);
    this.statements = new StatementReader(pages);
    this.articles = new ArticleReader(pages, base);
  }

  /**
   * Runs a tool.
   *
   * @return a record, to be written as JSON
   * @throws IllegalArgumentException if there is no such tool, or a value does not fit
   * @throws org.apache.jena.query.QueryException if a query of the caller's own cannot be answered
   * @throws HttpException if something is not there, or an answer exceeds the limits
   */
  Object call(String name, Arguments arguments) {
    Function<Arguments, Object> tool = tools.get(name);
    if (tool == null) {
      throw new IllegalArgumentException("there is no tool " + name);
    }
    return tool.apply(arguments);
  }

  private Found search(Arguments arguments) {
    SearchPage.View view =
        search.find(
            SearchRequest.of(
                arguments.texts(
                    "q", "speaker", "state", "stance", "place", "outlet", "from", "to", "page")));
    List<FoundName> names = new ArrayList<>(view.exact().stream().toList());
    names.addAll(view.actors());
    names.addAll(view.places());
    return new Found(
        names.stream().map(Named::of).toList(),
        sources(
            Stream.concat(view.said().stream(), view.statements().stream())
                .map(FoundStatement::iri)
                .distinct()
                .toList()),
        view.more(),
        view.loose());
  }

  private List<Source> sources(List<String> iris) {
    return statements.withIris(iris).stream().map(Source::of).toList();
  }

  private TableAnswer answers(Arguments arguments) {
    Map<String, String> values = arguments.texts("relation", "about");
    values.putIfAbsent("relation", "denies");
    return table("answers", values, arguments.number("limit", ROWS));
  }

  private TableAnswer table(String query, Arguments arguments, String... parameters) {
    return table(query, arguments.texts(parameters), arguments.number("limit", ROWS));
  }

  private TableAnswer table(String name, Map<String, String> values, int most) {
    Query query = saved.get(name).bind(values);
    query.setLimit(most + 1L); // one more tells whether there is more
    return queries.select(query, rows -> TableAnswer.read(rows, most, statements));
  }

  private ArticleAnswer article(Arguments arguments) {
    String asked = arguments.text("article");
    return articles
        .read(asked.startsWith(base) ? asked : base + "article/" + asked)
        .or(() -> ofFile(asked))
        .map(
            reading ->
                ArticleAnswer.of(
                    reading, arguments.number("from", 0), arguments.number("length", RANGE)))
        .orElseThrow(
            () ->
                new HttpException(
                    404, "There is no article %s: search finds some.".formatted(asked)));
  }

  private Optional<ArticleReader.Reading> ofFile(String file) {
    return pages
        .select("article-of-file", Map.of("file", NodeFactory.createLiteralString(file)))
        .stream()
        .findFirst()
        .flatMap(row -> articles.read(row.text("article")));
  }

  private Object sparql(Arguments arguments) {
    int most = arguments.number("limit", ROWS);
    return queries.answer(arguments.text("query"), most + 1L, result -> answer(result, most));
  }

  private Object answer(QueryExecResult result, int most) {
    if (result.isRowSet()) {
      return TableAnswer.read(result.rowSet(), most, statements);
    }
    return result.isBoolean()
        ? new YesOrNo(result.booleanResult())
        : new GraphAnswer(
            turtle(result.isGraph() ? result.graph() : result.dataset().getDefaultGraph()));
  }

  private static String turtle(Graph graph) {
    String text = RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    if (text.length() > LONGEST_GRAPH) {
      throw new HttpException(
          413,
          "The graph has more than %,d characters of Turtle: ask for less."
              .formatted(LONGEST_GRAPH));
    }
    return text;
  }

  /**
   * Rows with the sources of the statements in them.
   *
   * @param columns names
   * @param rows values by columns; what is not bound is absent
   * @param more whether there were more rows than the limit
   * @param sources the statements whose IRIs are in the rows, each once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record TableAnswer(
      List<String> columns,
      List<Map<String, String>> rows,
      @JsonInclude boolean more,
      List<Source> sources) {

    /** Copies the lists. */
    TableAnswer {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      sources = List.copyOf(sources);
    }

    /**
     * Reads a result.
     *
     * @param most how many rows to keep
     */
    static TableAnswer read(RowSet result, int most, StatementReader statements) {
      List<Map<String, String>> rows = new ArrayList<>();
      List<String> iris = new ArrayList<>();
      while (result.hasNext() && rows.size() < most) {
        Binding row = result.next();
        rows.add(cells(row, result.getResultVars()));
        nodes(row, result.getResultVars()).filter(Node::isURI).map(Node::getURI).forEach(iris::add);
      }
      List<String> columns = result.getResultVars().stream().map(Var::getVarName).toList();
      return new TableAnswer(
          columns,
          rows,
          result.hasNext(),
          statements.withIris(iris.stream().distinct().toList()).stream().map(Source::of).toList());
    }

    private static Stream<Node> nodes(Binding row, List<Var> columns) {
      return columns.stream().filter(row::contains).map(row::get);
    }

    private static Map<String, String> cells(Binding row, List<Var> columns) {
      Map<String, String> cells = new LinkedHashMap<>();
      columns.stream()
          .filter(row::contains)
          .forEach(column -> cells.put(column.getVarName(), text(row.get(column))));
      return cells;
    }

    private static String text(Node term) {
      return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
  }
}
