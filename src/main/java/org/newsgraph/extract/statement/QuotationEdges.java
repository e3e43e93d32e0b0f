package org.newsgraph.extract.statement;

/** Gives the marks at the edges of what is said to the quotations that they open and close. */
final class QuotationEdges {

  /** By which it can be left out. */
  static final String RULE = "quotation-edge";

  private final boolean on;

  QuotationEdges(Switches switches) {
    this.on = switches.isOn(RULE);
  }

  /** The mark that opens a quotation belongs to what it opens. */
  int opened(Page page, Tree tree, int begin, int cue) {
    boolean mark = on && begin - 1 > cue && Words.isQuote(tree, begin - 1);
    return mark && page.isQuoted(tree, begin) ? begin - 1 : begin;
  }

  /** A quotation that what is said goes into is said to its end, with the mark that closes it. */
  int closed(Page page, Tree tree, int begin, int end) {
    int mark = end;
    while (on && mark > begin && goesOn(page, tree, mark) && !Words.isQuote(tree, mark)) {
      mark++;
    }
    boolean closes = on && mark > begin && goesOn(page, tree, mark) && Words.isQuote(tree, mark);
    return closes ? mark + 1 : end;
  }

  private static boolean goesOn(Page page, Tree tree, int token) {
    return token < tree.size() && page.isQuoted(tree, token - 1) && page.isQuoted(tree, token);
  }
}
