package org.newsgraph.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that can be measured, by name, in the order in which it is. */
public final class Rows {

  private Rows() {}

  /** The rows. */
  public static Map<String, Row> all() {
    Map<String, Row> rows = new LinkedHashMap<>();
    rows.put("extraction", Reading::extraction);
    rows.put("overhead", Overhead::measure);
    rows.put("threads", Reading::threads);
    rows.put("sentence", Reading::longSentence);
    rows.put("growth", Growth::measure);
    rows.put("size", Growth::triples);
    rows.put("bytes", Growth::bytes);
    rows.put("load", Loading::measure);
    rows.put("queries", Serving::queries);
    rows.put("pages", Browsing::measure);
    rows.put("cold", ColdStarts::measure);
    return Collections.unmodifiableMap(rows);
  }
}
