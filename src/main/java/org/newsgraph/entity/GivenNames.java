package org.newsgraph.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.model.findings.ActorMention.Gender;

/**
 * The genders of given names, from the list that comes with CoreNLP's models. Without the models it
 * is empty.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class GivenNames {

  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  private final Map<String, Gender> genders;

  private GivenNames(Map<String, Gender> genders) {
    this.genders = genders;
  }

  /** Reads the list from the class path; an empty one if the models are not there. */
  public static GivenNames load() {
    Map<String, Gender> genders = new HashMap<>();
    try (InputStream in = GivenNames.class.getResourceAsStream(LIST)) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(row -> row.length == 2 && row[1].endsWith("MALE"))
            .forEach(row -> genders.put(row[0], Gender.valueOf(row[1])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
    return new GivenNames(genders);
  }

  /** Returns whether the list has the name, in upper or lower case. */
  public boolean knows(String name) {
    return genders.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the gender of those with the name, {@code UNKNOWN} if the list does not have it. */
  public Gender of(String name) {
    return genders.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }
}
