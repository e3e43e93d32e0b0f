package org.newsgraph.resolve.place;

import java.util.Optional;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Passage;

/** Weighs that one of two places that stand together in the text lies in the other. */
final class Containment {

  private final Gazetteer gazetteer;

  Containment(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** What the places that the article names around the name say for a place. */
  double ofNamed(NameGroup group, GazetteerEntry entry) {
    return group.mentions().stream()
        .map(PlaceMention::container)
        .flatMap(Optional::stream)
        .map(Passage::text)
        .flatMap(name -> gazetteer.candidates(name).stream())
        .mapToDouble(outer -> weight(outer.entry(), entry))
        .max()
        .orElse(0);
  }

  /** "Oldport, Foobar" tells that Foobar is where an Oldport lies. */
  double ofContents(NameGroup group, GazetteerEntry entry) {
    boolean holds =
        group.contents().stream()
            .flatMap(name -> gazetteer.candidates(name).stream())
            .filter(inner -> inner.match() == Candidate.Match.NAME)
            .anyMatch(inner -> weight(entry, inner.entry()) > 0);
    return holds ? 6 : 0;
  }

  private static double weight(GazetteerEntry outer, GazetteerEntry inner) {
    boolean sameCountry = outer.country().isPresent() && outer.country().equals(inner.country());
    if (!sameCountry || outer.id().equals(inner.id())) {
      return 0;
    }
    return switch (outer.rank()) {
      case COUNTRY -> 3.5;
      case FIRST_LEVEL -> outer.admin1().equals(inner.admin1()) ? 6 : 0;
      case SECOND_LEVEL ->
          isSameDistrict(outer, inner)
                  || Distance.kilometres(outer.coordinates(), inner.coordinates()) < 50
              ? 5
              : 0;
      case LANDMARK -> 3;
      default -> 0;
    };
  }

  private static boolean isSameDistrict(GazetteerEntry outer, GazetteerEntry inner) {
    return outer.admin1().equals(inner.admin1())
        && !outer.admin2().isEmpty()
        && outer.admin2().equals(inner.admin2());
  }
}
