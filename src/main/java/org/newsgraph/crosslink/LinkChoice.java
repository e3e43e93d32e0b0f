package org.newsgraph.crosslink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.incremental.GroupOperator;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * Chooses among the links that were found. A pair that is linked by its contents is not linked by
 * its quotations too. Of the links of one statement by one relation those to the earliest others
 * are kept, so that the links are at most so many times as many as the statements.
 */
final class LinkChoice implements Closeable {

  /** How many links a statement has at most by one relation; others hang together by these. */
  static final int MOST = 3;

  private static final String TAB = "\t";

  private final GroupOperator pairs;
  private final GroupOperator statements;

  LinkChoice(GroupTables tables, Path work) {
    this.pairs = new GroupOperator(tables.table("links.pairs"), LinkChoice::firstRule, work);
    this.statements =
        new GroupOperator(tables.table("links.statements"), LinkChoice::earliest, work);
  }

  /** Takes a {@link FoundLink} that comes (1) or goes (-1). */
  void change(String pair, String link, int by) {
    pairs.change(pair, link, by);
  }

  /**
   * Gives those that are chosen now (1) and those that were chosen and are not any more (-1).
   *
   * @param rules the names of the rules in their places
   */
  void run(List<String> rules, ObjIntConsumer<CrossArticleLink> sink) throws IOException {
    pairs.run(statements::change);
    statements.run((from, line, by) -> sink.accept(link(from, line, rules), by));
  }

  /** The same link may have been found several times. */
  private static void firstRule(String pair, Iterator<String> links, RecordSink sink) {
    String rule = "";
    String last = "";
    while (links.hasNext()) {
      String link = links.next();
      List<String> cells = List.of(link.split(TAB));
      rule = rule.isEmpty() ? cells.get(0) : rule;
      if (cells.get(0).equals(rule) && !link.equals(last)) {
        sink.accept(cells.get(1), String.join(TAB, cells.get(2), cells.get(3), rule));
      }
      last = link;
    }
  }

  private static void earliest(String from, Iterator<String> links, RecordSink sink) {
    for (int i = 0; i < MOST && links.hasNext(); i++) {
      sink.accept(from, links.next());
    }
  }

  private static CrossArticleLink link(String from, String line, List<String> rules) {
    int space = from.indexOf(' ');
    List<String> cells = List.of(line.split(TAB));
    return new CrossArticleLink(
        from.substring(0, space),
        Relation.valueOf(from.substring(space + 1)),
        cells.get(1),
        rules.get(Integer.parseInt(cells.get(2))));
  }

  @Override
  public void close() throws IOException {
    pairs.close();
    statements.close();
  }
}
