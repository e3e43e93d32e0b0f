package org.newsgraph.statement.content;

import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.RuleSwitches;

/** Gives the marks at the edges of what is said to the quotations that they open and close. */
final class QuotationEdges {

  /** By which it can be left out. */
  static final String RULE = "quotation-edge";

  private final boolean on;

  QuotationEdges(RuleSwitches switches) {
    this.on = switches.isOn(RULE);
  }

  /** The mark that opens a quotation belongs to what it opens. */
  int opened(ParsedArticle page, DependencyTree tree, int begin, int cue) {
    boolean mark = on && begin - 1 > cue && TokenSpans.isQuote(tree, begin - 1);
    return mark && page.isQuoted(tree, begin) ? begin - 1 : begin;
  }

  /** A quotation that what is said goes into is said to its end, with the mark that closes it. */
  int closed(ParsedArticle page, DependencyTree tree, int begin, int end) {
    int mark = end;
    while (on && mark > begin && goesOn(page, tree, mark) && !TokenSpans.isQuote(tree, mark)) {
      mark++;
    }
    boolean closes =
        on && mark > begin && goesOn(page, tree, mark) && TokenSpans.isQuote(tree, mark);
    return closes ? mark + 1 : end;
  }

  private static boolean goesOn(ParsedArticle page, DependencyTree tree, int token) {
    return token < tree.size() && page.isQuoted(tree, token - 1) && page.isQuoted(tree, token);
  }
}
