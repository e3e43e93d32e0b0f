package org.newsgraph.ingest.run;

import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.correction.Corrections;

/**
 * Computes the keys of articles' parts: hashes of all that a part depends on. An article whose key
 * is the same as before need not be mapped again.
 *
 * @param code identifies the program with its data, and what its IRIs begin with
 * @param corrections the user's corrections
 */
public record PartKeys(String code, Corrections corrections) {

  /**
   * Keys for a program and a store.
   *
   * @param program a hash of the program's code and data
   * @param base what the store's IRIs begin with
   */
  public static PartKeys of(String program, String base, Corrections corrections) {
    return new PartKeys(program + "\n" + base, corrections);
  }

  /**
   * The key of one article's part, 16 hex digits.
   *
   * @param provenance all of the article, merged; at least one
   */
  public String key(List<DocumentProvenance> provenance) {
    String found =
        provenance.stream().map(DocumentProvenance::line).collect(Collectors.joining("\n"));
    String corrected =
        corrections.key(
            provenance.get(0).sha256(), provenance.stream().map(DocumentProvenance::name).toList());
    return Hashes.shortSha256(String.join("\n", found, code, corrected));
  }
}
