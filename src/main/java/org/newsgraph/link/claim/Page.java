package org.newsgraph.link.claim;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Attribution;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

/** An article's statements as the rules look at them. */
final class Page {

  private final ArticleFacts facts;
  private final List<Content> contents;
  private final List<List<Span>> spans;
  private final List<Span> extents;
  private final List<Quoted> quotations;

  Page(ArticleFacts facts, List<Content> contents) {
    this.facts = facts;
    this.contents = contents;
    List<ReportedStatement> statements =
        facts.attributions().stream().map(Attribution::statement).toList();
    this.quotations = statements.stream().map(Quoted::of).toList();
    this.spans = statements.stream().map(Page::spans).toList();
    this.extents = statements.stream().map(Page::extent).toList();
  }

  ArticleFacts facts() {
    return facts;
  }

  /** What each statement is about, in their order. */
  List<Content> contents() {
    return contents;
  }

  int size() {
    return facts.attributions().size();
  }

  Attribution attribution(int index) {
    return facts.attributions().get(index);
  }

  ReportedStatement statement(int index) {
    return attribution(index).statement();
  }

  boolean areOfTwoSpeakers(int one, int other) {
    return Acts.haveTwoSpeakers(attribution(one), attribution(other));
  }

  Quoted quoted(int index) {
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

  Similarity.Side side(int index, String mode) {
    return new Similarity.Side(
        Acts.name(attribution(index).speaker()),
        mode,
        Acts.isDenial(statement(index)),
        Acts.isConfirmation(statement(index)),
        contents.get(index));
  }
}
