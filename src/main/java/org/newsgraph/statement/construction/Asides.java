package org.newsgraph.statement.construction;

import java.util.Set;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;

/** Tells the cues that stand beside a cue clause: they say when something was said, not what. */
final class Asides {

  private final CueLexicon cues;

  Asides(CueLexicon cues) {
    this.cues = cues;
  }

  /** "Talking about the plan, she said", "Asked whether he knew, he said". */
  boolean isSetting(ConstructionMatch offer) {
    DependencyTree tree = offer.tree();
    int cue = offer.cue();
    boolean participle =
        tree.tag(cue).equals("VBG") && !offer.meaning().frames().contains("clause");
    boolean passive = tree.tag(cue).equals("VBN") && tree.token(cue).head() > cue;
    return cue <= 1 && (participle || passive);
  }

  /** "The mayor, asked about the plan, said". */
  boolean isAside(ConstructionMatch offer) {
    return isAside(offer.tree(), offer.cue());
  }

  private boolean isAside(DependencyTree tree, int cue) {
    boolean apart = tree.is(cue - 1, ",") && Set.of("VBN", "VBD").contains(tree.tag(cue));
    for (int i = cue + 1; apart && i < tree.size(); i++) {
      if (tree.isFinite(i)) {
        return tree.is(i - 1, ",") && cues.isReport(tree.token(i));
      }
    }
    return false;
  }
}
