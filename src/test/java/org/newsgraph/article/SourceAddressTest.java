package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2025/03/08/world/rain.html, 2025-03-08",
    "https://a.example/world/2025/mar/08/rain, 2025-03-08",
    "https://a.example/rain-2025-3-8/, 2025-03-08",
    "https://a.example/rain-20250308, 2025-03-08",
    "https://a.example/rain-in-oldport-2025-10, 2025-10",
    "https://a.example/2025/10/rain, 2025-10",
    "https://a.example/2025/rain, 2025"
  })
  void dateIsAsPreciseAsTheAddress(String url, String date) {
    assertThat(SourceAddress.date(url)).contains(date);
  }

  @Test
  void numbersThatAreNoDateAreLeftOut() {
    assertThat(SourceAddress.date("https://a.example/news/20259999/rain-123")).isEmpty();
  }
}
