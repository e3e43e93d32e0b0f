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
 * @param map which member of a record tells what
 * @param pattern what paths tell
 * @param date when articles were published that do not tell it, as ISO 8601
 * @param publisher who published those that do not tell it
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
