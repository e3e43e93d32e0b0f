package org.newsgraph.source.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharsetsTest {

  private static final String WORDS = "“Zürich,” he said";

  private static String decode(Charset actual, String header) {
    return Charsets.decode(WORDS.getBytes(actual), Optional.of(header));
  }

  @Test
  void headerThatIsRightCounts() {
    assertThat(decode(UTF_8, "utf-8")).isEqualTo(WORDS);
    assertThat(decode(UTF_16LE, "utf-16le")).isEqualTo(WORDS);
    assertThat(decode(Charset.forName("windows-1252"), "ISO-8859-1")).isEqualTo(WORDS);
  }

  @Test
  void headerThatIsWrongIsSeenThrough() {
    assertThat(decode(UTF_8, "ISO-8859-1")).isEqualTo(WORDS);
    assertThat(decode(UTF_8, "x-no-such-charset")).isEqualTo(WORDS);
    assertThat(decode(Charset.forName("windows-1252"), "utf-8")).isEqualTo(WORDS);
  }

  @Test
  void byteOrderMarkGoesBeforeAllAndIsNoText() {
    assertThat(decode(UTF_16, "utf-8")).isEqualTo(WORDS);
    assertThat(Charsets.decode(("\uFEFF" + WORDS).getBytes(UTF_8), Optional.empty()))
        .isEqualTo(WORDS);
  }

  @Test
  void pageItselfMayTellTheCharset() {
    String page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Київ";

    assertThat(Charsets.decode(page.getBytes(Charset.forName("windows-1251")), Optional.empty()))
        .isEqualTo(page);
  }

  @Test
  void bytesThatAreInNoCharsetAreReadNevertheless() {
    byte[] bytes = {'Z', (byte) 0xFC, 'r', (byte) 0x81, 'h'};

    assertThat(Charsets.decode(bytes, Optional.of("utf-8"))).isEqualTo("Zür\uFFFDh");
  }
}
