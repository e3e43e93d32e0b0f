package org.newsgraph.entity.actor;

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
 * What a given name tells of a person's gender, from the list that comes with CoreNLP's models.
 * Without the models it knows no name.
 */
public final class GivenNames {

  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  private final Map<String, Gender> genders;

  private GivenNames(Map<String, Gender> genders) {
    this.genders = genders;
  }

  /** Reads the list, if the models are there. */
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

  /** Whether people bear the name as their first one, in any case. */
  public boolean knows(String name) {
    return genders.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** The gender of who bears the name, {@code UNKNOWN} if it is not in the list. */
  public Gender of(String name) {
    return genders.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }
}
