package org.newsgraph.bench.article;

import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * News that nobody wrote, as many as are wanted, for measurements: officials who say, claim, deny,
 * want and warn, with places and numbers, in direct and indirect speech. The same seed and number
 * give the same article. Immutable.
 */
public final class GeneratedArticles {

  private final Grammar grammar = new Grammar();
  private final WordLists lists = new WordLists();
  private final long seed;

  /** The articles of a seed. */
  public GeneratedArticles(long seed) {
    this.seed = seed;
  }

  /**
   * An article.
   *
   * @param number which one, from 0
   */
  public GeneratedArticle article(int number) {
    return new ArticleWriter(grammar, lists, random(number)).write(file(number));
  }

  /** The base name of an article's file. */
  static String file(int number) {
    return String.format(Locale.ROOT, "generated-%07d.txt", number);
  }

  /** Numbers at random that follow from the seed and a number alone. */
  Random random(int number) {
    return new Random(new SplittableRandom(seed + number).nextLong());
  }

  WordLists lists() {
    return lists;
  }
}
