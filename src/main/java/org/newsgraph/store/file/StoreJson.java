package org.newsgraph.store.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** How the records of a store are written as JSON. */
public final class StoreJson {

  /**
   * Writes an empty {@code Optional} as {@code null}; reads {@code null} and a missing property as
   * an empty one. Ignores unknown properties, so that older versions of a record can be read. Safe
   * for use by several threads.
   */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new Jdk8Module())
          .build();

  private StoreJson() {}
}
