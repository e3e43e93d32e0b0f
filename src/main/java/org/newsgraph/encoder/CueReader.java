package org.newsgraph.encoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.newsgraph.matrix.Matrices;

/**
 * Finds the words that report what somebody says or thinks, and ties to each its content and its
 * source. Safe for use by several threads.
 */
public final class CueReader {

  private static final int NOTHING = 0;
  private static final int CONTENT = 1;
  private static final int SOURCE = 2;

  /** How much likelier content is held than the tie says, as its words are seldom missed alone. */
  private static final double CONTENT_BIAS = 0.5;

  private static final double SOURCE_BIAS = 0.5;

  /** What it costs to begin or end a stretch of content. */
  private static final double BREAK = 3;

  /** So many readings are kept, some megabytes. */
  private static final int KEPT = 2_000;

  private final Encoder encoder;
  private final Linear cue;
  private final Linear speech;
  private final Biaffine ties;
  private final float[][] distance;

  /** What many newspapers print of one agency is read once. */
  private final Cache<List<Word>, Reading> known =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  /**
   * Takes the weights whose names begin with {@code cue}, {@code speech}, {@code ties} and {@code
   * distance}.
   */
  public CueReader(Weights weights) {
    this.encoder = new Encoder(weights);
    this.cue = Linear.of(weights, "cue");
    this.speech = Linear.of(weights, "speech");
    this.ties = Biaffine.of(weights, "ties");
    this.distance = weights.matrix("distance");
  }

  /**
   * A word that reports something. All indices count the words of the sentence.
   *
   * @param cue its index
   * @param content the words of what is reported; may be empty
   * @param source the words that name who says or thinks it; may be empty
   */
  public record Tie(int cue, BitSet content, BitSet source) {}

  /**
   * What was read in a sentence.
   *
   * @param scores of each word as a cue: above 0, more likely than not
   * @param speech of each word as a cue: above 0, rather one of speech than one of thought, or of a
   *     mere act
   * @param ties of the words that score above 0, in order
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Reading(float[] scores, float[] speech, List<Tie> ties) {}

  /**
   * Reads a sentence.
   *
   * @param sentence at least one word
   */
  public Reading read(List<Word> sentence) {
    return known.get(List.copyOf(sentence), this::readAnew);
  }

  private Reading readAnew(List<Word> sentence) {
    float[][] states = encoder.states(sentence);
    float[] scores = column(cue.apply(states));
    float[][][] words = ties.words(states);
    List<Tie> found = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      if (scores[i] > 0) {
        found.add(tie(i, words, ties.head(states[i])));
      }
    }
    return new Reading(scores, column(speech.apply(states)), found);
  }

  private static float[] column(float[][] rows) {
    float[] column = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][0];
    }
    return column;
  }

  private Tie tie(int at, float[][][] words, float[] head) {
    int size = words[0].length;
    double[][] roles = new double[size][distance.length];
    double[] odds = new double[size];
    for (int i = 0; i < size; i++) {
      for (int role = 0; role < distance.length; role++) {
        roles[i][role] = ties.score(words, role, i, head) + distance(role, i - at);
      }
      double others = StrictMath.exp(roles[i][NOTHING]) + StrictMath.exp(roles[i][SOURCE]);
      odds[i] = roles[i][CONTENT] + CONTENT_BIAS - StrictMath.log(others);
    }
    BitSet content = stretches(odds);
    BitSet source = new BitSet();
    for (int i = 0; i < size; i++) {
      source.set(i, !content.get(i) && roles[i][SOURCE] + SOURCE_BIAS > roles[i][NOTHING]);
    }
    return new Tie(at, content, source);
  }

  private float distance(int role, int apart) {
    int far = distance[role].length / 2;
    return distance[role][Math.max(-far, Math.min(far, apart)) + far];
  }

  /** The words to take, by their log odds, if each border of a stretch costs something. */
  private static BitSet stretches(double[] odds) {
    boolean[][] stays = new boolean[2][odds.length];
    double in = odds[0];
    double out = 0;
    for (int i = 1; i < odds.length; i++) {
      stays[1][i] = in >= out - BREAK;
      stays[0][i] = out >= in - BREAK;
      double nextIn = Math.max(in, out - BREAK) + odds[i];
      out = Math.max(out, in - BREAK);
      in = nextIn;
    }
    BitSet taken = new BitSet();
    boolean take = in > out;
    for (int i = odds.length - 1; i >= 0; i--) {
      taken.set(i, take);
      take = i > 0 && take == stays[take ? 1 : 0][i];
    }
    return taken;
  }

  /**
   * Scores a word as each of some labels of another, the head, by a bilinear form for each label.
   */
  private static final class Biaffine {

    private final Linear word;
    private final Linear head;

    /**
     * For each label a row for each element of the word, one more for 1, and a column for each
     * element of the head.
     */
    private final float[][][] forms;

    private final float[] bias;

    private Biaffine(Linear word, Linear head, float[][][] forms, float[] bias) {
      this.word = word;
      this.head = head;
      this.forms = forms;
      this.bias = bias;
    }

    static Biaffine of(Weights weights, String name) {
      float[] bias = weights.vector(name + ".bias");
      float[][] all = weights.matrix(name + ".weight");
      int rows = all.length / bias.length;
      float[][][] forms = new float[bias.length][][];
      for (int i = 0; i < forms.length; i++) {
        forms[i] = Arrays.copyOfRange(all, i * rows, (i + 1) * rows);
      }
      return new Biaffine(
          Linear.of(weights, name + ".dependent"), Linear.of(weights, name + ".head"), forms, bias);
    }

    /** For each label a row for each word, with which {@link #score} takes the head's vector. */
    float[][][] words(float[][] states) {
      float[][] vectors = word.rectified(states);
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = Arrays.copyOf(vectors[i], vectors[i].length + 1);
        vectors[i][vectors[i].length - 1] = 1f;
      }
      return Arrays.stream(forms)
          .map(form -> Matrices.product(vectors, form))
          .toArray(float[][][]::new);
    }

    /** The vector of a word as a head. */
    float[] head(float[] state) {
      return head.rectified(new float[][] {state})[0];
    }

    /** The score of a word of {@link #words} for a label and a head. */
    float score(float[][][] words, int label, int index, float[] head) {
      return Matrices.dot(words[label][index], head) + bias[label];
    }
  }
}
