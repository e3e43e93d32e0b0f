package org.newsgraph.web.page.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.web.page.resource.Mark.Kind;
import org.newsgraph.web.page.resource.Mark.Target;

class MarkedTextTest {

  @Test
  void wordsWithoutAMarkStayPlain() {
    assertThat(shown("No one spoke.")).containsExactly("No one spoke.");
  }

  @Test
  void marksThatOverlapAreCutWhereEitherBeginsOrEnds() {
    assertThat(shown("abcdef", mark(0, 4, Kind.SPEAKER), mark(2, 6, Kind.CUE)))
        .containsExactly("ab[speaker]", "cdef[cue]");
    assertThat(shown("abcdef", mark(0, 4, Kind.CONTENT), mark(2, 6, Kind.CUE)))
        .containsExactly("ab[content said]", "cd[cue said]", "ef[cue]");
  }

  @Test
  void aMarkWithinAContentShowsAndSaysThatItIsSaid() {
    assertThat(shown("a fire in Oldport", mark(0, 17, Kind.CONTENT), mark(10, 17, Kind.PLACE)))
        .containsExactly("a fire in [content said]", "Oldport[place said]");
  }

  @Test
  void aContentWithinAContentShowsThatItIsNested() {
    assertThat(shown("he said no", mark(0, 10, Kind.CONTENT), mark(8, 10, Kind.CONTENT)))
        .containsExactly("he said [content said]", "no[content said nested]");
  }

  @Test
  void aMentionInItsOwnSpeakerIsOneLinkWithIt() {
    Target ruiz = Target.page("http://localhost:3330/actor/ana-ruiz");
    Mark speaker = new Mark(0, 15, Kind.SPEAKER, ruiz, "speaker: Ana Ruiz");
    Mark mention = new Mark(7, 15, Kind.ACTOR, ruiz, "person: Ana Ruiz");

    assertThat(shown("Mayor, Ana Ruiz", speaker, mention))
        .containsExactly("Mayor, Ana Ruiz[speaker]");
  }

  @Test
  void offsetsCountCodePoints() {
    assertThat(shown("😀😀 Oldport", mark(3, 10, Kind.PLACE)))
        .containsExactly("😀😀 ", "Oldport[place]");
  }

  @Test
  void theWordsAskedForMayBeginAndEndWithinMarksAndParagraphs() {
    List<MarkedText.Paragraph> paragraphs =
        new MarkedText(new ArticleText("one two\nthree four\nfive"), List.of())
            .paragraphs(new ArticleText.Range(4, 13));

    assertThat(paragraphs.stream().map(it -> words(it.at()))).containsExactly("two", "three", "");
    assertThat(paragraphs.stream().map(MarkedText.Paragraph::first))
        .containsExactly(true, false, false);
  }

  @Test
  void emptyLinesPartParagraphsAndALineBreakWithinOneStays() {
    assertThat(paragraphs("one\ntwo\n\nthree\n")).containsExactly("one\ntwo", "three");
  }

  @Test
  void withoutEmptyLinesEachLineIsAParagraph() {
    assertThat(paragraphs("one\ntwo\r\nthree\n")).containsExactly("one", "two\r", "three");
  }

  @Test
  void noTextHasNoParagraphs() {
    assertThat(paragraphs("")).isEmpty();
    assertThat(paragraphs(" \n\n ")).isEmpty();
  }

  private static Mark mark(int begin, int end, Kind kind) {
    return new Mark(begin, end, kind, Target.here("fact"), "");
  }

  private static Stream<String> shown(String text, Mark... marks) {
    return new MarkedText(new ArticleText(text), List.of(marks))
        .paragraphs(ArticleText.Range.EMPTY).stream()
            .flatMap(paragraph -> paragraph.before().stream())
            .map(it -> it.words() + (it.isMarked() ? "[" + it.style() + "]" : ""));
  }

  private static Stream<String> paragraphs(String text) {
    return new MarkedText(new ArticleText(text), List.of())
        .paragraphs(ArticleText.Range.EMPTY).stream().map(paragraph -> words(paragraph.before()));
  }

  private static String words(List<MarkedText.Segment> segments) {
    return String.join("", segments.stream().map(MarkedText.Segment::words).toList());
  }
}
