package org.newsgraph.resolve.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/** Which places an article names in one list: "Foobar, Oldport and Springfield". */
final class NameLists {

  private static final Pattern BETWEEN = Pattern.compile("\\s*(,|,?\\s+(and|or|&))\\s*(the\\s+)?");

  private final Map<PlaceMention, List<PlaceMention>> lists = new HashMap<>();

  /**
   * @param mentions in the order of the text
   */
  NameLists(Article article, List<PlaceMention> mentions) {
    List<PlaceMention> list = new ArrayList<>();
    for (PlaceMention mention : mentions) {
      if (!list.isEmpty() && !isNext(article, list.get(list.size() - 1), mention)) {
        list = new ArrayList<>();
      }
      list.add(mention);
      lists.put(mention, list);
    }
  }

  private static boolean isNext(Article article, PlaceMention last, PlaceMention next) {
    int begin = last.passage().span().end();
    int end = next.passage().span().begin();
    return begin < end
        && last.sentence() == next.sentence()
        && BETWEEN.matcher(article.textOf(new Span(begin, end))).matches();
  }

  /** What is listed with a mention, without itself. */
  List<PlaceMention> besides(PlaceMention mention) {
    return lists.getOrDefault(mention, List.of()).stream()
        .filter(other -> !other.equals(mention))
        .toList();
  }
}
