package org.newsgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
    List<Span> spans = text.paragraphs();
    Optional<Span> home = spans.stream().filter(span -> !at.within(span).isEmpty()).findFirst();
    return spans.stream()
        .map(span -> paragraph(span, at.within(span), home.filter(span::equals).isPresent()))
        .toList();
  }

  private Paragraph paragraph(Span whole, Span at, boolean first) {
    if (at.isEmpty()) {
      return new Paragraph(cut(whole), List.of(), List.of(), first);
    }
    return new Paragraph(
        cut(new Span(whole.begin(), at.begin())),
        cut(at),
        cut(new Span(at.end(), whole.end())),
        first);
  }

  private List<Segment> cut(Span run) {
    if (run.isEmpty()) {
      return List.of();
    }
    List<Mark> near =
        marks.stream().filter(it -> it.begin() < run.end() && run.begin() < it.end()).toList();
    List<Integer> cuts = cuts(run, near);
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      append(segments, segment(cuts.get(i - 1), cuts.get(i), near));
    }
    return segments;
  }

  /** A speaker's words may hold a mention of the same actor: that is one link, not three. */
  private static void append(List<Segment> segments, Segment next) {
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).isLike(next)) {
      segments.set(last, segments.get(last).with(next.words()));
    } else {
      segments.add(next);
    }
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
