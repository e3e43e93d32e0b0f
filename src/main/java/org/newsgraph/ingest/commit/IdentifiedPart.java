package org.newsgraph.ingest.commit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.correction.Identification;
import org.newsgraph.correction.Identifications;
import org.newsgraph.rdf.IdentificationTriples;
import org.newsgraph.store.part.Part;

/** Adds what other services know of actors to the parts of the articles that name these. */
public final class IdentifiedPart {

  private IdentifiedPart() {}

  /** A part with the identifications of its actors. */
  static Part with(Identifications identifications, Part part) {
    return replaced(Identifications.NONE, identifications, part);
  }

  /**
   * A part with other identifications of its actors; the same if nothing of it changes.
   *
   * @param before those that it has
   */
  public static Part replaced(Identifications before, Identifications after, Part part) {
    Set<String> subjects = new HashSet<>();
    part.lines().forEach(line -> subjects.add(line.substring(1, line.indexOf('>'))));
    List<Quad> old = quads(before, subjects);
    List<Quad> added = quads(after, subjects);
    if (old.equals(added)) {
      return part;
    }
    Set<Quad> gone = new HashSet<>(old);
    return Part.of(
        Stream.concat(part.quads().stream().filter(quad -> !gone.contains(quad)), added.stream())
            .distinct()
            .toList(),
        part.hints());
  }

  private static List<Quad> quads(Identifications identifications, Set<String> subjects) {
    return identifications
        .all()
        .filter(it -> subjects.contains(it.actor()))
        .flatMap(it -> quads(it).stream())
        .toList();
  }

  private static List<Quad> quads(Identification it) {
    return IdentificationTriples.of(
        it.base(), it.actor(), it.identifier(), it.service(), it.score());
  }
}
