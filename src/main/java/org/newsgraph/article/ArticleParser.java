package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.article.Line.Cut;
import org.newsgraph.article.LineClassifier.Role;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;

/**
 * Splits a text into title, dateline, source, credits, and the paragraphs of the article.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class ArticleParser {

  /**
   * The parts of a text.
   *
   * @param source the address that the text names as its source
   * @param contributors the names of those who wrote it or contributed
   * @param paragraphs the paragraphs of the article itself, the title among them
   */
  record Parts(
      Optional<Passage> title,
      Optional<Passage> dateline,
      Optional<Passage> source,
      List<Passage> contributors,
      List<Paragraph> paragraphs) {

    Metadata metadata(Publication publication) {
      return new Metadata(
          title,
          source,
          source.map(Passage::text).flatMap(SourceAddress::date),
          dateline,
          contributors,
          publication);
    }
  }

  private static final Pattern BULLET = Pattern.compile("^[•●▪◦·*]\\s+(?=\\S)");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** A headline that ends in a full stop and a summary may stand before the dateline. */
  private static final int LINES_WITH_DATELINE = 3;

  /** Beyond these a byline is another article's. */
  private static final int LINES_WITH_BYLINE = 12;

  private final LineClassifier classifier = new LineClassifier();
  private final CreditFinder credits = new CreditFinder();
  private final SourceAddress sources = new SourceAddress();
  private final DatelineFinder datelines = new DatelineFinder();

  /**
   * Returns the parts of a text.
   *
   * @param title the title as metadata gives it; a line at the start that equals it is the title,
   *     whatever else it looks like
   */
  Parts parse(String text, Optional<String> title) {
    List<Line> lines = HardWrap.undo(text, Line.of(text));
    List<Layout.Item> items = new ArrayList<>();
    List<Passage> found = new ArrayList<>();
    List<Passage> contributors = new ArrayList<>();
    for (Line line : lines) {
      addItems(line, items, found, contributors);
    }
    title.ifPresent(words -> markTitle(items, words));
    Layout layout = Layout.of(items);
    Optional<Lead> lead = lead(layout);
    return new Parts(
        layout.title().map(Line::passage),
        lead.map(Lead::place),
        found.stream().findFirst(),
        contributors,
        layout.own().stream().map(line -> paragraph(line, layout.title(), lead)).toList());
  }

  /** A headline may look like a sentence, or like a label. */
  private static void markTitle(List<Layout.Item> items, String title) {
    for (int i = 0; i < Math.min(LINES_WITH_DATELINE, items.size()); i++) {
      Line line = items.get(i).line();
      if (BLANKS.matcher(line.text()).replaceAll(" ").equals(title)) {
        items.set(i, new Layout.Item(line, Role.TITLE));
        return;
      }
    }
  }

  /** The line that begins with a dateline. */
  private record Lead(Line line, Cut dateline) {

    Passage place() {
      return line.passage(dateline.from(), dateline.to());
    }
  }

  private Optional<Lead> lead(Layout layout) {
    return layout.own().stream()
        .filter(line -> !layout.title().equals(Optional.of(line)))
        .limit(LINES_WITH_DATELINE)
        .flatMap(line -> datelines.find(line).map(cut -> new Lead(line, cut)).stream())
        .findFirst();
  }

  private static Paragraph paragraph(Line line, Optional<Line> title, Optional<Lead> lead) {
    Line body =
        lead.filter(found -> found.line().equals(line))
            .map(found -> line.from(found.dateline().at()))
            .orElse(line);
    Matcher bullet = BULLET.matcher(body.text());
    Line words = bullet.find() ? body.from(bullet.end()) : body;
    return new Paragraph(words.passage().span(), title.equals(Optional.of(line)));
  }

  private void addItems(
      Line line, List<Layout.Item> items, List<Passage> found, List<Passage> contributors) {
    Optional<Cut> source = sources.find(line);
    Optional<Cut> credit = source.isPresent() ? Optional.empty() : credits.tail(line);
    source.ifPresent(cut -> found.add(line.passage(cut.from(), cut.to())));
    credit.ifPresent(cut -> contributors.addAll(credits.names(line, cut.from(), cut.to())));
    if (source.isPresent()) {
      addParts(line, source.get(), Role.SOURCE, items);
    } else if (credit.isPresent()) {
      addParts(line, credit.get(), Role.CREDIT, items);
    } else {
      List<Passage> byline = isHead(items) ? credits.byline(line) : List.of();
      contributors.addAll(byline);
      items.add(new Layout.Item(line, byline.isEmpty() ? classifier.classify(line) : Role.CREDIT));
    }
  }

  private static boolean isHead(List<Layout.Item> items) {
    return items.size() < LINES_WITH_BYLINE
        && items.stream().noneMatch(item -> item.role() == Role.PROSE);
  }

  private void addParts(Line line, Cut cut, Role tail, List<Layout.Item> items) {
    if (cut.at() > 0) {
      Line head = line.upTo(cut.at());
      items.add(new Layout.Item(head, classifier.classify(head)));
    }
    items.add(new Layout.Item(line.from(cut.at()), tail));
  }

  /**
   * Joins the lines of a text that is hard-wrapped at a fixed width, as in mail and old wire texts.
   * A text counts as hard-wrapped if at nearly all line breaks the next word would not have fitted,
   * and if most of them stand inside a sentence.
   */
  private static final class HardWrap {

    private static final int MAX_WIDTH = 120;
    private static final int MIN_BREAKS = 3;

    private final String text;
    private final List<Line> lines;
    private final int width;

    private HardWrap(String text, List<Line> lines) {
      this.text = text;
      this.lines = lines;
      this.width =
          lines.stream()
              .map(Line::text)
              .filter(line -> !line.contains("://"))
              .mapToInt(String::length)
              .max()
              .orElse(0);
    }

    /** Returns the lines unchanged if the text is not hard-wrapped, else one for each paragraph. */
    static List<Line> undo(String text, List<Line> lines) {
      HardWrap wrap = new HardWrap(text, lines);
      return wrap.wrapped() ? wrap.joined() : lines;
    }

    private boolean wrapped() {
      int breaks = 0;
      int forced = 0;
      int insideSentence = 0;
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).afterBlank()) {
          breaks++;
          forced += forced(i) ? 1 : 0;
          insideSentence += lines.get(i - 1).endsInStop() ? 0 : 1;
        }
      }
      return width <= MAX_WIDTH
          && breaks >= MIN_BREAKS
          && forced >= 0.7 * breaks
          && insideSentence >= 0.5 * breaks;
    }

    /** Returns whether the first word of line {@code i} had no room on the line before. */
    private boolean forced(int i) {
      String word = lines.get(i).text().split("\\s", 2)[0];
      return lines.get(i - 1).text().length() + 1 + word.length() > width;
    }

    private List<Line> joined() {
      List<Line> joined = new ArrayList<>();
      int unit = 0; // UTF-16 offset of the last joined line; each text is counted once
      int offset = 0;
      int start = 0;
      for (int i = 1; i <= lines.size(); i++) {
        if (i == lines.size() || lines.get(i).afterBlank() || !forced(i)) {
          Line first = lines.get(start);
          unit = text.offsetByCodePoints(unit, first.begin() - offset);
          offset = first.begin();
          joined.add(union(unit, first, lines.get(i - 1)));
          start = i;
        }
      }
      return joined;
    }

    private Line union(int from, Line first, Line last) {
      int to = text.offsetByCodePoints(from, last.begin() - first.begin()) + last.text().length();
      return new Line(first.begin(), text.substring(from, to), first.afterBlank());
    }
  }

  /**
   * Separates the lines of the article from those around it, by the role and the position of each.
   * A few words without a full stop are the title before the first sentence, a heading between
   * sentences, and the headline of another page after a list of links or after the end.
   *
   * @param title the title, empty if there is none
   * @param own the article's own lines in order, the title among them
   */
  private record Layout(Optional<Line> title, List<Line> own) {

    private static final int MIN_TITLE_WORDS = 2;
    private static final int MIN_PLAIN_TITLE_WORDS = 4;
    private static final int MAX_TITLE_WORDS = 30;

    /** A line and its role as its words alone show it. */
    record Item(Line line, Role role) {}

    /** Returns the layout of the lines of a text. */
    static Layout of(List<Item> items) {
      List<Integer> prose =
          IntStream.range(0, items.size())
              .filter(i -> items.get(i).role() == Role.PROSE)
              .boxed()
              .toList();
      int end = end(items, prose);
      int first = prose.isEmpty() ? end : prose.get(0);
      int last =
          prose.stream().filter(i -> i < end).reduce((former, latter) -> latter).orElse(end - 1);
      List<Line> own = new ArrayList<>(body(items.subList(0, Math.min(last + 1, end))));
      if (last + 1 < end) {
        own.addAll(afterLastSentence(items.subList(last + 1, end)));
      }
      return new Layout(title(items.subList(0, first)), own);
    }

    /** Returns where forms and comments begin after the article; the number of items if nowhere. */
    private static int end(List<Item> items, List<Integer> prose) {
      return IntStream.range(prose.isEmpty() ? items.size() : prose.get(0), items.size())
          .filter(i -> items.get(i).role() == Role.END)
          .findFirst()
          .orElse(items.size());
    }

    private static Optional<Line> title(List<Item> beforeFirstSentence) {
      return first(beforeFirstSentence, Role.TITLE)
          .or(() -> first(beforeFirstSentence, Role.SHORT).filter(Layout::isTitle));
    }

    private static Optional<Line> first(List<Item> items, Role role) {
      return items.stream().filter(item -> item.role() == role).map(Item::line).findFirst();
    }

    private static boolean isTitle(Line line) {
      int least = line.inTitleCase() ? MIN_TITLE_WORDS : MIN_PLAIN_TITLE_WORDS;
      return line.words() >= least && line.words() <= MAX_TITLE_WORDS;
    }

    private static List<Line> body(List<Item> items) {
      List<Line> own = new ArrayList<>();
      boolean amongLinks = false;
      for (Item item : items) {
        switch (item.role()) {
          case PROSE -> {
            amongLinks = false;
            own.add(item.line());
          }
          case TITLE -> own.add(item.line());
          case SHORT -> {
            if (!amongLinks) {
              own.add(item.line());
            }
          }
          case LINKS -> amongLinks = !own.isEmpty();
          default -> {}
        }
      }
      return own;
    }

    /** Returns the lines up to what closes the article; if something does, without headlines. */
    private static List<Line> afterLastSentence(List<Item> items) {
      int close = 0;
      while (close < items.size() && !items.get(close).role().closesArticle()) {
        close++;
      }
      boolean closed = close < items.size();
      return items.subList(0, close).stream()
          .map(Item::line)
          .filter(line -> !closed || !line.inTitleCase())
          .toList();
    }
  }
}
