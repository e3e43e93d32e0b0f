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
 * What a user tells about the inputs, in the words of the options of {@code newsgraph build}, on
 * its way to the machines of the cluster. An empty word tells nothing.
 *
 * @param format of all files
 * @param map which member of a record tells what
 * @param pattern what paths tell
 * @param date when articles were published that do not tell it, as ISO 8601
 * @param publisher who published those that do not tell it
 */
record Told(String format, String map, String pattern, String date, String publisher)
    implements Serializable {

  /**
   * How the inputs are to be read.
   *
   * @throws IllegalArgumentException if a word is written wrongly
   */
  Inputs.Settings settings() {
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
