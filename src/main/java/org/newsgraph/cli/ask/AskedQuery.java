package org.newsgraph.cli.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.query.SavedQueries;

/**
 * The query that a command line asks for.
 *
 * @param saved those that have a name
 * @param values for its parameters, each NAME=VALUE
 */
record AskedQuery(SavedQueries saved, List<String> values) {

  /**
   * The query.
   *
   * @param nameOrFile the name of a saved one, a file with SPARQL, or - for standard input
   * @throws QueryUseException if there is none, or the values do not fit it
   */
  Query named(String nameOrFile) throws IOException {
    if (nameOrFile.equals("-")) {
      return own(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    }
    boolean isFile = nameOrFile.contains("/") || nameOrFile.matches(".*\\.(rq|sparql)");
    if (isFile) {
      return own(text(Path.of(nameOrFile)));
    }
    return saved.get(nameOrFile).bind(assignments());
  }

  private static String text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new QueryUseException("there is no file " + file + " that can be read");
    }
    return Files.readString(file);
  }

  private Query own(String sparql) {
    if (!values.isEmpty()) {
      throw new QueryUseException(
          "values are for saved queries: write " + values.get(0) + " into the query itself");
    }
    return QueryFactory.create(sparql);
  }

  private Map<String, String> assignments() {
    Map<String, String> assignments = new LinkedHashMap<>();
    for (String value : values) {
      int sign = value.indexOf('=');
      if (sign < 1) {
        throw new QueryUseException(
            "\"" + value + "\" gives no parameter a value: write NAME=VALUE, such as name=Putin");
      }
      assignments.put(value.substring(0, sign), value.substring(sign + 1));
    }
    return assignments;
  }
}
