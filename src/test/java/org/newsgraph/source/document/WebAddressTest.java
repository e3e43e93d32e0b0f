package org.newsgraph.source.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://herald.example/2025/03/08/rain?page=1#top",
        "http://herald.example",
        "https://herald.example/wetter/zürich",
        "https://xn--zrich-kva.example/%C3%BC"
      })
  void absoluteAddressesOfTheWebAreKept(String address) {
    assertThat(WebAddress.of(" " + address + "\n")).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/rain",
        "//herald.example/rain",
        "rain.html",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https:///rain",
        "https://user:secret@herald.example/",
        "https://herald.example/a b",
        "https://herald.example/\"><script>",
        "https://herald.example/{id}",
        "https://herald.example/\\x",
        "https://herald.example/%zz",
        "https://herald.example/\u0000",
        "https://herald.example/\ud800",
        "https://herald.example/\u202e"
      })
  void anythingElseIsNot(String address) {
    assertThat(WebAddress.of(address)).isEmpty();
  }
}
