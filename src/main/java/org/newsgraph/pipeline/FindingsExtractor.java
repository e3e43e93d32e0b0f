package org.newsgraph.pipeline;

import java.util.List;
import java.util.Set;
import org.newsgraph.entity.actor.ActorExtractor;
import org.newsgraph.entity.affiliation.AffiliationExtractor;
import org.newsgraph.entity.official.OfficialExtractor;
import org.newsgraph.entity.place.PlaceExtractor;
import org.newsgraph.entity.quantity.QuantityExtractor;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.statement.StatementExtractor;

/** Applies all extraction rules to a parsed article. Safe for use by several threads. */
public final class FindingsExtractor {

  private final StatementExtractor statements;
  private final ActorExtractor actors;
  private final AffiliationExtractor affiliations;
  private final OfficialExtractor officials;
  private final PlaceExtractor places;
  private final QuantityExtractor quantities = new QuantityExtractor();

  /**
   * @param gazetteer the known countries and places
   * @param withoutRules names of statement rules to leave out, as for an ablation; may be empty
   */
  public FindingsExtractor(Gazetteer gazetteer, Set<String> withoutRules) {
    this(gazetteer, new StatementExtractor(withoutRules));
  }

  /**
   * @param gazetteer the known countries and places
   * @param statements finds the statements
   */
  public FindingsExtractor(Gazetteer gazetteer, StatementExtractor statements) {
    this.statements = statements;
    this.actors = new ActorExtractor(gazetteer.countries());
    this.affiliations = new AffiliationExtractor(gazetteer.countries());
    this.officials = new OfficialExtractor(gazetteer.countries());
    this.places = new PlaceExtractor(gazetteer);
  }

  /**
   * What the sentences say, before names are resolved. The same input gives the same findings. A
   * step that fails at a sentence reads the others; the findings say so.
   */
  public Findings extract(AnnotatedArticle annotated) {
    SentenceSteps steps = new SentenceSteps(annotated);
    List<ReportedStatement> said = steps.read(StepFault.Kind.STATEMENTS, statements::extract);
    List<ActorMention> named =
        steps.read(StepFault.Kind.ACTORS, article -> actors.extract(article, said));
    return new Findings(
        annotated.article(),
        said,
        named,
        steps.read(StepFault.Kind.ACTORS, article -> affiliations.extract(article, named)),
        steps.read(StepFault.Kind.OFFICIALS, officials::extract),
        steps.read(StepFault.Kind.PLACES, article -> places.extract(article, said)),
        steps.read(StepFault.Kind.QUANTITIES, quantities::extract),
        steps.faults());
  }
}
