package org.newsgraph.model.findings;

import java.util.List;
import org.newsgraph.model.text.Article;

/**
 * What the rules read in one article, before names, nouns and pronouns are resolved.
 *
 * @param faults the steps that failed, so that some of their findings are missing
 */
public record Findings(
    Article article,
    List<ReportedStatement> statements,
    List<ActorMention> actors,
    List<OfficialMention> officials,
    List<PlaceMention> places,
    List<Quantity> quantities,
    List<StepFault> faults) {

  /** Copies the lists. */
  public Findings {
    statements = List.copyOf(statements);
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    places = List.copyOf(places);
    quantities = List.copyOf(quantities);
    faults = List.copyOf(faults);
  }

  /** The findings but for those of one kind; links are not found yet. */
  public Findings without(StepFault.Kind kind) {
    return new Findings(
        article,
        kind == StepFault.Kind.STATEMENTS ? List.of() : statements,
        kind == StepFault.Kind.ACTORS ? List.of() : actors,
        kind == StepFault.Kind.OFFICIALS ? List.of() : officials,
        kind == StepFault.Kind.PLACES ? List.of() : places,
        kind == StepFault.Kind.QUANTITIES ? List.of() : quantities,
        faults);
  }
}
