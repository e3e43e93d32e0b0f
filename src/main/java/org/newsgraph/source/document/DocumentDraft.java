package org.newsgraph.source.document;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Publication;

/**
 * A document before it is known whether it is one. Texts may hold HTML, and be blank.
 *
 * @param text the article
 * @param title its headline, empty if unknown
 * @param dates what may be its date, the best first
 * @param urls what may be its address, the best first
 * @param publishers what may be its publisher, the best first
 * @param authors who wrote it
 */
public record DocumentDraft(
    String text,
    Optional<String> title,
    List<String> dates,
    List<String> urls,
    List<String> publishers,
    List<String> authors) {

  /** Returns the metadata of the article. */
  public Publication publication() {
    return new Publication(
        dates.stream().map(IssueDate::parse).flatMap(Optional::stream).findFirst(),
        names(publishers).stream().findFirst(),
        urls.stream().map(WebAddress::of).flatMap(Optional::stream).findFirst(),
        title.map(HtmlText::line).filter(line -> !line.isEmpty()),
        names(authors));
  }

  private static List<String> names(List<String> written) {
    return written.stream()
        .map(HtmlText::line)
        .filter(name -> !name.isEmpty() && WebAddress.of(name).isEmpty())
        .distinct()
        .toList();
  }

  /** The document, or what is missing for one. */
  public InputItem at(InputLocation place, byte[] bytes, Publication outside) {
    Publication own = publication();
    String body = HtmlText.of(text);
    if (body.isBlank()) {
      return place.broken("no text");
    }
    return new Document(
        place.name(), bytes, Optional.of(ArticleLayout.layOut(own.title(), body)), own.or(outside));
  }
}
