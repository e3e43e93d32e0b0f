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

  /** The mark that closes a quotation, with the full stop before it, belongs to what it closes. */
  int closed(Page page, Tree tree, int begin, int end) {
    int last = end;
    while (on
        && last > begin
        && last < tree.size()
        && page.isQuoted(tree, last - 1)
        && page.isQuoted(tree, last)
        && tree.isMark(last)) {
      last++;
    }
    return last > begin && Words.isQuote(tree, last - 1) ? last : whole(page, tree, begin, end);
  }

  /** A quotation that what is said goes into is said to its end. */
  private int whole(Page page, Tree tree, int begin, int end) {
    int last = end;
    while (on
        && last > begin
        && last < tree.size()
        && page.isQuoted(tree, last - 1)
        && page.isQuoted(tree, last)
        && !Words.isQuote(tree, last)) {
      last++;
    }
    return last > begin && last < tree.size() && Words.isQuote(tree, last) ? last + 1 : end;
  }
}
