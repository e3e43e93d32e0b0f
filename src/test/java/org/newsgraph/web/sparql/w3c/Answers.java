package org.newsgraph.web.sparql.w3c;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/** Says whether what a server answers is what a test asks for. */
final class Answers {

  private final SuiteFiles files;

  Answers(SuiteFiles files) {
    this.files = files;
  }

  /** What a client should accept; the tests of CSV and TSV are about those. */
  static String accepted(QueryTest test) {
    String result = test.result().orElse("");
    if (result.endsWith(".csv")) {
      return WebContent.contentTypeTextCSV;
    }
    return result.endsWith(".tsv")
        ? WebContent.contentTypeTextTSV
        : WebContent.contentTypeResultsJSON + ", " + WebContent.contentTypeNTriples + ";q=0.9";
  }

  /** Whether a test is passed. */
  boolean pass(QueryTest test, HttpResponse<byte[]> response) {
    if (test.ofNoQuery()) {
      return response.statusCode() == 400;
    }
    return response.statusCode() == 200
        && test.result().map(result -> answers(test, result, response)).orElse(true);
  }

  private boolean answers(QueryTest test, String result, HttpResponse<byte[]> response) {
    var query = QueryFactory.create(test.text());
    if (query.isAskType()) {
      return expectedBoolean(result) == ResultSetMgr.readBoolean(body(response), lang(response));
    }
    if (query.isSelectType()) {
      return ResultsCompare.equalsByValue(expectedRows(result), rows(response));
    }
    return files.graph(result).isIsomorphicWith(graph(response));
  }

  /** Whether two right answers have their rows in the same order, if the query orders them. */
  static boolean sameOrder(QueryTest test, HttpResponse<byte[]> one, HttpResponse<byte[]> other) {
    return test.ofNoQuery()
        || !QueryFactory.create(test.text()).hasOrderBy()
        || ResultsCompare.equalsByTermAndOrder(rows(one), rows(other));
  }

  private boolean expectedBoolean(String result) {
    Lang lang = RDFLanguages.filenameToLang(result);
    return ResultSetLang.isRegistered(lang)
        ? ResultSetMgr.readBoolean(files.read(result), lang)
        : files
            .graph(result)
            .contains(Node.ANY, ResultSetGraphVocab.p_boolean.asNode(), NodeConst.nodeTrue);
  }

  private ResultSet expectedRows(String result) {
    Lang lang = RDFLanguages.filenameToLang(result);
    return ResultSetLang.isRegistered(lang)
        ? rows(files.read(result), lang)
        : RDFInput.fromRDF(ModelFactory.createModelForGraph(files.graph(result)));
  }

  private static ResultSet rows(HttpResponse<byte[]> response) {
    return rows(body(response), lang(response));
  }

  private static ResultSet rows(InputStream results, Lang lang) {
    return ResultSetFactory.makeRewindable(ResultSetMgr.read(results, lang));
  }

  private static Graph graph(HttpResponse<byte[]> response) {
    return RDFParser.source(body(response)).lang(lang(response)).toGraph();
  }

  private static InputStream body(HttpResponse<byte[]> response) {
    return new ByteArrayInputStream(response.body());
  }

  private static Lang lang(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    return RDFLanguages.contentTypeToLang(type.replaceAll(";.*", "").strip());
  }
}
