package org.newsgraph.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseReplacementTest {

  private static final BaseReplacement REPLACEMENT =
      new BaseReplacement("http://localhost:3330/", "https://news.example.org/");

  @ParameterizedTest
  @CsvSource({
    "<http://localhost:3330/actor/a>,<https://news.example.org/actor/a>",
    "http://localhttp://localhost:3330/,http://localhttps://news.example.org/",
    "http://localhost:3331/ http://local,http://localhost:3331/ http://local",
    "query=%3Chttp%3A%2F%2Flocalhost%3A3330%2Fx,query=%3Chttps%3A%2F%2Fnews.example.org%2Fx",
    "“é” http://localhost:3330/http://localhost:3330/,“é”"
        + " https://news.example.org/https://news.example.org/"
  })
  void aStreamIsRewrittenByteByByteAsATextIs(String text, String expected) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (OutputStream out = REPLACEMENT.in(written)) {
      for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
        out.write(octet);
        out.flush();
      }
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    assertThat(REPLACEMENT.in(text)).isEqualTo(expected);
  }
}
