package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.model.ReportedStatement;

/**
 * Reads what an article ascribes to whom. Finds every reading that a quotation, a construction or a
 * surface pattern gives, lets competing ones decide among themselves, and describes the rest.
 * Stateless; safe for use by several threads.
 */
public final class StatementExtractor {

  private final Set<String> disabled;
  private final QuotationRules quotations;
  private final ConstructionRules constructions;
  private final Parentheticals parentheticals;
  private final SurfaceClauses surface;
  private final AccordingTo accordingTo = new AccordingTo();
  private final Description description;

  /** With all constructions. */
  public StatementExtractor() {
    this(Set.of());
  }

  /**
   * Without some constructions, to see what they are worth.
   *
   * @param disabled values of {@link ReportedStatement#rule()}
   */
  public StatementExtractor(Set<String> disabled) {
    CueLexicon cues = new CueLexicon();
    Speakers speakers = new Speakers(cues);
    CueClauses clauses = new CueClauses(cues, speakers);
    this.disabled = Set.copyOf(disabled);
    this.quotations = new QuotationRules(clauses, speakers);
    this.constructions = new ConstructionRules(cues, speakers, this.disabled);
    this.description = new Description(cues);
    this.surface = new SurfaceClauses(cues, speakers);
    this.parentheticals = new Parentheticals(cues, clauses);
  }

  /** The article's statements and attitudes, in the text's order. */
  public List<ReportedStatement> extract(AnnotatedArticle article) {
    Page page = Page.of(article);
    return description.of(page, Competition.decide(page, candidates(page)).winners());
  }

  /** The readings that do not stand, in the text's order. */
  public List<RefusedReading> refused(AnnotatedArticle article) {
    Page page = Page.of(article);
    return Competition.decide(page, candidates(page)).losers().stream()
        .map(loser -> refused(page, loser.candidate(), loser.reason()))
        .distinct()
        .sorted(Comparator.comparing(reading -> reading.cue().span()))
        .toList();
  }

  private static RefusedReading refused(Page page, Candidate candidate, String reason) {
    return new RefusedReading(
        candidate.rule(),
        page.article().passage(candidate.cueSpan()),
        candidate.content().stream().map(page.article()::passage).toList(),
        reason);
  }

  /** Every reading that a rule offers. */
  private List<Candidate> candidates(Page page) {
    List<Candidate> candidates = new ArrayList<>(quotations.read(page));
    for (Tree tree : page.trees()) {
      candidates.addAll(constructions.read(page, tree));
      candidates.addAll(parentheticals.read(page, tree));
      candidates.addAll(surface.read(page, tree));
      candidates.addAll(accordingTo.read(page, tree));
    }
    candidates.removeIf(candidate -> disabled.contains(candidate.rule()));
    return candidates;
  }
}
