package org.newsgraph.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.newsgraph.query.BrokenQueryException;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.query.plan.FileByFile;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;

/**
 * A saved query that the server answers.
 *
 * @param saved the query with its parameters
 * @param columns the names of the result's variables, in order
 * @param fileByFile whether it is evaluated file by file (see {@link FileByFile})
 */
record PublishedQuery(SavedQuery saved, List<String> columns, boolean fileByFile) {

  /** What a path may end in, after a dot, to select a representation. */
  static final Set<String> SUFFIXES =
      Stream.concat(
              Stream.of(Representation.HTML),
              Arrays.stream(ResultFormat.values()).map(ResultFormat::representation))
          .map(Representation::suffix)
          .collect(Collectors.toUnmodifiableSet());

  /** Other media types that clients use for the same files. */
  private static final List<Representation> SYNONYMS =
      List.of(
          new Representation("json", "application/json"),
          new Representation("xml", "application/xml"));

  /** Copies the list. */
  PublishedQuery {
    columns = List.copyOf(columns);
  }

  /**
   * Checks a saved query.
   *
   * @throws BrokenQueryException if it is no SELECT query, or has a parameter named as one of
   *     paging
   */
  static PublishedQuery of(SavedQuery saved) {
    String file = saved.name() + ".rq";
    Query query = QueryFactory.create(saved.sparql());
    if (!query.isSelectType()) {
      throw new BrokenQueryException(
          file, 1, "only SELECT queries can be served: keep this one in another folder");
    }
    for (Parameter parameter : saved.parameters()) {
      if (Paging.NAMES.contains(parameter.name())) {
        throw new BrokenQueryException(
            file, 1, parameter.name() + " pages through answers: name the parameter otherwise");
      }
    }
    return new PublishedQuery(saved, query.getResultVars(), FileByFile.answers(query));
  }

  String name() {
    return saved.name();
  }

  /** Returns the path that answers it, without suffix. */
  String path() {
    return "/queries/" + name();
  }

  /** Returns whether its rows can be put on a map. */
  boolean hasCoordinates() {
    return columns.contains(GeoJsonWriter.LATITUDE) && columns.contains(GeoJsonWriter.LONGITUDE);
  }

  /** Returns the file formats of its answer. */
  List<ResultFormat> formats() {
    return Arrays.stream(ResultFormat.values())
        .filter(format -> format != ResultFormat.GEOJSON || hasCoordinates())
        .toList();
  }

  /** Returns the representations of its answer, CSV by default. */
  Representations representations() {
    return new Representations(
        Stream.concat(
                formats().stream().map(ResultFormat::representation),
                Stream.of(Representation.HTML))
            .toList());
  }

  /** Returns the same, with other media types for some of them. */
  Representations representationsAndSynonyms() {
    return new Representations(
        Stream.concat(representations().all().stream(), SYNONYMS.stream()).toList());
  }
}
