package org.newsgraph.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Some rows of an answer, and what is known of the others.
 *
 * @param columns of the rows
 * @param rows those on this page
 * @param offset how many rows stand before them
 * @param limit how many rows a page has at most
 * @param after how many rows stand after them, as far as they were counted
 * @param counted whether all of them were
 */
record ResultPage(
    List<Var> columns, List<Binding> rows, int offset, int limit, int after, boolean counted) {

  /** How many rows after a page are counted, so that a page of a long answer comes soon. */
  static final int COUNTED = 100;

  /** Copies the lists. */
  ResultPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads a page from an answer that begins with it and has at most {@link #COUNTED} rows more. */
  static ResultPage read(RowSet answer, Paging paging) {
    int limit = paging.limit().orElseThrow();
    List<Binding> rows = new ArrayList<>();
    while (rows.size() < limit && answer.hasNext()) {
      rows.add(answer.next());
    }
    int after = 0;
    for (; answer.hasNext(); after++) {
      answer.next();
    }
    return new ResultPage(
        answer.getResultVars(), rows, paging.offset(), limit, after, after < COUNTED);
  }

  /** The page's rows, to be read once. */
  RowSet answer() {
    return RowSetStream.create(columns, rows.iterator());
  }

  /** How many rows there are in all; empty if nobody counted them. */
  OptionalInt total() {
    boolean known = counted && (offset == 0 || !rows.isEmpty());
    return known ? OptionalInt.of(offset + rows.size() + after) : OptionalInt.empty();
  }

  /** Where the first, previous, next and last page begin, as far as they are and are known. */
  Map<String, Integer> others() {
    Map<String, Integer> others = new LinkedHashMap<>();
    others.put("first", 0);
    if (offset > 0) {
      others.put("prev", Math.max(0, offset - limit));
    }
    if (after > 0) {
      others.put("next", offset + limit);
    }
    total().ifPresent(total -> others.put("last", lastOf(total)));
    return others;
  }

  /** Pages are counted from this one on, so that the last of them is what "next" leads to. */
  private int lastOf(int total) {
    int beyond = total - offset;
    return beyond <= 0 ? offset : offset + (beyond - 1) / limit * limit;
  }
}
