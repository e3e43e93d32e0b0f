package org.newsgraph.ingest.document;

import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.correction.Corrections;

/**
 * Names what an article's graph depends on.
 *
 * @param code the program with its data, and what its IRIs begin with
 * @param corrections what a user wants changed
 */
public record GraphKey(String code, Corrections corrections) {

  /**
   * Of a program.
   *
   * @param program its code and its data, as a hash
   * @param base what IRIs begin with
   */
  public static GraphKey of(String program, String base, Corrections corrections) {
    return new GraphKey(program + "\n" + base, corrections);
  }

  /**
   * A hash of all that an article's graph depends on.
   *
   * @param sightings all of the article, merged
   */
  public String of(List<DocumentProvenance> sightings) {
    String found =
        sightings.stream().map(DocumentProvenance::line).collect(Collectors.joining("\n"));
    String corrected =
        corrections.key(
            sightings.get(0).sha256(), sightings.stream().map(DocumentProvenance::name).toList());
    return Hashes.shortened(Hashes.sha256(String.join("\n", found, code, corrected)));
  }
}
