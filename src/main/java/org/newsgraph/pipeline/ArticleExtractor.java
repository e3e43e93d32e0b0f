package org.newsgraph.pipeline;

import java.util.List;
import java.util.Set;
import org.newsgraph.entity.actor.ActorExtractor;
import org.newsgraph.entity.official.OfficialExtractor;
import org.newsgraph.entity.place.PlaceExtractor;
import org.newsgraph.entity.quantity.QuantityExtractor;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.statement.StatementExtractor;

/** Reads all that our rules can read in an article. Safe for use by several threads. */
public final class ArticleExtractor {

  private final StatementExtractor statements;
  private final ActorExtractor actors;
  private final OfficialExtractor officials;
  private final PlaceExtractor places;
  private final QuantityExtractor quantities = new QuantityExtractor();

  /**
   * @param withoutRules names of statement constructions to leave out, to see what they are worth
   */
  public ArticleExtractor(Gazetteer gazetteer, Set<String> withoutRules) {
    this.statements = new StatementExtractor(withoutRules);
    this.actors = new ActorExtractor(gazetteer.countries());
    this.officials = new OfficialExtractor(gazetteer.countries());
    this.places = new PlaceExtractor(gazetteer);
  }

  /** The same annotation always gives the same findings. */
  public Findings extract(AnnotatedArticle annotated) {
    List<ReportedStatement> said = statements.extract(annotated);
    return new Findings(
        annotated.article(),
        said,
        actors.extract(annotated, said),
        officials.extract(annotated),
        places.extract(annotated, said),
        quantities.extract(annotated));
  }
}
