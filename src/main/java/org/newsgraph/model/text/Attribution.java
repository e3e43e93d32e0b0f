package org.newsgraph.model.text;

import java.util.List;

/**
 * What a learnt model takes for somebody's words or thoughts.
 *
 * @param cue the word that reports them
 * @param source the words that name whose they are, in order; empty if there are none
 * @param content the words of what is said or thought, in order; may be empty
 * @param score how sure the model is: above 0, surer than not
 */
public record Attribution(Place cue, List<Place> source, List<Place> content, double score) {

  /**
   * A word of an article.
   *
   * @param sentence the index of its sentence
   * @param token its index in the sentence
   */
  public record Place(int sentence, int token) {}

  /** Copies the lists. */
  public Attribution {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}
