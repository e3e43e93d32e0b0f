package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Rain fell on Oldport.                             | TEXT",
        "[Photo: a ferry] Rain fell.                       | TEXT",
        "< 3 percent, the minister said.                   | TEXT",
        "{publisher} Rain fell.                            | TEXT",
        "{\"text\": \"x\"}                                 | JSON",
        "[ {\"text\": \"x\"} ]                             | JSON",
        "<!DOCTYPE html><html>                             | HTML",
        "<html lang=en>                                    | HTML",
        "<?xml version=\"1.0\"?><html xmlns=\"x\">         | HTML",
        "<?xml version=\"1.0\"?><rss version=\"2.0\">      | FEED",
        "<?xml version=\"1.0\"?><!-- x --><feed>           | FEED",
        "<rdf:RDF xmlns:rdf=\"x\">                         | FEED",
        "<nitf>                                            | NEWSML",
        "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>         | NEWSML",
        "<g2:newsMessage xmlns:g2=\"x\">                   | NEWSML",
        "WARC/1.0                                          | WARC"
      })
  void firstBytesTellTheFormat(String head, Format format) {
    assertThat(Format.Detector.byBytes(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"a.TXT, TEXT", "b.htm, HTML", "c.ndjson, JSONL", "d.tsv, CSV", "e.warc, WARC"})
  void endOfANameTellsTheFormat(String name, Format format) {
    assertThat(Format.Detector.byName(name)).contains(format);
  }

  @ParameterizedTest
  @CsvSource({"a.xml", "b.pdf", "article", "2025.03.08"})
  void otherNamesTellNothing(String name) {
    assertThat(Format.Detector.byName(name)).isEmpty();
  }
}
