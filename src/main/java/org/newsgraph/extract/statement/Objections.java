package org.newsgraph.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks against a reading that a construction offers. */
final class Objections {

  private static final int WEAK = 40;

  private final List<Objection> objections;

  Objections(CueLexicon cues, Speakers speakers, Switches switches) {
    Asides asides = new Asides(cues);
    Stream<Objection> here =
        Stream.of(
            new Objection("setting", "tells when something else was said", asides::isSetting),
            new Objection("aside", "stands in commas within another cue clause", asides::isAside),
            new Objection(
                "no-speaker", "nobody there could say it", o -> lacksSpeaker(speakers, o)),
            new Objection(
                "no-subject", "what is said lacks its subject", Objections::lacksSubject));
    this.objections =
        Stream.concat(here, new Silence(cues).objections().stream())
            .filter(objection -> switches.isOn(objection.name()))
            .toList();
  }

  /** The first one that holds; empty if the reading may compete. */
  Optional<Objection> against(Offer offer) {
    return objections.stream().filter(objection -> objection.holds().test(offer)).findFirst();
  }

  /** A weak reading needs a source, and for a saying one that can speak. */
  private static boolean lacksSpeaker(Speakers speakers, Offer offer) {
    boolean attitude = offer.meaning().isAttitude();
    return offer.construction().rank() >= WEAK
        && offer.candidate().source().map(s -> !attitude && !speakers.canSpeak(s)).orElse(attitude);
  }

  private static boolean lacksSubject(Offer offer) {
    return offer.construction().frame().equals("clause") && offer.tree().isFinite(offer.begin());
  }
}
