package org.newsgraph.crosslink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.Signature.Origin;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * Selects among the links that were found. Of a pair that several rules link, the rule with the
 * highest precedence counts: a pair that is linked by its contents is not linked by its quotations
 * too. Of the links of one statement by one relation those to the earliest statements are kept, so
 * that the number of links is bounded by a multiple of the number of statements.
 */
final class LinkSelection implements Closeable {

  /** How many links a statement has at most by one relation; others hang together by these. */
  static final int MOST = 3;

  private static final String TAB = "\t";

  private final WindowedGroupOperator pairs;
  private final WindowedGroupOperator statements;

  LinkSelection(GroupTables tables, Path work) {
    this.pairs =
        new WindowedGroupOperator(tables.table("links.pairs"), LinkSelection::ofFirstRule, work);
    this.statements =
        new WindowedGroupOperator(tables.table("links.statements"), LinkSelection::earliest, work);
  }

  /**
   * Passes on a link that was found, as a record for {@link #change}: the group is its pair.
   *
   * @param rule the precedence of its rule: 0 for the highest
   */
  static void offer(Origin from, Relation relation, Origin to, int rule, RecordSink sink) {
    boolean ordered = from.statement().compareTo(to.statement()) < 0;
    sink.accept(
        (ordered ? from : to).statement() + " " + (ordered ? to : from).statement(),
        String.join(
            TAB,
            Integer.toString(rule),
            from.statement() + " " + relation.name(),
            to.rank(),
            to.statement()));
  }

  /** A link that was {@linkplain #offer found} is added (1) or removed (-1). */
  void change(String pair, String link, int by) {
    pairs.change(pair, link, by);
  }

  /**
   * Passes on the links that are selected now (1) and those that no longer are (-1).
   *
   * @param rules the names of the rules, by their precedence
   */
  void run(List<String> rules, ObjIntConsumer<CrossArticleLink> sink) throws IOException {
    pairs.run(statements::change);
    statements.run((from, line, by) -> sink.accept(link(from, line, rules), by));
  }

  /** Links sort by the precedence of their rules. */
  private static void ofFirstRule(String pair, String link, List<String> before, RecordSink sink) {
    List<String> cells = List.of(link.split(TAB));
    String rule = cells.get(0);
    if (before.isEmpty() || before.get(0).startsWith(rule + TAB)) {
      sink.accept(cells.get(1), String.join(TAB, cells.get(2), cells.get(3), rule));
    }
  }

  /** Links sort by the rank of the statement that they go to. */
  private static void earliest(String from, String link, List<String> before, RecordSink sink) {
    if (before.size() < MOST) {
      sink.accept(from, link);
    }
  }

  /**
   * Selects on a cluster.
   *
   * @param offered what was {@linkplain #offer found}
   * @return records that {@link #link} reads
   */
  static Records select(Records offered) {
    return offered
        .windowed(() -> LinkSelection::ofFirstRule)
        .windowed(() -> LinkSelection::earliest);
  }

  /** The link of a selected record. */
  static CrossArticleLink link(String from, String line, List<String> rules) {
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
