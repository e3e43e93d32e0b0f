package org.newsgraph.entity.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.facts.DateInterval;

/** Saturday, 8 March 2025 is the day of publication. */
class DateResolverTest {

  private static final LocalDate SATURDAY = LocalDate.of(2025, 3, 8);
  private static final DateResolver RESOLVER = new DateResolver();

  @ParameterizedTest
  @CsvSource({
    "Wednesday, 2025-03-05, 2025-03-05",
    "on Wednesday, 2025-03-05, 2025-03-05",
    "Saturday, 2025-03-08, 2025-03-08",
    "Sunday, 2025-03-02, 2025-03-02",
    "yesterday, 2025-03-07, 2025-03-07",
    "today, 2025-03-08, 2025-03-08",
    "last week, 2025-02-24, 2025-03-02",
    "last month, 2025-02-01, 2025-02-28",
    "earlier this month, 2025-03-01, 2025-03-08",
    "earlier this week, 2025-03-03, 2025-03-08",
    "in January, 2025-01-01, 2025-01-31",
    "in October, 2024-10-01, 2024-10-31",
    "on March 3, 2025-03-03, 2025-03-03",
    "on December 24, 2024-12-24, 2024-12-24",
    "in 2023, 2023-01-01, 2023-12-31",
    "last year, 2024-01-01, 2024-12-31",
    "two days ago, 2025-03-06, 2025-03-06",
    "three weeks ago, 2025-02-10, 2025-02-16",
    "on Nov. 3, 2024-11-03, 2024-11-03",
    "Wednesday night, 2025-03-05, 2025-03-05",
    "this morning, 2025-03-08, 2025-03-08",
    "late last month, 2025-02-01, 2025-02-28",
    "earlier this year, 2025-01-01, 2025-03-08",
    "March 3 2024, 2024-03-03, 2024-03-03",
  })
  void wordsMeanTheDaysBeforeThePublication(String words, LocalDate from, LocalDate to) {
    assertThat(RESOLVER.resolve(words, SATURDAY)).contains(new DateInterval(from, to));
  }

  @ParameterizedTest
  @CsvSource({"recently", "soon", "at noon"})
  void wordsThatNameNoDayStayWords(String words) {
    assertThat(RESOLVER.resolve(words, SATURDAY)).isEmpty();
  }

  @Test
  void theSameWordsAlwaysMeanTheSameDays() {
    assertThat(RESOLVER.resolve("last week", SATURDAY))
        .isEqualTo(new DateResolver().resolve("last week", SATURDAY));
  }
}
