package org.newsgraph.statement.construction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;

/** What speaks against a reading that a construction offers. */
final class MatchFilters {

  private static final int WEAK = 40;

  private final List<MatchFilter> objections;

  MatchFilters(CueLexicon cues, SpeakerFinder speakers, RuleSwitches switches) {
    Asides asides = new Asides(cues);
    Stream<MatchFilter> here =
        Stream.of(
            new MatchFilter("setting", "tells when something else was said", asides::isSetting),
            new MatchFilter("aside", "stands in commas within another cue clause", asides::isAside),
            new MatchFilter(
                "no-speaker", "nobody there could say it", o -> lacksSpeaker(speakers, o)),
            new MatchFilter(
                "no-subject", "what is said lacks its subject", MatchFilters::lacksSubject));
    this.objections =
        Stream.concat(here, new NonReportingUses(cues).objections().stream())
            .filter(objection -> switches.isOn(objection.name()))
            .toList();
  }

  /** The first one that holds; empty if the reading may compete. */
  Optional<MatchFilter> against(ConstructionMatch offer) {
    return objections.stream().filter(objection -> objection.holds().test(offer)).findFirst();
  }

  /** A weak reading needs a source, and for a saying one that can speak. */
  private static boolean lacksSpeaker(SpeakerFinder speakers, ConstructionMatch offer) {
    boolean attitude = offer.meaning().isAttitude();
    return offer.construction().rank() >= WEAK
        && offer.candidate().source().map(s -> !attitude && !speakers.canSpeak(s)).orElse(attitude);
  }

  private static boolean lacksSubject(ConstructionMatch offer) {
    return offer.construction().frame().equals("clause") && offer.tree().isFinite(offer.begin());
  }
}
