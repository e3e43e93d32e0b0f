package org.newsgraph.source.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * XML as a tree whose elements go by their local names. It is read strictly; a document type is
 * passed over, nothing that it names is opened, and an entity that it declares is an error.
 */
final class Xml {

  /** Elements within one another; more is an attack. */
  private static final int DEEPEST = 200;

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
