package org.newsgraph.cli.build;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Format;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.NamePattern;
import org.newsgraph.source.record.FieldMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be read, and what is told about it. */
final class InputOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "Files, folders, globs in quotation marks, or - for standard input: plain text, HTML,",
        "JSON, JSON Lines, CSV, RSS, Atom, WARC, NewsML-G2, NITF, ninjs, also in .gz and .zip."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "The format of all files, if their names do not tell it:",
        "text, html, json, jsonl, csv, feed, newsml or warc."
      })
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME,…",
      description =
          "What stands where in JSON and CSV, such as text=body,title=headline,date=pub,url=link.")
  private Optional<String> map = Optional.empty();

  @Option(
      names = "--name-pattern",
      paramLabel = "PATTERN",
      description = {
        "What paths tell, such as '{publisher}/{date}-*.txt'",
        "or '{publisher}/{yyyy}/{MM}/{dd}/*'."
      })
  private Optional<String> pattern = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When articles were published that do not tell it, such as 2025-03-08.")
  private Optional<String> date = Optional.empty();

  @Option(names = "--publisher", description = "Who published articles that do not tell it.")
  private Optional<String> publisher = Optional.empty();

  /** What is to be read. */
  List<String> paths() {
    return paths;
  }

  /**
   * How it is to be read.
   *
   * @param standardInput what {@code -} stands for
   * @throws IllegalArgumentException if an option is written wrongly
   */
  Inputs.Settings settings(InputStream standardInput) {
    requireDate();
    return new Inputs.Settings(
        format.map(Format::of),
        map.map(FieldMap::parse).orElse(FieldMap.USUAL),
        pattern.map(NamePattern::of),
        Publication.of(date, publisher),
        standardInput);
  }

  private void requireDate() {
    try {
      date.ifPresent(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--date " + date.get() + ": write it like 2025-03-08", e);
    }
  }
}
