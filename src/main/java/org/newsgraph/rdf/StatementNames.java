package org.newsgraph.rdf;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * Names attributions by the span of their content and their speaker, {@code 50-158-ana-ruiz}. Where
 * an article has two of that name (two cues, the same words) both carry the span of the cue as
 * well.
 */
final class StatementNames {

  private StatementNames() {}

  /** One name for each attribution, in their order; the same name only for the same thing. */
  static List<String> of(List<Attribution> attributions) {
    Map<String, Long> uses =
        attributions.stream()
            .map(StatementNames::shortName)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return attributions.stream()
        .map(a -> uses.get(shortName(a)) == 1 ? shortName(a) : longName(a))
        .toList();
  }

  private static String shortName(Attribution attribution) {
    ReportedStatement statement = attribution.statement();
    Span content =
        statement.content().stream().map(Passage::span).reduce(Span::union).orElseThrow();
    return content + "-" + attribution.speaker().map(EntityKey::slug).orElse("none");
  }

  private static String longName(Attribution attribution) {
    ReportedStatement statement = attribution.statement();
    return shortName(attribution)
        + statement.speaker().map(words -> "-by-" + words.span()).orElse("")
        + "-cue-"
        + statement.cue().span();
  }
}
