package org.newsgraph.resolve.identity;

import java.util.List;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.ActorType;

/**
 * Tells bodies and posts of the state in which an article is set from those of no state or another
 * one, by their names: "the police", "a district court" and "the mayor" need no state named.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class DomesticWords {

  private enum Sign {
    ORGAN,
    SOVEREIGN,
    SUPRANATIONAL,
    ABROAD,
    RULER,
    PRIVATE
  }

  private final WordClasses<Sign> signs = WordClasses.load("state-words.tsv", Sign.class);
  private final AuthorityFile authority;

  /**
   * @param authority gives the well-known bodies, of which it says itself whose they are
   */
  public DomesticWords(AuthorityFile authority) {
    this.authority = authority;
  }

  /** Whether a body or group of this name acts for the state where it is. */
  public boolean isBody(String name) {
    List<String> words = NameNormalizer.words(name);
    boolean organ = words.stream().anyMatch(word -> signs.is(Sign.ORGAN, word));
    boolean sovereign = words.stream().anyMatch(word -> signs.is(Sign.SOVEREIGN, word));
    return (sovereign || organ && words.stream().noneMatch(word -> signs.is(Sign.PRIVATE, word)))
        && words.stream().noneMatch(word -> signs.is(Sign.SUPRANATIONAL, word))
        && authority.find(ActorType.ORGANIZATION, name).isEmpty();
  }

  /** Whether a post of this title is held by someone of whom news about other states tells too. */
  public boolean isRuler(String title) {
    return signs.is(Sign.RULER, title);
  }

  /** Whether a post of this title is one of the state where its holder acts. */
  public boolean isPost(String title) {
    return !signs.is(Sign.ABROAD, title);
  }
}
