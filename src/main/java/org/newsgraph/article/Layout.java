package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.article.LineClassifier.Role;

/**
 * Separates the lines of the article from those around it, by the role and the position of each. A
 * few words without a full stop are the title before the first sentence, a heading between
 * sentences, and the headline of another page after a list of links or after the end.
 *
 * @param title the title, empty if there is none
 * @param own the article's own lines in order, the title among them
 */
record Layout(Optional<Line> title, List<Line> own) {

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
