package org.newsgraph.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.web.http.Representation;

/** A file that the answer to a saved query can be had as. */
enum ResultFormat {
  /** For spreadsheets; no cell is taken for a formula. */
  CSV("csv", "text/csv") {
    @Override
    void write(RowSet rows, OutputStream out) {
      table(ResultSetLang.RS_CSV, SpreadsheetRows.of(rows), out);
    }
  },
  /** Terms as in Turtle, nothing changed. */
  TSV("tsv", "text/tab-separated-values") {
    @Override
    void write(RowSet rows, OutputStream out) {
      table(ResultSetLang.RS_TSV, rows, out);
    }
  },
  /** SPARQL 1.1 Query Results JSON. */
  JSON("json", "application/sparql-results+json") {
    @Override
    void write(RowSet rows, OutputStream out) {
      table(ResultSetLang.RS_JSON, rows, out);
    }
  },
  /** SPARQL Query Results XML. */
  XML("xml", "application/sparql-results+xml") {
    @Override
    void write(RowSet rows, OutputStream out) {
      table(ResultSetLang.RS_XML, rows, out);
    }
  },
  /** For maps; only of queries that have coordinates. */
  GEOJSON("geojson", "application/geo+json") {
    @Override
    void write(RowSet rows, OutputStream out) throws IOException {
      GeoJsonWriter.write(rows, out);
    }
  };

  private final String suffix;
  private final String mediaType;

  ResultFormat(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The one of a suffix, which must be of one. */
  static ResultFormat of(Representation form) {
    return Arrays.stream(values())
        .filter(download -> download.suffix.equals(form.suffix()))
        .findFirst()
        .orElseThrow();
  }

  String suffix() {
    return suffix;
  }

  Representation form() {
    return new Representation(suffix, mediaType);
  }

  /** Writes all rows that are left; {@code out} is not closed. */
  abstract void write(RowSet rows, OutputStream out) throws IOException;

  static void table(Lang lang, RowSet rows, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, ARQ.getContext());
  }
}
