package org.newsgraph.link.claim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Chooses among the links that were found. A pair that is linked by its contents is not linked by
 * its quotations too. Of the links of one statement by one relation those to the earliest others
 * are kept, so that the links are at most so many times as many as the statements.
 */
final class LinkChoice implements Closeable {

  /** How many links a statement has at most by one relation; others hang together by these. */
  static final int MOST = 3;

  private static final String TAB = "\t";

  private final LineSorter byPair;
  private final LineSorter byStatement;

  LinkChoice(Path work) {
    this.byPair = new LineSorter(work);
    this.byStatement = new LineSorter(work);
  }

  /** Takes a link that was found by a rule; among several rules for a pair the first one counts. */
  void add(Origin from, Relation relation, Origin to, int rule) {
    boolean ordered = from.statement().compareTo(to.statement()) < 0;
    String pair = (ordered ? from : to).statement() + TAB + (ordered ? to : from).statement();
    byPair.add(
        String.join(
            TAB,
            pair,
            Integer.toString(rule),
            from.statement(),
            relation.name(),
            to.rank(),
            to.statement()));
  }

  /** Gives those that are chosen. */
  void forEach(List<String> rules, Consumer<ClaimLink> sink) throws IOException {
    choosePairs();
    try (Lines sorted = byStatement.sorted()) {
      String last = "";
      int count = 0;
      while (sorted.advance()) {
        List<String> cells = List.of(sorted.text().split(TAB));
        String group = cells.get(0) + TAB + cells.get(1);
        count = group.equals(last) ? count + 1 : 1;
        last = group;
        if (count <= MOST) {
          sink.accept(link(cells, rules));
        }
      }
    }
  }

  /** The same link may have been found several times. */
  private void choosePairs() throws IOException {
    try (Lines sorted = byPair.sorted()) {
      List<String> last = List.of("", "", "");
      String line = "";
      while (sorted.advance()) {
        String next = sorted.text();
        if (next.equals(line)) {
          continue;
        }
        line = next;
        List<String> cells = List.of(line.split(TAB));
        boolean same = last.subList(0, 2).equals(cells.subList(0, 2));
        if (!same || last.get(2).equals(cells.get(2))) {
          last = cells;
          byStatement.add(String.join(TAB, cells.subList(3, 7)) + TAB + cells.get(2));
        }
      }
    }
  }

  private static ClaimLink link(List<String> cells, List<String> rules) {
    return new ClaimLink(
        cells.get(0),
        Relation.valueOf(cells.get(1)),
        cells.get(3),
        rules.get(Integer.parseInt(cells.get(4))));
  }

  @Override
  public void close() throws IOException {
    byPair.close();
    byStatement.close();
  }
}
