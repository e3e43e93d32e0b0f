package org.newsgraph.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other services know of actors, one identifier an actor and service. Immutable. */
public final class Identifications {

  /** None. */
  public static final Identifications NONE = new Identifications(List.of());

  private final Map<String, List<Identification>> byActor;

  private Identifications(Collection<Identification> all) {
    this.byActor =
        all.stream()
            .distinct()
            .sorted(Comparator.comparing(Identification::line))
            .collect(
                Collectors.groupingBy(
                    Identification::actor, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Reads a file, one identification a line.
   *
   * @throws IllegalArgumentException if the file cannot be read or a line is not as it should be;
   *     says which
   */
  public static Identifications read(Path file) {
    List<Identification> read = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        read.add(parse(file, i + 1, lines.get(i)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read (%s): is it damaged?".formatted(file, e), e);
    }
    return new Identifications(read);
  }

  private static Identification parse(Path file, int number, String line) {
    try {
      return Identification.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s, line %d: %s".formatted(file, number, e.getMessage()), e);
    }
  }

  /** The same with those of a service replaced by others. */
  public Identifications replacing(String service, Collection<Identification> others) {
    return new Identifications(
        Stream.concat(all().filter(it -> !it.service().equals(service)), others.stream()).toList());
  }

  /** All, sorted. */
  public Stream<Identification> all() {
    return byActor.values().stream().flatMap(List::stream);
  }

  /** Those of an actor; none if no service knows it. */
  public List<Identification> of(String actor) {
    return byActor.getOrDefault(actor, List.of());
  }

  /** The lines of a file that {@link #read} reads. */
  public List<String> lines() {
    return all().map(Identification::line).toList();
  }

  /** What the graphs of articles depend on; empty if there are none. */
  String key() {
    return String.join("\n", lines());
  }
}
