package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * A sentence and the places found in it so far. A token belongs to at most one place.
 *
 * <p>Not safe for use by several threads: the finders add to it one after the other.
 */
final class PlaceScan extends SentenceView {

  private final List<PlaceSpan> found = new ArrayList<>();
  private final boolean[] used = new boolean[size()];
  private final ArticleNames names;

  /**
   * Creates a scan without any places.
   *
   * @param names what the article's names say of each other
   */
  PlaceScan(Article article, Sentence sentence, ArticleNames names) {
    super(article, sentence);
    this.names = names;
  }

  /** Returns what the article's names say of each other. */
  ArticleNames names() {
    return names;
  }

  /** Returns whether none of the tokens belongs to a place. */
  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (used[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the token belongs to a place; false outside of the sentence. */
  boolean isUsed(int i) {
    return has(i) && used[i];
  }

  /** Adds a place and takes its tokens. */
  void add(PlaceSpan place) {
    for (int i = place.from(); i < place.to(); i++) {
      used[i] = true;
    }
    found.add(place);
  }

  /** Puts a place where another one is that it covers. */
  void replace(PlaceSpan old, PlaceSpan place) {
    found.remove(old);
    add(place);
  }

  /** Returns the places in the order of the sentence. */
  List<PlaceSpan> found() {
    return found.stream().sorted(Comparator.comparingInt(PlaceSpan::from)).toList();
  }

  /** Returns the place whose last token is the one before {@code to}. */
  Optional<PlaceSpan> endingAt(int to) {
    return found.stream().filter(place -> place.to() == to).findFirst();
  }

  /** Returns the place whose first token is {@code from}. */
  Optional<PlaceSpan> startingAt(int from) {
    return found.stream().filter(place -> place.from() == from).findFirst();
  }

  /**
   * Returns the first token of the noun phrase that the name at {@code from} belongs to: of the
   * determiner, adjectives and one noun in lower case before it.
   */
  int phraseStart(int from) {
    int start = from;
    while (isDeterminerOrAdjective(start - 1)
        || (start == from && tag(start - 1).equals("NN") && !isCapitalised(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isDeterminerOrAdjective(int i) {
    return tag(i).equals("DT")
        || tag(i).equals("PRP$")
        || (tag(i).startsWith("JJ") && !isCapitalised(i));
  }
}
