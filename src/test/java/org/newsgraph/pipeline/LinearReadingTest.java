package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.UnreadableArticleException;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;

/**
 * All steps that see the whole text of an article, on long runs of every kind of character. A step
 * whose work grows with the square of a run takes thousands of times as long as on words; the bound
 * leaves room for all that a machine does beside. That the language tool and what comes after it
 * get no long words and sentences is tested in {@code LengthLimitsTest}.
 */
class LinearReadingTest {

  private static final int LONG = 200_000;
  private static final int SHORT = 12_000;
  private static final double BOUND = 8;
  private static final int SHOWN = 40;

  private static final String WORDS = "The port of the town was closed after the storm, he said. ";

  /** Letters, digits, blanks and all marks that a rule may know, and some that none does. */
  private static final List<String> CHARACTERS =
      Stream.concat(
              "aAé1 \t\n\r\u00A0\u200B\u0301\u2028‘’“”„«»‹›–—…•●·‑´`ʼ€£™½№文ب\u202E\uFEFF"
                  .codePoints()
                  .mapToObj(Character::toString),
              Stream.concat(
                  IntStream.rangeClosed('!', '~')
                      .filter(c -> !Character.isLetterOrDigit(c))
                      .mapToObj(Character::toString),
                  Stream.of("🚀", "👩‍🚒")))
          .toList();

  /** One of each class of characters that rules distinguish. */
  private static final List<String> CLASSES =
      "aA1 \n\u00A0\u200B’“”—…•.,:;!?\"'()[]/@-|<&$"
          .codePoints()
          .mapToObj(Character::toString)
          .toList();

  /**
   * What stands before a run, so that a rule begins to look at it; each where an article has it.
   */
  private static final List<String> BEGINNINGS =
      List.of(
          "LIMA, March 8 (",
          "LIMA — ",
          "“",
          "said: \"",
          "• ",
          "Ana Ruiz: ",
          "1,000,",
          "(Photo: ",
          "By Ana Ruiz",
          "Source: https://news.example/");

  private static final Pipeline PIPELINE =
      NewsGraph.open()
          .withAnnotator(() -> article -> new AnnotatedArticle(article, List.of()))
          .pipeline(NewsGraph.DEFAULT_BASE);

  @Test
  void aRunOfOneCharacterTakesATimeInProportionToItsLength() {
    assertLinear(CHARACTERS.stream().map(it -> run(it, LONG)));
  }

  @Test
  void aRunOfTwoCharactersByTurnsTakesATimeInProportionToItsLength() {
    assertLinear(
        IntStream.range(0, CLASSES.size())
            .boxed()
            .flatMap(i -> CLASSES.stream().skip(i + 1L).map(second -> CLASSES.get(i) + second))
            .map(both -> run(both, SHORT)));
  }

  @Test
  void aRunAfterWordsThatARuleLooksForTakesATimeInProportionToItsLength() {
    assertLinear(
        CLASSES.stream()
            .flatMap(it -> BEGINNINGS.stream().map(words -> words + run(it, SHORT) + "x")));
  }

  private static String run(String characters, int length) {
    return characters.repeat(length / characters.length());
  }

  private static void assertLinear(Stream<String> runs) {
    String usual = WORDS.repeat(LONG / WORDS.length());
    seconds(usual);
    double ordinary = seconds(usual) / usual.length();
    assertThat(runs.flatMap(run -> slowness(run, ordinary))).isEmpty();
  }

  /** The run and how slow it was; empty if it was not. */
  private static Stream<String> slowness(String run, double ordinary) {
    double ratio = seconds(run) / run.length() / ordinary;
    return Stream.of("%.0f times: %s".formatted(ratio, run.substring(0, SHOWN)))
        .filter(it -> ratio > BOUND);
  }

  /** Processor time, also of an article that is refused as no English. */
  private static double seconds(String run) {
    String text = "The bridge is closed\n\n" + WORDS + "\n\n" + run;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document = new Document("run.txt", bytes, Optional.empty(), Publication.UNKNOWN);
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    try {
      assertThat(PIPELINE.read(document).faults()).isEmpty();
    } catch (UnreadableArticleException e) {
      assertThat(e).hasMessageContaining("run.txt");
    }
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }
}
