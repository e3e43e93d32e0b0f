package org.newsgraph.article;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.Line.Cut;
import org.newsgraph.lexicon.Lexicon;

/**
 * Finds the address that a line names as the source of the text, and the date in an address.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class SourceAddress {

  /** A way to write a date in an address. */
  private record Form(Pattern pattern, DateTimeFormatter format, DateTimeFormatter output) {}

  private static final String YEAR = "((?:19|20)[0-9]{2}";

  /** The most precise first. */
  private static final List<Form> FORMS =
      List.of(
          form(YEAR + "/[0-9]{1,2}/[0-9]{1,2})", "uuuu/M/d", "uuuu-MM-dd"),
          form(YEAR + "-[0-9]{1,2}-[0-9]{1,2})", "uuuu-M-d", "uuuu-MM-dd"),
          form(YEAR + "_[0-9]{1,2}_[0-9]{1,2})", "uuuu_M_d", "uuuu-MM-dd"),
          form(YEAR + "/\\p{L}{3}/[0-9]{1,2})", "uuuu/MMM/d", "uuuu-MM-dd"),
          form(YEAR + "[0-9]{4})", "uuuuMMdd", "uuuu-MM-dd"),
          form(YEAR + "/[0-9]{1,2})", "uuuu/M", "uuuu-MM"),
          form(YEAR + "-[0-9]{1,2})", "uuuu-M", "uuuu-MM"),
          form(YEAR + "/\\p{L}{3})", "uuuu/MMM", "uuuu-MM"),
          form(YEAR + ")", "uuuu", "uuuu"));

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|(?<=[.!?…][\"'”’)\\]]{0,2}\\s))(?<label>\\p{L}[\\p{L} ]{2,30}?)\\s?:\\s*"
              + "(?:[^:]{0,80}\\s)?[<(\\[]?(?<url>(?:https?://|www\\.)[^\\s<>\"”]*[^\\s<>\"”)\\].,;])[>)\\].,;]*$");

  private final Set<String> labels = Lexicon.words("source-labels.txt");

  /** Returns where the label and the address stand; empty if the line names no source. */
  Optional<Cut> find(Line line) {
    Matcher source = LABELLED.matcher(line.text());
    return source.find() && labels.contains(source.group("label").toLowerCase(Locale.ROOT))
        ? Optional.of(new Cut(source.start(), source.start("url"), source.end("url")))
        : Optional.empty();
  }

  private static Form form(String regex, String format, String output) {
    return new Form(
        Pattern.compile("[/_.=-]" + regex + "(?=$|[/_.?#&-])"),
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(format)
            .toFormatter(Locale.US)
            .withResolverStyle(ResolverStyle.STRICT),
        DateTimeFormatter.ofPattern(output, Locale.US));
  }

  /**
   * Returns the date that an address carries, in ISO 8601 and as precise as it is there (a day, a
   * month or a year); empty if it carries none.
   */
  static Optional<String> date(String url) {
    return FORMS.stream()
        .flatMap(form -> form.pattern().matcher(url).results().map(date -> iso(form, date)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> iso(Form form, MatchResult date) {
    try {
      return Optional.of(form.output().format(form.format().parse(date.group(1))));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // digits that are no date, such as an article's number
    }
  }
}
