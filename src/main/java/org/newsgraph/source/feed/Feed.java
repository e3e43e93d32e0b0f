package org.newsgraph.source.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Charsets;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.HtmlText;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.record.Json;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The entries of an RSS or Atom feed: their content, or their summary if that is all there is. The
 * bytes of an entry are its title, its link and its text as JSON, so that it is the same article in
 * tomorrow's feed.
 */
public final class Feed {

  private Feed() {}

  /**
   * The entries of a feed, in its order.
   *
   * @throws IOException if it is no feed
   */
  public static List<InputItem> read(Input input, byte[] bytes) throws IOException {
    SyndFeed feed = parse(Charsets.decode(bytes, Optional.empty()));
    Publication outside =
        Publication.of(Optional.empty(), text(feed.getTitle()).map(HtmlText::line))
            .or(input.outside());
    List<InputItem> found = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      InputLocation place = input.place().part("entry", found.size() + 1L);
      DocumentDraft draft = draft(entry);
      found.add(draft.at(place, identity(draft), outside));
    }
    return found;
  }

  private static SyndFeed parse(String xml) throws IOException {
    try {
      return new SyndFeedImpl(new ShallowFeedInput().build(new StringReader(xml)));
    } catch (FeedException | IllegalArgumentException e) {
      if (e.getCause() instanceof NestedTooDeeply) {
        throw new IOException("it is nested too deeply", e);
      }
      throw new IOException("no RSS or Atom (" + e.getMessage() + ")", e);
    }
  }

  private static byte[] identity(DocumentDraft draft) throws JsonProcessingException {
    return Json.MAPPER.writeValueAsBytes(
        List.of(draft.title().orElse(""), String.join(" ", draft.urls()), draft.text()));
  }

  private static DocumentDraft draft(SyndEntry entry) {
    return new DocumentDraft(
        content(entry),
        text(entry.getTitle()),
        dates(entry.getPublishedDate(), entry.getUpdatedDate()),
        Stream.of(text(entry.getLink()), text(entry.getUri())).flatMap(Optional::stream).toList(),
        Optional.ofNullable(entry.getSource()).flatMap(source -> text(source.getTitle())).stream()
            .toList(),
        Stream.concat(
                entry.getAuthors().stream().map(SyndPerson::getName), Stream.of(entry.getAuthor()))
            .flatMap(name -> text(name).stream())
            .toList());
  }

  private static String content(SyndEntry entry) {
    return Stream.concat(
            entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
        .map(SyndContent::getValue)
        .flatMap(value -> text(value).stream())
        .findFirst()
        .orElse("");
  }

  private static List<String> dates(Date... dates) {
    return Stream.of(dates)
        .flatMap(Stream::ofNullable)
        .map(date -> date.toInstant().toString())
        .toList();
  }

  /** The library has null for what is not there. */
  private static Optional<String> text(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** The library's reader for feeds whose elements are nested in few others. */
  private static final class ShallowFeedInput extends WireFeedInput {

    @Override
    protected SAXBuilder createSAXBuilder() {
      SAXBuilder builder = super.createSAXBuilder();
      builder.setXMLFilter(new DepthLimit());
      return builder;
    }
  }

  /** JDOM looks at all ancestors of each element, so that deep nesting would take for ever. */
  private static final class DepthLimit extends XMLFilterImpl {

    private int depth;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      if (++depth > NewsMl.DEEPEST) {
        throw new NestedTooDeeply();
      }
      super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
      depth--;
      super.endElement(uri, localName, qName);
    }
  }

  /** Passes through JDOM as it is, which would make the message of a checked one its own. */
  private static final class NestedTooDeeply extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
