package org.newsgraph.resolve.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.resolve.identity.ActorDraft;

/** Who said what, and which statement stands within which. */
public final class Attributions {

  private Attributions() {}

  public static List<Attribution> of(
      ContentIndex contents,
      List<ReportedStatement> statements,
      List<Optional<ActorDraft>> speakers,
      Map<ActorDraft, EntityKey> keys) {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      found.add(
          new Attribution(
              statements.get(i), speakers.get(i).map(keys::get), outer(contents, statements, i)));
    }
    return found;
  }

  private static Optional<Integer> outer(
      ContentIndex contents, List<ReportedStatement> statements, int index) {
    ReportedStatement inner = statements.get(index);
    return inner.nested()
        ? contents.innermost(inner.cue().span()).filter(outer -> outer != index)
        : Optional.empty();
  }
}
