package org.newsgraph.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ContentKind;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.circumstance.Circumstances;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.CandidateSelection;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerWords;

/** Turns the readings that stand into statements, one for each of several speakers. */
final class StatementAssembler {

  private static final int QUOTATION = 10;
  private static final int CLAUSE = 30;
  private static final int WEAK = 40;

  private final Circumstances circumstances;

  StatementAssembler(CueLexicon cues, RuleSwitches switches) {
    this.circumstances = new Circumstances(cues, switches);
  }

  List<ReportedStatement> of(ParsedArticle page, List<Candidate> candidates) {
    List<ReportedStatement> statements = new ArrayList<>();
    SpanIndex<Candidate> places = new SpanIndex<>();
    candidates.forEach(candidate -> places.add(CandidateSelection.extent(candidate), candidate));
    Optional<Told> last = Optional.empty();
    for (Candidate candidate : candidates) {
      boolean nested =
          places
              .around(candidate.cueSpan())
              .anyMatch(c -> !c.equals(candidate) && isNested(c, candidate));
      Circumstances.Setting own = circumstances.of(page, candidate);
      Circumstances.Setting setting =
          last.filter(l -> !nested && l.goesOn(candidate))
              .map(l -> own.orElse(l.setting()))
              .orElse(own);
      last = nested ? last : Optional.of(new Told(candidate, setting));
      sources(candidate)
          .forEach(s -> statements.add(statement(page, candidate, s, setting, nested)));
    }
    return List.copyOf(statements);
  }

  /** The last statement that was not nested. */
  private record Told(Candidate candidate, Circumstances.Setting setting) {

    /** Whether the same speaker goes on in the same paragraph. */
    boolean goesOn(Candidate next) {
      boolean together =
          next.tree().sentence().paragraph() == candidate.tree().sentence().paragraph();
      return together
          && next.source().isPresent()
          && candidate.source().isPresent()
          && sameSpeaker(next.source().get(), candidate.source().get());
    }

    private static boolean sameSpeaker(Source next, Source last) {
      String word = next.tree().word(next.head());
      return next.tree().tag(next.head()).equals("PRP")
          || word.equals(last.tree().word(last.head()));
    }
  }

  /** A quotation or clause in the object of a verb stands for itself: the object reads weaker. */
  private static boolean isNested(Candidate outer, Candidate inner) {
    boolean weak = outer.rank() >= WEAK && inner.rank() < CLAUSE;
    boolean quoted = inner.rank() == QUOTATION && outer.rank() > QUOTATION;
    return !weak && !quoted && CandidateSelection.isInside(outer, inner);
  }

  private static Stream<Optional<Source>> sources(Candidate candidate) {
    if (candidate.source().isEmpty()) {
      return Stream.of(Optional.empty());
    }
    Source source = candidate.source().get();
    return SpeakerWords.coordinated(source).stream()
        .map(head -> Optional.of(new Source(source.tree(), head, source.cue())));
  }

  private ReportedStatement statement(
      ParsedArticle page,
      Candidate candidate,
      Optional<Source> source,
      Circumstances.Setting setting,
      boolean nested) {
    DependencyTree tree = candidate.tree();
    return new ReportedStatement(
        source.map(s -> page.article().passage(speaker(s, candidate))),
        source.map(s -> s.tree().token(s.head()).span()),
        page.article().passage(candidate.cueSpan()),
        candidate.content().stream().map(page.article()::passage).toList(),
        candidate.stance(),
        kind(page, candidate),
        setting.medium().map(page.article()::passage),
        setting.addressee().map(page.article()::passage),
        setting.date().map(page.article()::passage),
        Circumstances.isNegated(tree, candidate.cue()),
        circumstances.hedge(tree, candidate.cue()).map(page.article()::passage),
        nested,
        candidate.rule());
  }

  /** "Accused by the regulator of hiding losses": the speaker's words end where content begins. */
  private static Span speaker(Source source, Candidate candidate) {
    DependencyTree tree = source.tree();
    BitSet words = SpeakerWords.extent(source, source.head());
    words.stream()
        .filter(i -> i > source.head() && tree == candidate.tree())
        .filter(i -> candidate.content().stream().anyMatch(c -> c.contains(tree.token(i).span())))
        .findFirst()
        .ifPresent(i -> words.clear(i, words.length()));
    List<Span> spans = TokenSpans.spans(tree, words);
    return spans.isEmpty() ? tree.token(source.head()).span() : spans.get(0);
  }

  /** Direct if all of it stands in quotation marks, mixed if a part of it does. */
  private static ContentKind kind(ParsedArticle page, Candidate candidate) {
    boolean all = candidate.content().stream().allMatch(page::isQuoted);
    boolean some = candidate.content().stream().anyMatch(page::hasQuoted);
    return all ? ContentKind.DIRECT : some ? ContentKind.MIXED : ContentKind.INDIRECT;
  }
}
