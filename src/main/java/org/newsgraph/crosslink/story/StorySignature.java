package org.newsgraph.crosslink.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.newsgraph.crosslink.blocking.Item;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;

/**
 * What is kept of an article's text to be compared with others: a line of tab-separated columns.
 *
 * @param article its IRI
 * @param signature of its paragraphs without the title, which outlets often change
 */
public record StorySignature(String article, MinHashSignature signature) implements Item {

  private static final String KIND = "text";
  private static final int COLUMNS = 4;

  /** The signature of an article; empty if its text is too short to tell. */
  public static Optional<StorySignature> of(Article article, String iri) {
    List<String> paragraphs =
        article.paragraphs().stream()
            .filter(paragraph -> !paragraph.title())
            .map(Paragraph::span)
            .map(article::textOf)
            .toList();
    return MinHashSignature.of(paragraphs).map(signature -> new StorySignature(iri, signature));
  }

  /** The line that {@link #parse} reads. */
  public String line() {
    return String.join("\t", KIND, article, Integer.toString(signature.runs()), signature.values());
  }

  /** Parses a line; empty if it is a signature of another kind. */
  public static Optional<StorySignature> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(
            new StorySignature(
                cells.get(1), new MinHashSignature(Integer.parseInt(cells.get(2)), cells.get(3))))
        : Optional.empty();
  }

  /** The bands of the signature: one in common is enough to be compared. */
  @Override
  public Collection<String> keys() {
    return signature.bands();
  }

  @Override
  public String rank() {
    return article;
  }

  /**
   * A short stand-in for a text, by which two texts are compared: the least hash of its runs of
   * words (shingles) in each of a number of buckets, as Lucene's {@link MinHashFilter} computes
   * them. The share of equal values estimates how many runs two texts have in common of all that
   * they have.
   *
   * @param runs how many different runs of words the text has
   * @param values one a bucket, 16 bits each
   */
  record MinHashSignature(int runs, String values) {

    /** Runs of so many words are seldom the same by chance. */
    private static final int RUN = 5;

    private static final int BUCKETS = 128;

    /** Hex digits of a value. */
    private static final int DIGITS = 4;

    /** Below this a text is too short to tell: a line of a ticker, a caption. */
    private static final int LEAST_RUNS = 20;

    /** Values that must be equal together for two texts to be compared at all. */
    private static final int BAND = 3;

    /** The share of the shorter text's runs that the longer one has if they are one text. */
    private static final double CONTAINED = 0.75;

    /** Below this share in all runs of both, the shorter text is a quotation in the longer one. */
    private static final double LEAST_SHARE = 0.2;

    /** The signature of a text's paragraphs; empty if they are too short to tell. */
    static Optional<MinHashSignature> of(Collection<String> paragraphs) {
      String text = String.join("\n", paragraphs);
      int runs = runs(text);
      return runs < LEAST_RUNS
          ? Optional.empty()
          : Optional.of(new MinHashSignature(runs, values(text)));
    }

    private static int runs(String text) {
      Set<Integer> different = new HashSet<>();
      read(shingles(text), token -> different.add(token.toString().hashCode()));
      return different.size();
    }

    private static String values(String text) {
      StringBuilder values = new StringBuilder(BUCKETS * DIGITS);
      read(
          new MinHashFilter(shingles(text), 1, BUCKETS, 1, true),
          token -> values.append("%04x".formatted(token.toString().hashCode() & 0xFFFF)));
      return values.toString();
    }

    @SuppressWarnings("resource") // the filters close what they read from
    private static TokenStream shingles(String text) {
      StandardTokenizer words = new StandardTokenizer();
      words.setReader(new StringReader(text));
      ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), RUN, RUN);
      shingles.setOutputUnigrams(false);
      return shingles;
    }

    private static void read(TokenStream tokens, Consumer<CharSequence> sink) {
      try (tokens) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          sink.accept(term);
        }
        tokens.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a string does not fail
      }
    }

    /**
     * Locality-sensitive hashing: what texts that may be one share, a few values at their places.
     */
    Collection<String> bands() {
      int length = BAND * DIGITS;
      return IntStream.range(0, BUCKETS / BAND)
          .mapToObj(i -> "%02x:%s".formatted(i, values.substring(i * length, (i + 1) * length)))
          .toList();
    }

    /** Estimated Jaccard similarity: the share of common runs in all runs of both, 0 to 1. */
    double share(MinHashSignature other) {
      long equal =
          IntStream.range(0, BUCKETS)
              .map(i -> i * DIGITS)
              .filter(i -> values.regionMatches(i, other.values, i, DIGITS))
              .count();
      return (double) equal / BUCKETS;
    }

    /** Whether the two are one text, or one is a shortened version of the other. */
    boolean isCopy(MinHashSignature other) {
      double share = share(other);
      double common = share * (runs + other.runs) / (1 + share);
      return share >= LEAST_SHARE && common >= CONTAINED * Math.min(runs, other.runs);
    }
  }
}
