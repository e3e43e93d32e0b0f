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
 * A saved query as the server offers it.
 *
 * @param saved what it asks and takes
 * @param columns the names of the columns of its answer, in order
 * @param fileByFile whether its answer is made file by file
 */
record PublishedQuery(SavedQuery saved, List<String> columns, boolean fileByFile) {

  /** What a path may end in, after a dot, to ask for a form. */
  static final Set<String> SUFFIXES =
      Stream.concat(Stream.of(Representation.HTML), Arrays.stream(ResultFormat.values()).map(ResultFormat::form))
          .map(Representation::suffix)
          .collect(Collectors.toUnmodifiableSet());

  /** Other names of media types that clients ask for. */
  private static final List<Representation> SYNONYMS =
      List.of(new Representation("json", "application/json"), new Representation("xml", "application/xml"));

  /** Copies the list. */
  PublishedQuery {
    columns = List.copyOf(columns);
  }

  /**
   * Checks a saved query.
   *
   * @throws BrokenQueryException if it cannot be offered
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

  /** Where it is answered, without the suffix of a form. */
  String path() {
    return "/queries/" + name();
  }

  /** Whether its rows can be put on a map. */
  boolean hasCoordinates() {
    return columns.contains(GeoJsonWriter.LATITUDE) && columns.contains(GeoJsonWriter.LONGITUDE);
  }

  /** The files that its answer can be had as. */
  List<ResultFormat> downloads() {
    return Arrays.stream(ResultFormat.values())
        .filter(download -> download != ResultFormat.GEOJSON || hasCoordinates())
        .toList();
  }

  /** The forms that its answer can be had in; a client that does not care gets CSV. */
  Representations forms() {
    return new Representations(
        Stream.concat(downloads().stream().map(ResultFormat::form), Stream.of(Representation.HTML)).toList());
  }

  /** The same and what else clients call them. */
  Representations formsAndSynonyms() {
    return new Representations(Stream.concat(forms().all().stream(), SYNONYMS.stream()).toList());
  }
}
