package org.newsgraph.source.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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

  /** Elements of XML within one another; more is an attack. */
  static final int DEEPEST = 200;

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

  /**
   * XML as a tree whose elements go by their local names. It is read strictly; a document type is
   * passed over, nothing that it names is opened, and an entity that it declares is an error.
   */
  private static final class Xml {

    private final XMLStreamReader reader;
    private Element current;

    private Xml(XMLStreamReader reader, Document document) {
      this.reader = reader;
      this.current = document;
    }

    /**
     * @throws IOException if it is not well-formed, or uses an entity of its own; says where
     */
    static Document parse(String xml) throws IOException {
      Document document = new Document("");
      try {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
        new Xml(reader, document).read();
        reader.close();
        return document;
      } catch (XMLStreamException e) {
        String reason = String.valueOf(e.getMessage()).replaceFirst("(?s).*\nMessage: ", "");
        String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        throw new IOException("no XML (" + reason.strip() + line + ")", e);
      }
    }

    private static XMLInputFactory factory() {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setXMLResolver(
          (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside is read: " + systemId);
          });
      return factory;
    }

    private void read() throws XMLStreamException {
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> open(++depth);
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            current = current.parent();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              current.appendChild(new TextNode(reader.getText()));
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw trouble("the entity " + reader.getLocalName() + " is not read");
          default -> {}
        }
      }
    }

    private void open(int depth) throws XMLStreamException {
      if (depth > DEEPEST) {
        throw trouble("elements more than " + DEEPEST + " deep");
      }
      Element element = current.appendElement(reader.getLocalName());
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        element.attr(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      current = element;
    }

    private XMLStreamException trouble(String reason) {
      return new XMLStreamException(reason, reader.getLocation());
    }
  }
}
