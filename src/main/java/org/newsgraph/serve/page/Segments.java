package org.newsgraph.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts a text where marks begin and end. Marks overlap and nest, elements of a page can only nest:
 * so each piece between two cuts knows all the marks that cover it, and shows the narrowest kind.
 */
final class Segments {

  private static final Comparator<Mark> NARROWEST =
      Comparator.comparing(Mark::kind).thenComparing(Mark::length);

  private final ArticleText text;
  private final List<Mark> marks;

  Segments(ArticleText text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The paragraphs of the text, the characters {@code at} apart from those around them. */
  List<Paragraph> paragraphs(Span at) {
    return text.paragraphs().stream().map(paragraph -> paragraph(paragraph, at)).toList();
  }

  private Paragraph paragraph(Span whole, Span at) {
    Span inside = at.within(whole);
    if (inside.isEmpty()) {
      return new Paragraph(cut(whole), List.of(), List.of(), false);
    }
    return new Paragraph(
        cut(new Span(whole.begin(), inside.begin())),
        cut(inside),
        cut(new Span(inside.end(), whole.end())),
        inside.begin() == at.begin());
  }

  private List<Segment> cut(Span run) {
    if (run.isEmpty()) {
      return List.of();
    }
    List<Mark> near =
        marks.stream().filter(it -> it.begin() < run.end() && run.begin() < it.end()).toList();
    List<Integer> cuts = cuts(run, near);
    return IntStream.range(1, cuts.size())
        .mapToObj(i -> segment(cuts.get(i - 1), cuts.get(i), near))
        .toList();
  }

  private static List<Integer> cuts(Span run, List<Mark> near) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(run.begin(), run.end()));
    near.stream()
        .flatMap(mark -> Stream.of(mark.begin(), mark.end()))
        .filter(cut -> run.begin() < cut && cut < run.end())
        .forEach(cuts::add);
    return List.copyOf(cuts);
  }

  private Segment segment(int begin, int end, List<Mark> near) {
    String words = text.words(begin, end);
    List<Mark> covering = near.stream().filter(mark -> mark.covers(begin, end)).toList();
    return covering.stream()
        .min(NARROWEST)
        .map(mark -> segment(words, mark, depth(covering)))
        .orElseGet(() -> Segment.plain(words));
  }

  private static long depth(List<Mark> covering) {
    return covering.stream().filter(mark -> mark.kind() == Mark.Kind.CONTENT).count();
  }

  private static Segment segment(String words, Mark mark, long depth) {
    String within = depth == 0 ? "" : depth == 1 ? " said" : " said nested";
    return new Segment(
        words,
        mark.kind().style() + within,
        mark.target().iri(),
        mark.target().fragment(),
        mark.hint(),
        mark.kind() == Mark.Kind.CONTENT);
  }
}
