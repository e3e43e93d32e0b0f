package org.newsgraph.resolve.place;

import java.util.List;
import java.util.Optional;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.Reason;

/**
 * What a name denotes.
 *
 * @param entry the place of the gazetteer, empty if none could be chosen
 * @param around a place around it, empty if there is an entry or nothing is known
 * @param reason why there is no entry, empty if there is one
 * @param considered labels of what was considered, best first
 */
record Resolution(
    Optional<GazetteerEntry> entry,
    Optional<GazetteerEntry> around,
    Optional<Reason> reason,
    List<String> considered) {

  /** A name that denotes a place of the gazetteer. */
  static Resolution known(GazetteerEntry entry) {
    return new Resolution(Optional.of(entry), Optional.empty(), Optional.empty(), List.of());
  }

  /** A name that could not be resolved. */
  static Resolution unknown(Reason reason, List<String> considered) {
    return new Resolution(Optional.empty(), Optional.empty(), Optional.of(reason), considered);
  }

  /** This resolution with a place around it. */
  Resolution within(Optional<GazetteerEntry> place) {
    return new Resolution(entry, place, reason, considered);
  }

  /** Those of the entry, else of the place around it. */
  Optional<Coordinates> coordinates() {
    return entry.or(() -> around).map(GazetteerEntry::coordinates);
  }
}
