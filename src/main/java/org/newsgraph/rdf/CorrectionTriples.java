package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.Correction.Change;

/** Writes what a user has changed, so that nobody takes it for what the rules read. */
final class CorrectionTriples {

  private CorrectionTriples() {}

  static void write(Draft draft) {
    for (Correction correction : draft.source.corrections()) {
      Node subject = draft.iris.correction(correction);
      draft.facts.type(subject, Ng.CORRECTION_CLASS);
      draft.facts.text(subject, Ng.CHANGE, correction.change().label());
      draft.facts.text(subject, Ng.CHANGED_TO, correction.value());
      draft.quotedFrom(subject, correction.cue());
    }
  }

  /** Marks an attribution whose speaker was corrected. */
  static void mark(Draft draft, Node subject, Attribution attribution) {
    draft.source.corrections().stream()
        .filter(correction -> correction.change() == Change.SPEAKER)
        .filter(correction -> correction.cue().equals(attribution.statement().cue()))
        .forEach(
            correction ->
                draft.facts.add(subject, Ng.CORRECTION, draft.iris.correction(correction)));
  }
}
