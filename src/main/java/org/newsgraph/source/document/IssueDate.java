package org.newsgraph.source.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the dates that publishers write. A day that could be a month, as in {@code 03/04/2025}, is
 * not read: nothing is guessed.
 */
public final class IssueDate {

  /** Years are of four digits, so that nothing is taken for one that is none. */
  private static final List<DateTimeFormatter> FORMATS =
      Stream.of(
              "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][' '][XXX][XX][X]",
              "uuuuMMdd'T'HHmmss[XXX][XX][X]",
              "[EEEE, ][EEE, ]d MMM uuuu HH:mm[:ss] [XX][XXX][z]",
              "[EEEE, ][EEE, ]MMMM d, uuuu",
              "[EEEE, ][EEE, ]MMM d, uuuu",
              "[EEEE, ][EEE, ]d MMMM uuuu",
              "[EEEE, ][EEE, ]d MMM uuuu",
              "uuuu-MM-dd[XXX]",
              "uuuu/MM/dd",
              "uuuuMMdd")
          .map(IssueDate::format)
          .toList();

  private static final Pattern PARTIAL =
      Pattern.compile("(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}(?:\\.[0-9]+)?");
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{12,13}");
  private static final int LONGEST = 60;

  private IssueDate() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * ISO 8601, as precise as it is written: a month, a day, or a time with or without its zone;
   * empty if it is no date.
   */
  public static Optional<String> parse(String written) {
    String date = written.strip();
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    if (PARTIAL.matcher(date).matches()) {
      return Optional.of(date);
    }
    return sinceEpoch(date)
        .or(() -> FORMATS.stream().flatMap(format -> parse(format, date).stream()).findFirst());
  }

  private static Optional<String> sinceEpoch(String number) {
    boolean seconds = SECONDS.matcher(number).matches();
    if (!seconds && !MILLISECONDS.matcher(number).matches()) {
      return Optional.empty();
    }
    long whole = Long.parseLong(number.split("\\.", 2)[0]);
    Instant instant = seconds ? Instant.ofEpochSecond(whole) : Instant.ofEpochMilli(whole);
    return Optional.of(iso(instant.atZone(ZoneOffset.UTC)));
  }

  private static Optional<String> parse(DateTimeFormatter format, String date) {
    try {
      return Optional.of(
          iso(format.parseBest(date, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With seconds in any case: XML Schema has no time without them. */
  private static String iso(TemporalAccessor date) {
    if (date instanceof ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    return date instanceof LocalDateTime time
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
        : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
  }
}
