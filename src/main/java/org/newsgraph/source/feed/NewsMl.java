package org.newsgraph.source.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.newsgraph.source.document.Charsets;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.HtmlText;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.record.FieldReader;

/** The articles of a file of NewsML-G2 (a message, or an item alone) or NITF, both of the IPTC. */
public final class NewsMl {

  private static final String STATUS_PREFIX = "stat:";

  private NewsMl() {}

  /**
   * The news items that hold text; pictures and lists of items are left out.
   *
   * @throws IOException if it is not well-formed
   */
  public static List<InputItem> read(Input input, byte[] bytes) throws IOException {
    Document xml = Xml.parse(Charsets.decode(bytes, Optional.empty()));
    List<Element> items = xml.select("newsItem").stream().filter(NewsMl::isText).toList();
    if (xml.selectFirst("newsItem, packageItem") == null) {
      return List.of(nitf(input, bytes, xml));
    }
    List<InputItem> found = new ArrayList<>();
    for (Element item : items) {
      found.add(
          item(
              input,
              items.size() == 1 ? Optional.empty() : Optional.of(found.size() + 1),
              item,
              bytes));
    }
    return found;
  }

  private static boolean isText(Element item) {
    String type = item.select("itemMeta > itemClass").attr("qcode");
    return type.isEmpty() || type.endsWith(":text") || type.endsWith(":composite");
  }

  private static InputItem nitf(Input input, byte[] bytes, Element xml) {
    return xml.selectFirst("nitf") == null
        ? input.place().broken("neither NewsML-G2 nor NITF")
        : nitfDraft(xml).at(input.place(), bytes, input.outside());
  }

  private static InputItem item(Input input, Optional<Integer> number, Element item, byte[] file) {
    InputLocation place = number.map(n -> input.place().part("item", n)).orElse(input.place());
    String status = item.select("itemMeta > pubStatus").attr("qcode");
    Optional<String> withdrawn = FieldReader.withdrawn(status.replace(STATUS_PREFIX, ""));
    byte[] bytes = number.isEmpty() ? file : item.outerHtml().getBytes(StandardCharsets.UTF_8);
    return withdrawn
        .<InputItem>map(place::broken)
        .orElseGet(() -> itemDraft(item).at(place, bytes, input.outside()));
  }

  private static DocumentDraft itemDraft(Element item) {
    DocumentDraft inner = nitfDraft(item);
    return new DocumentDraft(
        content(item).orElse(inner.text()),
        texts(item, "contentMeta > headline").findFirst().or(inner::title),
        join(
            texts(
                item,
                "itemMeta > firstCreated",
                "contentMeta > contentCreated",
                "itemMeta > versionCreated"),
            inner.dates()),
        texts(item, "itemMeta > link[rel=irel:seeAlso]", "link[rel=canonical]").toList(),
        join(
            texts(
                item,
                "itemMeta > provider > name",
                "contentMeta > infoSource > name",
                "rightsInfo > copyrightHolder > name"),
            inner.publishers()),
        join(texts(item, "contentMeta > creator > name", "contentMeta > by"), inner.authors()));
  }

  private static List<String> join(Stream<String> first, List<String> then) {
    return Stream.concat(first, then.stream()).toList();
  }

  /** The text of an item that does not hold NITF. */
  private static Optional<String> content(Element item) {
    return item.select("contentSet > inlineXML > html, contentSet > inlineXML > body").stream()
        .map(HtmlText::of)
        .findFirst()
        .or(() -> texts(item, "contentSet > inlineData").findFirst());
  }

  private static DocumentDraft nitfDraft(Element xml) {
    Elements pubdata = xml.select("pubdata");
    return new DocumentDraft(
        xml.select("body\\.content").stream().map(HtmlText::of).findFirst().orElse(""),
        texts(xml, "hedline > hl1", "head > title").findFirst(),
        Stream.of(
                xml.select("date\\.issue").attr("norm"),
                xml.select("date\\.release").attr("norm"),
                pubdata.attr("date.publication"),
                xml.select("story\\.date").attr("norm"))
            .toList(),
        List.of(pubdata.attr("ex-ref")),
        Stream.concat(
                Stream.of(pubdata.attr("name"), xml.select("doc\\.copyright").attr("holder")),
                texts(xml, "distributor"))
            .toList(),
        texts(xml, "byline > person").toList());
  }

  private static Stream<String> texts(Element xml, String... selectors) {
    return Stream.of(selectors)
        .flatMap(selector -> xml.select(selector).stream())
        .map(Element::wholeText)
        .filter(text -> !text.isBlank());
  }
}
