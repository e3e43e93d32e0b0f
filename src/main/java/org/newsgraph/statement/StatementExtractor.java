package org.newsgraph.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.circumstance.Circumstances;
import org.newsgraph.statement.circumstance.Circumstances.Setting;
import org.newsgraph.statement.construction.ConstructionRules;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.learnt.LearntReader;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.quotation.DialogueRules;
import org.newsgraph.statement.quotation.QuotationRules;
import org.newsgraph.statement.quotation.QuotedPredicateRules;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection;
import org.newsgraph.statement.select.CandidateSelection.Rejected;
import org.newsgraph.statement.select.RefusedReading;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;
import org.newsgraph.statement.surface.AccordingToRules;
import org.newsgraph.statement.surface.CueClauseFinder;
import org.newsgraph.statement.surface.ParentheticalRules;
import org.newsgraph.statement.surface.SurfaceRules;

/**
 * Reads the statements and attitudes that an article ascribes to somebody. Collects the readings of
 * all rules for quotations, constructions and the order of words, selects among those that compete
 * for the same words, and adds the circumstances to those selected.
 *
 * <p>Loads its word lists once and keeps no state between articles; safe for use by several
 * threads.
 */
public final class StatementExtractor {

  private static final String NO_AGENT = "no-agent";

  private final RuleSwitches switches;
  private final DialogueRules dialogues = new DialogueRules();
  private final QuotationRules quotations;
  private final ConstructionRules constructions;
  private final ParentheticalRules parentheticals;
  private final QuotedPredicateRules quotedPredicates;
  private final SurfaceRules surface;
  private final AccordingToRules accordingTo;
  private final LearntReader learnt;
  private final StatementAssembler assembler;

  /** Applies all rules. */
  public StatementExtractor() {
    this(Set.of(), false);
  }

  /**
   * Applies all rules but some, to see what they are worth.
   *
   * @param disabled names of constructions ({@code lexicon/constructions.tsv}), of other rules or
   *     of groups of them ({@code lexicon/rules.tsv}); unknown names have no effect
   */
  public StatementExtractor(Set<String> disabled) {
    this(disabled, false);
  }

  /**
   * As {@link #StatementExtractor(Set)}.
   *
   * @param sideBySide whether the learnt model may read passages of one article on all processors,
   *     as for a program that reads one article and ends; what is read is the same
   */
  public StatementExtractor(Set<String> disabled, boolean sideBySide) {
    CueLexicon cues = new CueLexicon();
    SpeakerFinder speakers = new SpeakerFinder(cues);
    CueClauseFinder clauses = new CueClauseFinder(cues, speakers);
    this.switches = RuleSwitches.without(disabled);
    ContentBounds bounds = new ContentBounds(cues, switches);
    this.quotations = new QuotationRules(clauses, speakers);
    this.constructions = new ConstructionRules(cues, speakers, bounds, switches);
    this.assembler = new StatementAssembler(cues, switches);
    this.quotedPredicates = new QuotedPredicateRules(cues, speakers);
    this.surface = new SurfaceRules(cues, speakers, bounds);
    this.parentheticals = new ParentheticalRules(cues, clauses);
    this.accordingTo = new AccordingToRules(cues);
    this.learnt = new LearntReader(cues, speakers, sideBySide);
  }

  /** The names of the rules and groups of rules that can be switched off, sorted. */
  public static SortedSet<String> ruleNames() {
    return Stream.concat(RuleSwitches.names(), ConstructionRules.names())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The article's statements and attitudes, in the text's order; empty if there are none. */
  public List<ReportedStatement> extract(AnnotatedArticle annotated) {
    ParsedArticle article = ParsedArticle.of(annotated);
    return assembler.assemble(
        article, CandidateSelection.of(article, read(article).candidates()).selected());
  }

  /**
   * The readings that do not stand, by the place of their cue: those that a filter refuses and
   * those that lose to another.
   */
  public List<RefusedReading> refused(AnnotatedArticle annotated) {
    ParsedArticle article = ParsedArticle.of(annotated);
    ConstructionRules.Readings readings = read(article);
    return Stream.concat(
            readings.rejected().stream(),
            CandidateSelection.of(article, readings.candidates()).rejected().stream())
        .map(rejected -> refused(article.article(), rejected))
        .distinct()
        .sorted(Comparator.comparing(reading -> reading.cue().span()))
        .toList();
  }

  private static RefusedReading refused(Article article, Rejected rejected) {
    Candidate candidate = rejected.candidate();
    return new RefusedReading(
        candidate.rule().name(),
        article.passage(candidate.cueSpan()),
        candidate.content().stream().map(article::passage).toList(),
        rejected.reason());
  }

  /** The readings of all rules that are on; of equal rank and place, the earlier one wins. */
  private ConstructionRules.Readings read(ParsedArticle article) {
    ConstructionRules.Readings ruled = ruled(article);
    List<Candidate> candidates = ruled.candidates();
    List<Rejected> rejected = new ArrayList<>(ruled.rejected());
    if (switches.isOn(LearntReader.RULE)) {
      LearntReader.Revision revised = learnt.revise(article, candidates, rejected);
      rejected.addAll(revised.rejected());
      candidates = revised.candidates();
    }
    return switches.isOn(NO_AGENT)
        ? withAgents(candidates, rejected)
        : new ConstructionRules.Readings(candidates, rejected);
  }

  private ConstructionRules.Readings ruled(ParsedArticle article) {
    List<Candidate> mixed =
        article.trees().stream()
            .flatMap(t -> Stream.of(parentheticals.read(article, t), accordingTo.read(article, t)))
            .flatMap(List::stream)
            .toList();
    List<Candidate> quoted = quotations.read(article, mixed);
    Set<Span> taken = quoted.stream().map(Candidate::cueSpan).collect(Collectors.toSet());
    List<Candidate> candidates = new ArrayList<>(dialogues.read(article));
    candidates.addAll(quoted);
    mixed.stream().filter(c -> !taken.contains(c.cueSpan())).forEach(candidates::add);
    List<Rejected> rejected = new ArrayList<>();
    for (DependencyTree tree : article.trees()) {
      ConstructionRules.Readings readings = constructions.read(article, tree);
      readings.candidates().forEach(c -> candidates.add(withWholeQuotation(article, c)));
      rejected.addAll(readings.rejected());
      candidates.addAll(quotedPredicates.read(article, tree));
      surface.read(article, tree).forEach(c -> candidates.add(withWholeQuotation(article, c)));
    }
    candidates.removeIf(candidate -> !switches.isOn(candidate.rule().name()));
    return new ConstructionRules.Readings(quotations.continued(article, candidates), rejected);
  }

  /**
   * Without what nobody says ("no minister said") and without passives and adjectives that tell of
   * nobody who says so: "the ferry is expected to sail", "it was reported that". The learnt model
   * has had its chance to find who does.
   */
  private static ConstructionRules.Readings withAgents(
      List<Candidate> candidates, List<Rejected> rejected) {
    Set<Span> cues = cues(candidates, Candidate::lacksAgent);
    Set<Span> denied =
        cues(candidates, c -> c.speaker().filter(SpeakerPhrase::isNobody).isPresent());
    Map<Boolean, List<Candidate>> byAgent =
        candidates.stream()
            .collect(
                Collectors.partitioningBy(
                    c ->
                        c.lacksAgent()
                            || denied.contains(c.cueSpan())
                            || c.isLearntOfNobody() && cues.contains(c.cueSpan())));
    Stream<Rejected> without =
        byAgent.get(true).stream()
            .map(c -> new Rejected(c, NO_AGENT + ": tells of nobody who says it"));
    return new ConstructionRules.Readings(
        byAgent.get(false), Stream.concat(rejected.stream(), without).toList());
  }

  private static Set<Span> cues(List<Candidate> candidates, Predicate<Candidate> condition) {
    return candidates.stream()
        .filter(condition)
        .map(Candidate::cueSpan)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Candidate withWholeQuotation(ParsedArticle article, Candidate candidate) {
    Span last = candidate.content().get(candidate.content().size() - 1);
    Span whole = article.withWholeQuotation(candidate.tree(), last);
    return switches.isOn("quotation-whole") && !whole.equals(last)
        ? candidate.endingWith(whole)
        : candidate;
  }

  /** Makes statements of the selected readings, with their circumstances; one for each speaker. */
  private static final class StatementAssembler {

    private final Circumstances circumstances;

    StatementAssembler(CueLexicon cues, RuleSwitches switches) {
      this.circumstances = new Circumstances(cues, switches);
    }

    /**
     * The statements of the readings, in their order. A statement of the same speaker in the same
     * paragraph takes over the circumstances of the last one that it does not give itself.
     */
    List<ReportedStatement> assemble(ParsedArticle article, List<Candidate> candidates) {
      List<ReportedStatement> statements = new ArrayList<>();
      SpanIndex<Candidate> places = new SpanIndex<>();
      candidates.forEach(candidate -> places.add(candidate.extent(), candidate));
      Optional<Earlier> last = Optional.empty();
      for (Candidate candidate : candidates) {
        boolean nested =
            places
                .around(candidate.cueSpan())
                .anyMatch(outer -> !outer.equals(candidate) && isNested(outer, candidate));
        Setting own = circumstances.setting(article, candidate);
        Setting setting =
            last.filter(l -> !nested && l.isContinuedBy(candidate))
                .map(l -> own.orElse(l.setting()))
                .orElse(own);
        last = nested ? last : Optional.of(new Earlier(candidate, setting));
        speakers(candidate)
            .forEach(s -> statements.add(statement(article, candidate, s, setting, nested)));
      }
      return List.copyOf(statements);
    }

    /** The last statement that was not nested. */
    private record Earlier(Candidate candidate, Setting setting) {

      boolean isContinuedBy(Candidate next) {
        return next.tree().sentence().paragraph() == candidate.tree().sentence().paragraph()
            && next.speaker().isPresent()
            && candidate.speaker().isPresent()
            && isSame(next.speaker().get(), candidate.speaker().get());
      }

      private static boolean isSame(SpeakerPhrase next, SpeakerPhrase last) {
        return next.tree().tag(next.head()).equals("PRP")
            || next.tree().word(next.head()).equals(last.tree().word(last.head()));
      }
    }

    /**
     * Whether {@code inner} is a part of what {@code outer} says. Not a quotation or clause in a
     * mere noun phrase, nor a quotation in a clause: these are the better reading of the same
     * words.
     */
    private static boolean isNested(Candidate outer, Candidate inner) {
      boolean weak = outer.rule().isWeak() && inner.rule().isClausal();
      boolean quoted = inner.rule().isQuotation() && !outer.rule().isQuotation();
      return !weak && !quoted && outer.encloses(inner);
    }

    /** The coordinated speakers, or one that is empty. */
    private static Stream<Optional<SpeakerPhrase>> speakers(Candidate candidate) {
      return candidate
          .speaker()
          .map(speaker -> speaker.coordinated().stream().map(Optional::of))
          .orElseGet(() -> Stream.of(Optional.empty()));
    }

    private ReportedStatement statement(
        ParsedArticle parsed,
        Candidate candidate,
        Optional<SpeakerPhrase> speaker,
        Setting setting,
        boolean nested) {
      DependencyTree tree = candidate.tree();
      Article article = parsed.article();
      return new ReportedStatement(
          speaker.map(s -> article.passage(span(s, candidate))),
          speaker.map(s -> s.tree().token(s.head()).span()),
          article.passage(candidate.cueSpan()),
          candidate.content().stream().map(article::passage).toList(),
          candidate.stance(),
          kind(parsed, candidate),
          setting.medium().map(article::passage),
          setting.addressee().map(article::passage),
          setting.date().map(article::passage),
          Circumstances.isNegated(tree, candidate.cue()),
          circumstances.hedge(tree, candidate.cue()).map(article::passage),
          nested,
          candidate.rule().cue(),
          candidate.rule().content(),
          candidate.rule().name(),
          candidate.score());
    }

    /**
     * Where the speaker is printed, up to the content: "accused by the regulator of hiding losses".
     */
    private static Span span(SpeakerPhrase speaker, Candidate candidate) {
      DependencyTree tree = speaker.tree();
      BitSet words = speaker.words();
      words.stream()
          .filter(i -> i > speaker.head() && tree == candidate.tree())
          .filter(i -> candidate.content().stream().anyMatch(c -> c.contains(tree.token(i).span())))
          .findFirst()
          .ifPresent(i -> words.clear(i, words.length()));
      List<Span> spans = tree.spans(words);
      return spans.isEmpty() ? tree.token(speaker.head()).span() : spans.get(0);
    }

    /** Direct if all of the content stands in quotation marks, mixed if a part of it does. */
    private static ContentKind kind(ParsedArticle article, Candidate candidate) {
      boolean all = candidate.content().stream().allMatch(article::isQuoted);
      boolean some = candidate.content().stream().anyMatch(article::hasQuoted);
      return all ? ContentKind.DIRECT : some ? ContentKind.MIXED : ContentKind.INDIRECT;
    }
  }
}
