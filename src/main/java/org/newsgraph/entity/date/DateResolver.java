package org.newsgraph.entity.date;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.DateInterval;

/**
 * Reads date words ("Wednesday", "last week", "on March 3") with SUTime. What was said was said
 * before it was printed, so a day or a month that could lie on either side of the publication is
 * the one before it, and no interval runs past it.
 *
 * <p>Loads SUTime's rules when built (about a second), so build it only where a text has date
 * words. Safe for use by several threads.
 */
public final class DateResolver {

  /** "Wednesday night" is a Wednesday; a time by the clock is left alone. */
  private static final String PART_OF_DAY = "(?:T(?:MO|AF|EV|NI|DT))?";

  private static final Pattern WEEKS = Lexicon.phrases("time-phrases.tsv", "week");

  private final AnnotationPipeline pipeline = new AnnotationPipeline();

  /** Loads the rules. */
  public DateResolver() {
    Properties properties = new Properties();
    pipeline.addAnnotator(new TokenizerAnnotator(false, "en"));
    pipeline.addAnnotator(new TimeAnnotator("sutime", properties));
  }

  /**
   * Returns the day or days that the words mean.
   *
   * @param words the date words as printed
   * @param issued the day of publication
   * @return empty if the words name no day (a time of day, a season of no year)
   */
  public Optional<DateInterval> resolve(String words, LocalDate issued) {
    Annotation document = new Annotation(words);
    document.set(CoreAnnotations.DocDateAnnotation.class, issued.toString());
    synchronized (pipeline) {
      pipeline.annotate(document);
    }
    List<CoreMap> expressions = document.get(TimeAnnotations.TimexAnnotations.class);
    return expressions.stream()
        .map(expression -> expression.get(TimeAnnotations.TimexAnnotation.class))
        .flatMap(timex -> interval(timex).stream())
        .flatMap(interval -> before(interval, issued).stream())
        .findFirst();
  }

  /** Returns the interval of a TIMEX3 value of day, week, month or year precision. */
  private static Optional<DateInterval> interval(Timex timex) {
    String value = timex.value() == null ? "" : timex.value();
    if (value.matches("\\d{4}-\\d{2}-\\d{2}" + PART_OF_DAY)) {
      LocalDate day = LocalDate.parse(value.substring(0, "2025-03-08".length()));
      boolean weeks = WEEKS.matcher(timex.text()).find();
      return Optional.of(weeks ? week(day) : new DateInterval(day, day));
    } else if (value.matches("\\d{4}-W\\d{2}")) {
      return Optional.of(week(LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
    } else if (value.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(value);
      return Optional.of(new DateInterval(month.atDay(1), month.atEndOfMonth()));
    } else if (value.matches("\\d{4}")) {
      Year year = Year.parse(value);
      return Optional.of(new DateInterval(year.atDay(1), year.atMonth(12).atEndOfMonth()));
    }
    return Optional.empty();
  }

  /** Returns the week of a day, which is as precise as "three weeks ago" is. */
  private static DateInterval week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DateInterval(monday, monday.plusDays(6));
  }

  private static Optional<DateInterval> before(DateInterval interval, LocalDate issued) {
    if (interval.from().isAfter(issued.plusDays(7))) {
      return before(minus(interval, Period.ofYears(1)), issued);
    } else if (interval.from().isAfter(issued)) {
      return before(minus(interval, Period.ofWeeks(1)), issued);
    }
    LocalDate to = interval.to().isAfter(issued) ? issued : interval.to();
    return Optional.of(new DateInterval(interval.from(), to));
  }

  private static DateInterval minus(DateInterval interval, Period period) {
    return new DateInterval(interval.from().minus(period), interval.to().minus(period));
  }
}
