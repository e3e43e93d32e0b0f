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
 * A page of an answer's rows.
 *
 * @param columns of the rows
 * @param rows those on this page
 * @param offset the index of the first of them in the whole answer
 * @param limit the most rows on a page
 * @param after the number of rows after this page, as far as they were counted
 * @param counted whether all of them were
 */
record ResultPage(
    List<Var> columns, List<Binding> rows, int offset, int limit, int after, boolean counted) {

  /** The most rows that are counted after a page; counting all of them would take too long. */
  static final int COUNTED = 100;

  /** Copies the lists. */
  ResultPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads a page from rows that begin with it and go on for at most {@link #COUNTED} more. */
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

  /** Returns the rows of the page, to be iterated once. */
  RowSet rowSet() {
    return RowSetStream.create(columns, rows.iterator());
  }

  /** Returns the number of rows of the whole answer; empty if they were not counted. */
  OptionalInt total() {
    boolean known = counted && (offset == 0 || !rows.isEmpty());
    return known ? OptionalInt.of(offset + rows.size() + after) : OptionalInt.empty();
  }

  /**
   * Returns the offsets of the other pages by their link relation: {@code first}, and {@code prev},
   * {@code next} and {@code last} if they exist and are known.
   */
  Map<String, Integer> otherPages() {
    Map<String, Integer> pages = new LinkedHashMap<>();
    pages.put("first", 0);
    if (offset > 0) {
      pages.put("prev", Math.max(0, offset - limit));
    }
    if (after > 0) {
      pages.put("next", offset + limit);
    }
    total().ifPresent(total -> pages.put("last", lastOf(total)));
    return pages;
  }

  /** Pages are aligned with this one, so that following "next" ends at "last". */
  private int lastOf(int total) {
    int beyond = total - offset;
    return beyond <= 0 ? offset : offset + (beyond - 1) / limit * limit;
  }
}
