package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Attribution;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.ReportedStatement;

/** Who said what, and which statement stands within which. */
final class Attributions {

  private Attributions() {}

  static List<Attribution> of(
      Contents contents,
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
      Contents contents, List<ReportedStatement> statements, int index) {
    ReportedStatement inner = statements.get(index);
    return inner.nested()
        ? contents.innermost(inner.cue().span()).filter(outer -> outer != index)
        : Optional.empty();
  }
}
