package org.newsgraph.statement.construction;

import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.List;
import java.util.Set;

/**
 * A way to report something, as a row of {@code constructions.tsv} describes it.
 *
 * @param name the {@code rule} of what it reads
 * @param rank of two competing readings the lower one wins
 * @param shape how content is found from the pattern's nodes, see the head of the file
 * @param frame the complement that the cue must take; a final colon stands for the preposition
 * @param pattern with the nodes {@code cue} and {@code content}
 */
record Construction(String name, int rank, String shape, String frame, SemgrexPattern pattern) {

  private static final Set<String> FORWARD = Set.of("right", "phrase");

  /**
   * Reads a row of the table.
   *
   * @throws edu.stanford.nlp.semgraph.semgrex.SemgrexParseException if the pattern is none
   * @throws NumberFormatException if the rank is no number
   */
  static Construction of(List<String> row) {
    return new Construction(
        row.get(0),
        Integer.parseInt(row.get(1)),
        row.get(2),
        row.get(3),
        SemgrexPattern.compile(row.get(4)));
  }

  /** The frame that the cue must take with this preposition. */
  String frame(String preposition) {
    return frame.endsWith(":") ? frame + preposition : frame;
  }

  /** Whether its order allows the cue and the beginning of what is said to stand so. */
  boolean allows(int cue, int from) {
    return !FORWARD.contains(shape) || cue < from;
  }

  /** Whether the one who is spoken to may stand between the cue and what is said. */
  boolean mayAddress() {
    return frame.equals("obj-inf") && shape.equals("right");
  }
}
