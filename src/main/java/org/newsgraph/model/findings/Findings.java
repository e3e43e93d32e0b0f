package org.newsgraph.model.findings;

import java.util.List;
import org.newsgraph.model.text.Article;

/**
 * What the rules read in one article, before names, nouns and pronouns are resolved.
 *
 * @param affiliations whose the actors are, where words beside their names tell it
 * @param faults the steps that failed, so that some of their findings are missing
 */
public record Findings(
    Article article,
    List<ReportedStatement> statements,
    List<ActorMention> actors,
    List<Affiliation> affiliations,
    List<OfficialMention> officials,
    List<PlaceMention> places,
    List<Quantity> quantities,
    List<StepFault> faults) {

  /** Copies the lists. */
  public Findings {
    statements = List.copyOf(statements);
    actors = List.copyOf(actors);
    affiliations = List.copyOf(affiliations);
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
        kind == StepFault.Kind.ACTORS ? List.of() : affiliations,
        kind == StepFault.Kind.OFFICIALS ? List.of() : officials,
        kind == StepFault.Kind.PLACES ? List.of() : places,
        kind == StepFault.Kind.QUANTITIES ? List.of() : quantities,
        faults);
  }
}
