package org.newsgraph.resolve.place;

import java.util.List;
import java.util.Optional;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.Reason;

/**
 * What became of a name.
 *
 * @param entry the place that it denotes, empty if none could be told
 * @param around the coordinates and the country of a place around it, where there is no entry
 * @param reason why there is no entry, empty if there is one
 * @param considered names of what was considered, best first
 */
record Resolution(
    Optional<GazetteerEntry> entry,
    Optional<GazetteerEntry> around,
    Optional<Reason> reason,
    List<String> considered) {

  static Resolution known(GazetteerEntry entry) {
    return new Resolution(Optional.of(entry), Optional.empty(), Optional.empty(), List.of());
  }

  Resolution within(Optional<GazetteerEntry> place) {
    return new Resolution(entry, place, reason, considered);
  }

  Optional<Coordinates> coordinates() {
    return entry.or(() -> around).map(GazetteerEntry::coordinates);
  }
}
