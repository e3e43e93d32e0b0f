package org.newsgraph.extract.statement;

import java.util.Set;

/** Tells the cues that stand beside a cue clause: they say when something was said, not what. */
final class Asides {

  private final CueLexicon cues;

  Asides(CueLexicon cues) {
    this.cues = cues;
  }

  /** "Talking about the plan, she said", "Asked whether he knew, he said". */
  boolean isSetting(Offer offer) {
    Tree tree = offer.tree();
    int cue = offer.cue();
    boolean participle =
        tree.tag(cue).equals("VBG") && !offer.meaning().frames().contains("clause");
    boolean passive = tree.tag(cue).equals("VBN") && tree.token(cue).head() > cue;
    return cue <= 1 && (participle || passive);
  }

  /** "The mayor, asked about the plan, said". */
  boolean isAside(Offer offer) {
    return isAside(offer.tree(), offer.cue());
  }

  private boolean isAside(Tree tree, int cue) {
    boolean apart = tree.is(cue - 1, ",") && Set.of("VBN", "VBD").contains(tree.tag(cue));
    for (int i = cue + 1; apart && i < tree.size(); i++) {
      if (tree.isFinite(i)) {
        return tree.is(i - 1, ",") && cues.isReport(tree.token(i));
      }
    }
    return false;
  }
}
