package org.newsgraph.crosslink.claim;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** An article's statements as the rules look at them. */
public final class StatementContext {

  private final ArticleFacts facts;
  private final List<ClaimContent> contents;
  private final List<List<Span>> spans;
  private final List<Span> extents;
  private final List<QuotedText> quotations;

  public StatementContext(ArticleFacts facts, List<ClaimContent> contents) {
    this.facts = facts;
    this.contents = contents;
    List<ReportedStatement> statements =
        facts.attributions().stream().map(Attribution::statement).toList();
    this.quotations = statements.stream().map(QuotedText::of).toList();
    this.spans = statements.stream().map(StatementContext::spans).toList();
    this.extents = statements.stream().map(StatementContext::extent).toList();
  }

  public ArticleFacts facts() {
    return facts;
  }

  /** What each statement is about, in their order. */
  public List<ClaimContent> contents() {
    return contents;
  }

  int size() {
    return facts.attributions().size();
  }

  public Attribution attribution(int index) {
    return facts.attributions().get(index);
  }

  public ReportedStatement statement(int index) {
    return attribution(index).statement();
  }

  boolean areOfTwoSpeakers(int one, int other) {
    return SpeechActs.haveTwoSpeakers(attribution(one), attribution(other));
  }

  public QuotedText quoted(int index) {
    return quotations.get(index);
  }

  List<Span> spans(int index) {
    return spans.get(index);
  }

  private static List<Span> spans(ReportedStatement statement) {
    return statement.content().stream().map(Passage::span).toList();
  }

  /** From the first character of the source, the cue and the content to the last. */
  Span extent(int index) {
    return extents.get(index);
  }

  private static Span extent(ReportedStatement statement) {
    Span span = statement.cue().span();
    for (Span part : spans(statement)) {
      span = span.union(part);
    }
    return statement.speaker().map(Passage::span).map(span::union).orElse(span);
  }

  /** How many code points lie between two statements; negative if the first does not end before. */
  int distance(int earlier, int later) {
    return extent(later).begin() - extent(earlier).end();
  }

  /** Whether some words belong to both contents; one walk over both, as they are in order. */
  boolean overlap(int one, int other) {
    Iterator<Span> others = spans(other).iterator();
    Span late = others.next();
    for (Span early : spans(one)) {
      while (late.end() <= early.begin() && others.hasNext()) {
        late = others.next();
      }
      if (late.overlaps(early)) {
        return true;
      }
    }
    return false;
  }

  /** The statement in whose content it stands. */
  Optional<Integer> outer(int index) {
    return attribution(index).within();
  }

  public ContentSimilarity.Side side(int index, String mode) {
    return new ContentSimilarity.Side(
        SpeechActs.name(attribution(index).speaker()),
        mode,
        SpeechActs.isDenial(statement(index)),
        SpeechActs.isConfirmation(statement(index)),
        contents.get(index));
  }

  /** The words in lower case, without quotation marks. */
  static String plain(Passage content) {
    return content
        .text()
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[“”\"]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
