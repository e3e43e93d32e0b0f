package org.newsgraph.query;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Any text is a saved query, which can be asked with its own examples, or is refused in words. */
public final class QueryFileFuzzer {

  private QueryFileFuzzer() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      SavedQuery query = QueryFile.parse("a.rq", new String(bytes, StandardCharsets.UTF_8));
      Map<String, String> examples = new HashMap<>();
      query
          .parameters()
          .forEach(
              parameter ->
                  parameter.example().ifPresent(text -> examples.put(parameter.name(), text)));
      query.bind(examples);
    } catch (BrokenQueryException | QueryUseException e) {
      // said in words
    }
  }
}
