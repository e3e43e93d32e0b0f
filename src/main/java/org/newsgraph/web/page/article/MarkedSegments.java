package org.newsgraph.web.page.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsgraph.web.page.facts.ArticleText;
import org.newsgraph.web.page.facts.TextRange;

/**
 * Cuts a text where marks begin and end. Marks overlap and nest, elements of a page can only nest:
 * so each piece between two cuts knows all the marks that cover it, and shows the narrowest kind.
 */
final class MarkedSegments {

  private static final Comparator<Mark> NARROWEST =
      Comparator.comparing(Mark::kind).thenComparing(Mark::length);

  private final ArticleText text;
  private final List<Mark> marks;

  MarkedSegments(ArticleText text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The paragraphs of the text, the characters {@code at} apart from those around them. */
  List<MarkedParagraph> paragraphs(TextRange at) {
    List<TextRange> spans = text.paragraphs();
    Optional<TextRange> home =
        spans.stream().filter(span -> !at.within(span).isEmpty()).findFirst();
    return spans.stream()
        .map(span -> paragraph(span, at.within(span), home.filter(span::equals).isPresent()))
        .toList();
  }

  private MarkedParagraph paragraph(TextRange whole, TextRange at, boolean first) {
    if (at.isEmpty()) {
      return new MarkedParagraph(cut(whole), List.of(), List.of(), first);
    }
    return new MarkedParagraph(
        cut(new TextRange(whole.begin(), at.begin())),
        cut(at),
        cut(new TextRange(at.end(), whole.end())),
        first);
  }

  private List<MarkedSegment> cut(TextRange run) {
    if (run.isEmpty()) {
      return List.of();
    }
    List<Mark> near =
        marks.stream().filter(it -> it.begin() < run.end() && run.begin() < it.end()).toList();
    List<Integer> cuts = cuts(run, near);
    List<MarkedSegment> segments = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      append(segments, segment(cuts.get(i - 1), cuts.get(i), near));
    }
    return segments;
  }

  /** A speaker's words may hold a mention of the same actor: that is one link, not three. */
  private static void append(List<MarkedSegment> segments, MarkedSegment next) {
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).isLike(next)) {
      segments.set(last, segments.get(last).with(next.words()));
    } else {
      segments.add(next);
    }
  }

  private static List<Integer> cuts(TextRange run, List<Mark> near) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(run.begin(), run.end()));
    near.stream()
        .flatMap(mark -> Stream.of(mark.begin(), mark.end()))
        .filter(cut -> run.begin() < cut && cut < run.end())
        .forEach(cuts::add);
    return List.copyOf(cuts);
  }

  private MarkedSegment segment(int begin, int end, List<Mark> near) {
    String words = text.words(begin, end);
    List<Mark> covering = near.stream().filter(mark -> mark.covers(begin, end)).toList();
    return covering.stream()
        .min(NARROWEST)
        .map(mark -> segment(words, mark, depth(covering)))
        .orElseGet(() -> MarkedSegment.plain(words));
  }

  private static long depth(List<Mark> covering) {
    return covering.stream().filter(mark -> mark.kind() == Mark.Kind.CONTENT).count();
  }

  private static MarkedSegment segment(String words, Mark mark, long depth) {
    String within = depth == 0 ? "" : depth == 1 ? " said" : " said nested";
    return new MarkedSegment(
        words,
        mark.kind().style() + within,
        mark.target().iri(),
        mark.target().fragment(),
        mark.hint(),
        mark.kind() == Mark.Kind.CONTENT);
  }
}
