package org.newsgraph.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.document;
import static org.newsgraph.source.Reading.example;
import static org.newsgraph.source.Reading.read;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.text;
import static org.newsgraph.source.Reading.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;

/** RSS and Atom. */
class FeedTest {

  @Test
  void contentOfAnRssItemGoesBeforeItsSummary() {
    Document first = document(read(example("feed/rss.xml")).get(0));

    assertThat(first.name()).isEqualTo("rss.xml#1");
    assertThat(first.text())
        .contains(
            """
            Rain & Wind Close Two Roads

            Rain fell on Oldport for a third day, the mayor said.

            Two roads were closed, and the ferry stayed in the harbour.""");
    assertThat(first.publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08T09:00:00Z"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/roads"),
                Optional.of("Rain & Wind Close Two Roads"),
                List.of("Ana Ruiz")));
  }

  @Test
  void summaryIsTakenWhereThereIsNoContent() {
    List<InputItem> found = read(example("feed/rss.xml"));

    assertThat(words(found.get(1)))
        .isEqualTo(
            "Harbour to be dredged\n\nThe harbour of Oldport will be dredged in May,"
                + " the port authority said.");
    assertThat(document(found.get(1)).publication().url()).isEmpty(); // it was a script
    assertThat(reason(found.get(2))).endsWith("rss.xml, entry 3: no text");
  }

  @Test
  void whatIsNestedTooDeeplyIsNamed() {
    String deep = "<div>".repeat(100_000) + "Rain fell." + "</div>".repeat(100_000);
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
        <entry><id>urn:1</id><title>Deep</title><content type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml">%s</div></content></entry></feed>
        """
            .formatted(deep);

    List<InputItem> found = text("deep.atom", feed);

    assertThat(reason(found.get(0))).contains("nested too deeply");
  }

  @Test
  void atomIsReadAlike() {
    List<InputItem> found = read(example("feed/atom.xml"));

    assertThat(words(found.get(0)))
        .isEqualTo(
            """
            Ministry denies shortage

            Freedonia’s health ministry denied on Sunday that medicines were short.

            “There is enough for a year,” it said.""");
    assertThat(document(found.get(0)).publication().issued()).contains("2025-03-09T17:00:00Z");
    assertThat(document(found.get(1)).publication().issued()).contains("2025-03-10T08:00:00Z");
    assertThat(document(found.get(1)).publication().publisher()).contains("Freedonia Gazette");
  }

  @Test
  void entryIsTheSameArticleInTomorrowsFeed() {
    String item =
        "<item><title>Falls</title><link>https://x.example/1</link>%s<description>One fell.</description></item>";
    String feed =
        "<rss version=\"2.0\"><channel><title>X</title><link>https://x.example</link><description>x</description>%s</channel></rss>";

    Document today = document(text("a.rss", feed.formatted(item.formatted(""))).get(0));
    Document tomorrow =
        document(
            text(
                    "b.rss",
                    feed.formatted(
                        "<item><title>New</title></item>"
                            + item.formatted("<pubDate>Sat, 08 Mar 2025 10:00:00 GMT</pubDate>")))
                .get(1));

    assertThat(tomorrow.bytes()).isEqualTo(today.bytes());
  }

  @Test
  void feedWithADocumentTypeIsRefused() {
    String feed =
        "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>&secret;</title></channel></rss>";

    assertThat(reason(text("x.rss", feed).get(0)))
        .startsWith("in/x.rss: no RSS or Atom (")
        .doesNotContain("root:");
  }

  @Test
  void feedThatBreaksOffIsBroken() {
    assertThat(reason(text("x.rss", "<rss version=\"2.0\"><channel><title>X").get(0)))
        .startsWith("in/x.rss: no RSS or Atom (");
  }
}
