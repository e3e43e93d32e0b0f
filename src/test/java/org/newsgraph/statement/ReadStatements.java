package org.newsgraph.statement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.nlp.SharedAnnotator;

/** Reads invented sentences with the real parser, and writes statements as the tables do. */
public final class ReadStatements {

  private static final StatementExtractor ALL_RULES = new StatementExtractor();

  private ReadStatements() {}

  /** The statements of a text, with all rules. */
  public static List<ReportedStatement> of(String text) {
    return ALL_RULES.extract(SharedAnnotator.annotate(text));
  }

  /** The statements of a text, without one rule or group of rules. */
  public static List<ReportedStatement> without(String rule, String text) {
    return new StatementExtractor(Set.of(rule)).extract(SharedAnnotator.annotate(text));
  }

  /** Speaker, cue and content; "nobody" without a speaker, "..." between stretches of content. */
  public static String row(ReportedStatement statement) {
    return String.join(" | ", speaker(statement), statement.cue().text(), content(statement));
  }

  /** The speaker as printed; "nobody" if there is none. */
  public static String speaker(ReportedStatement statement) {
    return statement.speaker().map(Passage::text).orElse("nobody");
  }

  /** The stretches of the content, with "..." between them. */
  public static String content(ReportedStatement statement) {
    return statement.content().stream().map(Passage::text).collect(joining(" ... "));
  }
}
