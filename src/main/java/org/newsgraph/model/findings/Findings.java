package org.newsgraph.model.findings;

import java.util.List;
import org.newsgraph.model.text.Article;

/** What the rules read in one article, before names, nouns and pronouns are resolved. */
public record Findings(
    Article article,
    List<ReportedStatement> statements,
    List<ActorMention> actors,
    List<OfficialMention> officials,
    List<PlaceMention> places,
    List<Quantity> quantities) {

  /** Copies the lists. */
  public Findings {
    statements = List.copyOf(statements);
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    places = List.copyOf(places);
    quantities = List.copyOf(quantities);
  }
}
