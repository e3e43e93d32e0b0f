package org.newsgraph.web.page.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsgraph.web.page.resource.ArticleText.Range;

/**
 * The text of an article, cut where marks begin and end. Marks overlap and nest, while elements of
 * HTML can only nest: so each segment between two cuts knows all marks that cover it, and shows the
 * narrowest kind.
 */
public final class MarkedText {

  private static final Comparator<Mark> NARROWEST =
      Comparator.comparing(Mark::kind).thenComparing(Mark::length);

  private final ArticleText text;
  private final List<Mark> marks;

  /**
   * A paragraph, in three runs: before, within and after the characters that the request asks for.
   * Where it asks for none of this paragraph, all segments are in the first run.
   *
   * @param first whether the characters begin in this paragraph
   */
  public record Paragraph(
      List<Segment> before, List<Segment> at, List<Segment> after, boolean first) {

    /** Copies the lists. */
    public Paragraph {
      before = List.copyOf(before);
      at = List.copyOf(at);
      after = List.copyOf(after);
    }
  }

  /**
   * Words that the same marks cover.
   *
   * @param words as printed
   * @param style CSS classes: the kind that is shown, and whether the words are in a content, or in
   *     one within another; empty if nothing is marked
   * @param target where the words lead
   * @param hint what is marked, in words
   * @param quiet whether the keyboard passes it by, because the cue beside it leads to the same
   *     fact
   */
  public record Segment(
      String words, String style, Mark.Target target, String hint, boolean quiet) {

    private static Segment plain(String words) {
      return new Segment(words, "", Mark.Target.here(""), "", false);
    }

    private boolean hasMarksOf(Segment other) {
      return equals(other.withWords(words));
    }

    private Segment withWords(String other) {
      return new Segment(other, style, target, hint, quiet);
    }

    /** Whether anything is marked. */
    public boolean isMarked() {
      return !style.isEmpty();
    }

    /** The IRI of the page that the words lead to; empty for this page. */
    public String iri() {
      return target.iri();
    }

    /** The id of the element that the words lead to; empty for a whole page. */
    public String fragment() {
      return target.fragment();
    }
  }

  MarkedText(ArticleText text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * The paragraphs of the text.
   *
   * @param at the characters that the request asks for; may be empty
   */
  List<Paragraph> paragraphs(Range at) {
    List<Range> ranges = text.paragraphs();
    Optional<Range> home = ranges.stream().filter(range -> !at.within(range).isEmpty()).findFirst();
    return ranges.stream()
        .map(range -> paragraph(range, at.within(range), home.filter(range::equals).isPresent()))
        .toList();
  }

  private Paragraph paragraph(Range whole, Range at, boolean first) {
    if (at.isEmpty()) {
      return new Paragraph(segments(whole), List.of(), List.of(), first);
    }
    return new Paragraph(
        segments(new Range(whole.begin(), at.begin())),
        segments(at),
        segments(new Range(at.end(), whole.end())),
        first);
  }

  private List<Segment> segments(Range run) {
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

  /** Joins segments alike: the words for a speaker that hold the actor's name are one link. */
  private static void append(List<Segment> segments, Segment next) {
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).hasMarksOf(next)) {
      segments.set(last, next.withWords(segments.get(last).words() + next.words()));
    } else {
      segments.add(next);
    }
  }

  private static List<Integer> cuts(Range run, List<Mark> near) {
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
        mark.target(),
        mark.hint(),
        mark.kind() == Mark.Kind.CONTENT);
  }
}
