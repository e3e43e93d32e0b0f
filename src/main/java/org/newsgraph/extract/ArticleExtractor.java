package org.newsgraph.extract;

import java.util.List;
import java.util.Set;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.extract.actor.ActorExtractor;
import org.newsgraph.extract.official.OfficialExtractor;
import org.newsgraph.extract.place.PlaceExtractor;
import org.newsgraph.extract.quantity.QuantityExtractor;
import org.newsgraph.extract.statement.StatementExtractor;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.Findings;
import org.newsgraph.model.ReportedStatement;

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
