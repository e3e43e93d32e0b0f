package org.newsgraph.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stretches of the index end at 128, 256 and so on; the spans lie across and beside them. */
class SpanIndexTest {

  private final SpanIndex<String> index = new SpanIndex<>();

  @Test
  void whatSharesACharacterOverlaps() {
    index.add(new Span(120, 140), "across");

    assertThat(index.overlapping(new Span(139, 150))).containsExactly("across");
    assertThat(index.overlapping(new Span(110, 121))).containsExactly("across");
  }

  @Test
  void whatOnlyTouchesDoesNotOverlap() {
    index.add(new Span(120, 140), "across");

    assertThat(index.overlapping(new Span(140, 150))).isEmpty();
    assertThat(index.overlapping(new Span(100, 120))).isEmpty();
  }

  @Test
  void whatStandsInManyStretchesIsFoundOnce() {
    index.add(new Span(0, 1000), "long");

    assertThat(index.overlapping(new Span(100, 900))).containsExactly("long");
  }

  @Test
  void whatStandsAroundHoldsTheWholeSpan() {
    index.add(new Span(100, 300), "whole");
    index.add(new Span(100, 199), "part");
    index.add(new Span(150, 200), "same");

    assertThat(index.around(new Span(150, 200))).containsExactly("whole", "same");
  }

  @Test
  void whatStandsWithinIsHeldByTheSpan() {
    index.add(new Span(100, 200), "same");
    index.add(new Span(127, 129), "inner");
    index.add(new Span(190, 201), "beyond");

    assertThat(index.within(new Span(100, 200))).containsExactly("same", "inner");
  }

  @Test
  void answersComeInTheOrderInWhichTheyWereAdded() {
    index.add(new Span(300, 310), "first");
    index.add(new Span(0, 400), "second");
    index.add(new Span(10, 20), "third");

    assertThat(index.overlapping(new Span(0, 400))).containsExactly("first", "second", "third");
  }

  @Test
  void aThingOfSeveralSpansIsFoundByEach() {
    index.add(new Span(0, 5), "split");
    index.add(new Span(500, 505), "split");

    assertThat(index.overlapping(new Span(502, 503))).containsExactly("split");
    assertThat(index.overlapping(new Span(100, 400))).isEmpty();
  }
}
