package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.Reading;
import org.newsgraph.source.document.Document;

/** One article in every format: what is read from it rests on the same words at their offsets. */
class SpansOfFormatsTest {

  /** The ship is two UTF-16 units, and one offset. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "The mayor of Oldport, Ana Ruiz, said on Monday \uD83D\uDEA2 that the pier & the ferry were"
              + " safe, and that “nobody < forty” had been hurt in Zürich or elsewhere.",
          "“No boat will sail before the pier is safe,” Jon Falk, the Peruvian foreign minister, told"
              + " the Oldport Herald.",
          "The union denied that 400 people had been left on the quay for the night, and accused the"
              + " mayor of neglect.");

  private final Pipeline pipeline = CommandLineRun.NEWS_GRAPH.pipeline("http://localhost:3330/");

  static Stream<Arguments> formats() {
    String text = String.join("\n", PARAGRAPHS);
    String page = "<html><head><title>Pier</title></head><body>%s</body></html>";
    String html = paragraphs();
    return Stream.of(
        file("ferry.txt", text),
        file("ferry-with-a-mark.txt", "\uFEFF" + text),
        file("windows.txt", text.replace("\n", "\r\n")),
        file("page.html", page.formatted("<article>" + html + "</article>")),
        file("letter.json", "{\"text\": " + json(text) + "}"),
        file("page.jsonl", "{\"text\": " + json(html) + "}\n"),
        file("table.csv", "title,text\nPier,\"" + text + "\"\n"),
        file("news.rss", feed("<![CDATA[" + html + "]]>")),
        file("news.atom", atom(escaped(html))),
        file("pier.nitf", nitf(html)),
        file("item.xml", newsItem(escaped(text))),
        file("crawl.warc", archive(page.formatted("<article>" + html + "</article>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void holdTheSameWordsInEveryFormat(String name, byte[] bytes) {
    Document document = Reading.only(Reading.bytes(name, bytes));
    List<Quad> quads = pipeline.mapper().apply(pipeline.read(document), List.of(name)).quads();

    assertThat(TextPhrases.of(quads))
        .allSatisfy(phrase -> assertThat(phrase.getValue()).isEqualTo(phrase.getKey()));
    assertThat(TextPhrases.of(quads))
        .extracting(Map.Entry::getValue)
        .containsExactlyInAnyOrder(
            "The mayor of Oldport, Ana Ruiz",
            "mayor of Oldport, Ana Ruiz",
            "mayor of Oldport",
            "Oldport",
            "Ana Ruiz",
            "said",
            "Monday",
            "the pier & the ferry were safe, and that “nobody < forty” had been hurt in Zürich or elsewhere",
            "Zürich",
            "“No boat will sail before the pier is safe,”",
            "Jon Falk, the Peruvian foreign minister",
            "Jon Falk",
            "told",
            "Oldport Herald",
            "The union",
            "union",
            "denied",
            "400 people had been left on the quay for the night",
            "400",
            "accused",
            "the mayor of neglect");
  }

  private static Arguments file(String name, String text) {
    return Arguments.of(name, text.getBytes(UTF_8));
  }

  private static String paragraphs() {
    return PARAGRAPHS.stream()
        .map(words -> "<p>" + references(words) + "</p>")
        .collect(Collectors.joining("\r\n"));
  }

  /** With a reference for each character that is not an ASCII letter, digit or space. */
  private static String references(String words) {
    return words
        .codePoints()
        .mapToObj(
            it ->
                it < 128 && (Character.isLetterOrDigit(it) || it == ' ')
                    ? Character.toString(it)
                    : "&#x%X;".formatted(it))
        .collect(Collectors.joining());
  }

  private static String json(String text) {
    return "\"" + text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()) + "\"";
  }

  private static String escaped(String markup) {
    return markup.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String feed(String content) {
    return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <item><title>Pier</title><content:encoded>%s</content:encoded></item></channel></rss>
        """
        .formatted(content);
  }

  private static String atom(String content) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Pier</title>
        <content type="html">%s</content></entry></feed>
        """
        .formatted(content);
  }

  private static String nitf(String content) {
    return """
        <nitf><body><body.head><hedline><hl1>Pier</hl1></hedline></body.head>
        <body.content>%s</body.content></body></nitf>
        """
        .formatted(content);
  }

  private static String newsItem(String content) {
    return """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
          <contentMeta><headline>Pier</headline></contentMeta>
          <contentSet><inlineData contenttype="text/plain">%s</inlineData></contentSet>
        </newsItem>
        """
        .formatted(content);
  }

  private static String archive(String page) {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
            "WARC-Date: 2025-03-08T12:00:00Z",
            "WARC-Target-URI: https://herald.example/pier",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + answer.getBytes(UTF_8).length);
    return head + "\r\n\r\n" + answer + "\r\n\r\n";
  }
}
