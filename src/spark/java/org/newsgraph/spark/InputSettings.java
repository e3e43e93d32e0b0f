package org.newsgraph.spark;

import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.NamePattern;
import org.newsgraph.source.Format;
import org.newsgraph.source.record.FieldMap;

/**
 * How the inputs are to be read: the options of {@code newsgraph build} as strings, which can be
 * sent to the machines of the cluster. The empty string is an option that is not given.
 *
 * @param format of all files
 * @param map the members of records that hold metadata
 * @param pattern the metadata in paths
 * @param date the publication date of articles without one, as ISO 8601
 * @param publisher the publisher of articles without one
 */
record InputSettings(String format, String map, String pattern, String date, String publisher)
    implements Serializable {

  /**
   * The settings of these options.
   *
   * @throws IllegalArgumentException if an option has no such value
   */
  Inputs.Settings toInputs() {
    return new Inputs.Settings(
        given(format).map(Format::of),
        given(map).map(FieldMap::parse).orElse(FieldMap.USUAL),
        given(pattern).map(NamePattern::of),
        Publication.of(given(date), given(publisher)),
        InputStream.nullInputStream());
  }

  private static Optional<String> given(String word) {
    return Optional.of(word).filter(text -> !text.isEmpty());
  }
}
