package org.newsgraph.article;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the date that the address of a news page carries. */
final class SourceDate {

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

  private SourceDate() {}

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

  /** ISO 8601, as precise as the address has it; empty if it has none. */
  static Optional<String> of(String url) {
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
