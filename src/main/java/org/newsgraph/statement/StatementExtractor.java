package org.newsgraph.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.construction.AccordingTo;
import org.newsgraph.statement.construction.CandidateCollector;
import org.newsgraph.statement.construction.ConstructionRules;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.quotation.QuotationRules;
import org.newsgraph.statement.quotation.QuotedPredicates;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection;
import org.newsgraph.statement.select.RefusedReading;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.surface.CueClauses;
import org.newsgraph.statement.surface.Parentheticals;
import org.newsgraph.statement.surface.SurfaceClauses;

/**
 * Reads what an article ascribes to whom. Finds every reading that a quotation, a construction or a
 * surface pattern gives, lets competing ones decide among themselves, and describes the rest.
 * Stateless; safe for use by several threads.
 */
public final class StatementExtractor {

  private final RuleSwitches switches;
  private final QuotationRules quotations;
  private final ConstructionRules constructions;
  private final Parentheticals parentheticals;
  private final QuotedPredicates quotedPredicates;
  private final SurfaceClauses surface;
  private final AccordingTo accordingTo = new AccordingTo();
  private final StatementAssembler description;

  /** With all constructions. */
  public StatementExtractor() {
    this(Set.of());
  }

  /**
   * Without some rules, to see what they are worth.
   *
   * @param disabled names of constructions ({@code lexicon/constructions.tsv}), of other rules or
   *     of groups of them ({@code lexicon/rules.tsv})
   */
  public StatementExtractor(Set<String> disabled) {
    CueLexicon cues = new CueLexicon();
    SpeakerFinder speakers = new SpeakerFinder(cues);
    CueClauses clauses = new CueClauses(cues, speakers);
    this.switches = RuleSwitches.without(disabled);
    ContentBounds bounds = new ContentBounds(cues, switches);
    this.quotations = new QuotationRules(clauses, speakers);
    this.constructions = new ConstructionRules(cues, speakers, bounds, switches);
    this.description = new StatementAssembler(cues, switches);
    this.quotedPredicates = new QuotedPredicates(cues, speakers);
    this.surface = new SurfaceClauses(cues, speakers, bounds);
    this.parentheticals = new Parentheticals(cues, clauses);
  }

  /** The names of the rules and groups of rules that can be left out, sorted. */
  public static SortedSet<String> ruleNames() {
    return RuleSwitches.names();
  }

  /** The article's statements and attitudes, in the text's order. */
  public List<ReportedStatement> extract(AnnotatedArticle article) {
    ParsedArticle page = ParsedArticle.of(article);
    return description.of(
        page, CandidateSelection.decide(page, readings(page).offered()).winners());
  }

  /**
   * The readings that do not stand, in the text's order: those that a rule refuses and those that
   * lose to another.
   */
  public List<RefusedReading> refused(AnnotatedArticle article) {
    ParsedArticle page = ParsedArticle.of(article);
    CandidateCollector readings = readings(page);
    List<CandidateSelection.Loser> losers =
        CandidateSelection.decide(page, readings.offered()).losers();
    return Stream.concat(readings.refused().stream(), losers.stream())
        .map(loser -> refused(page, loser.candidate(), loser.reason()))
        .distinct()
        .sorted(Comparator.comparing(reading -> reading.cue().span()))
        .toList();
  }

  private static RefusedReading refused(ParsedArticle page, Candidate candidate, String reason) {
    return new RefusedReading(
        candidate.rule(),
        page.article().passage(candidate.cueSpan()),
        candidate.content().stream().map(page.article()::passage).toList(),
        reason);
  }

  private CandidateCollector readings(ParsedArticle page) {
    CandidateCollector readings = new CandidateCollector(switches);
    List<Candidate> commas =
        page.trees().stream().flatMap(tree -> parentheticals.read(page, tree).stream()).toList();
    List<Candidate> quoted = quotations.read(page, commas);
    quoted.forEach(readings::offer);
    Set<Span> taken = quoted.stream().map(Candidate::cueSpan).collect(Collectors.toSet());
    commas.stream().filter(c -> !taken.contains(c.cueSpan())).forEach(readings::offer);
    for (DependencyTree tree : page.trees()) {
      constructions.read(page, tree, readings);
      quotedPredicates.read(page, tree, readings);
      surface.read(page, tree).forEach(readings::offer);
      accordingTo.read(page, tree).forEach(readings::offer);
    }
    return readings;
  }
}
