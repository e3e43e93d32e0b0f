package org.newsgraph.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ContentKind;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.statement.circumstance.Circumstances;
import org.newsgraph.statement.circumstance.Circumstances.Setting;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/** Makes statements of the selected readings, with their circumstances; one for each speaker. */
final class StatementAssembler {

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
   * Whether {@code inner} is a part of what {@code outer} says. Not a quotation or clause in a mere
   * noun phrase, nor a quotation in a clause: these are the better reading of the same words.
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
