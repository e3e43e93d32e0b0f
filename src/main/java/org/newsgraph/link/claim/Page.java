package org.newsgraph.link.claim;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Attribution;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

/** An article's statements as the rules look at them. */
record Page(ArticleFacts facts, List<Content> contents, List<Quoted> quotations) {

  static Page of(ArticleFacts facts, ContentReader reader) {
    List<ReportedStatement> statements =
        facts.attributions().stream().map(Attribution::statement).toList();
    return new Page(
        facts,
        statements.stream().map(statement -> reader.read(facts, statement)).toList(),
        statements.stream().map(Quoted::of).toList());
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
    return statement(index).content().stream().map(Passage::span).toList();
  }

  /** From the first character of the source, the cue and the content to the last. */
  Span extent(int index) {
    ReportedStatement statement = statement(index);
    Span span = statement.cue().span();
    for (Span part : spans(index)) {
      span = span.union(part);
    }
    return statement.speaker().map(Passage::span).map(span::union).orElse(span);
  }

  /** How many code points lie between two statements; negative if the first does not end before. */
  int distance(int earlier, int later) {
    return extent(later).begin() - extent(earlier).end();
  }

  /** Whether some words belong to both contents. */
  boolean overlap(int one, int other) {
    return spans(one).stream().anyMatch(a -> spans(other).stream().anyMatch(a::overlaps));
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
