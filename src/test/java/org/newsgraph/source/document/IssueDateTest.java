package org.newsgraph.source.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-08                      | 2025-03-08",
        "2025-03                         | 2025-03",
        "2025                            | 2025",
        "20250308                        | 2025-03-08",
        "2025/03/08                      | 2025-03-08",
        "2025-03-08T10:00:00Z            | 2025-03-08T10:00:00Z",
        "2025-03-08T10:00Z               | 2025-03-08T10:00:00Z",
        "2025-03-08T10:00:00.123Z        | 2025-03-08T10:00:00.123Z",
        "2025-03-08T10:00:00+0100        | 2025-03-08T10:00:00+01:00",
        "2025-03-08T10:00:00-05:00       | 2025-03-08T10:00:00-05:00",
        "2025-03-08 10:00:00             | 2025-03-08T10:00:00",
        "20250308T093000Z                | 2025-03-08T09:30:00Z",
        "Sat, 08 Mar 2025 10:00:00 +0100 | 2025-03-08T10:00:00+01:00",
        "Sat, 8 Mar 2025 10:00:00 GMT    | 2025-03-08T10:00:00Z",
        "March 8, 2025                   | 2025-03-08",
        "8 March 2025                    | 2025-03-08",
        "Saturday, March 8, 2025         | 2025-03-08",
        "Mar 8, 2025                     | 2025-03-08",
        "1741428000                      | 2025-03-08T10:00:00Z",
        "1741428000000                   | 2025-03-08T10:00:00Z"
      })
  void datesAreReadAsPreciselyAsTheyAreWritten(String written, String read) {
    assertThat(IssueDate.parse(written)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "03/04/2025",
        "08.03.2025",
        "2025-02-30",
        "2025-13-01",
        "12",
        "0"
      })
  void whatCouldMeanAnotherDayIsNoDate(String written) {
    assertThat(IssueDate.parse(written)).isEmpty();
  }
}
