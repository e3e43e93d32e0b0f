package org.newsgraph.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.newsgraph.table.AnswerTable;
import org.newsgraph.web.http.Representation;

/** A file format for the answer to a saved query. */
enum ResultFormat {
  /**
   * For spreadsheets. A text that begins as a formula does gets an apostrophe before it, as <a
   * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP advises</a>, since texts of
   * articles are not to be computed. Numbers stay as they are.
   */
  CSV("csv", "text/csv") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) {
      write(ResultSetLang.RS_CSV, withoutFormulas(rows.get()), out);
    }
  },
  /** Terms as in Turtle. */
  TSV("tsv", "text/tab-separated-values") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) {
      write(ResultSetLang.RS_TSV, rows.get(), out);
    }
  },
  /** SPARQL 1.1 Query Results JSON. */
  JSON("json", "application/sparql-results+json") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) {
      write(ResultSetLang.RS_JSON, rows.get(), out);
    }
  },
  /** SPARQL Query Results XML. */
  XML("xml", "application/sparql-results+xml") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) {
      write(ResultSetLang.RS_XML, rows.get(), out);
    }
  },
  /** For maps; only for queries with coordinates. */
  GEOJSON("geojson", "application/geo+json") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) throws IOException {
      GeoJsonWriter.write(rows.get(), out);
    }
  },
  /** For data frames; columns are typed as those of the tables of a store. */
  PARQUET("parquet", "application/vnd.apache.parquet") {
    @Override
    void write(Supplier<RowSet> rows, OutputStream out) throws IOException {
      AnswerTable.write(rows, CloseShieldOutputStream.wrap(out));
    }
  };

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable strings
  private final Representation representation;

  ResultFormat(String suffix, String mediaType) {
    this.representation = new Representation(suffix, mediaType);
  }

  /**
   * Returns the format with the suffix of a representation.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  static ResultFormat of(Representation representation) {
    return Arrays.stream(values())
        .filter(format -> format.suffix().equals(representation.suffix()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what people call it. */
  String label() {
    return switch (this) {
      case GEOJSON -> "GeoJSON";
      case PARQUET -> "Parquet";
      case CSV, TSV, JSON, XML -> name();
    };
  }

  String suffix() {
    return representation.suffix();
  }

  Representation representation() {
    return representation;
  }

  /**
   * Writes an answer; does not close the stream.
   *
   * @param rows all of them, the same at each call
   */
  abstract void write(Supplier<RowSet> rows, OutputStream out) throws IOException;

  static void write(Lang lang, RowSet rows, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, ARQ.getContext());
  }

  static RowSet withoutFormulas(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, ResultFormat::withoutFormulas));
  }

  private static Binding withoutFormulas(Binding row) {
    BindingBuilder safe = BindingFactory.builder();
    row.forEach((Var column, Node term) -> safe.add(column, withoutFormula(term)));
    return safe.build();
  }

  private static Node withoutFormula(Node term) {
    boolean isFormula =
        term.isLiteral()
            && FORMULA.matcher(term.getLiteralLexicalForm()).matches()
            && !NUMBER.matcher(term.getLiteralLexicalForm()).matches();
    return isFormula ? NodeFactory.createLiteralString("'" + term.getLiteralLexicalForm()) : term;
  }
}
