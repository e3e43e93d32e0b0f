package org.newsgraph.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.web.page.resource.Excerpt;
import org.newsgraph.web.page.resource.NamedResource;
import org.newsgraph.web.page.resource.StatementRow;

/**
 * A statement as an assistant can cite it. A text that is not known is empty.
 *
 * @param statement its IRI
 * @param speaker the speaker's name, else the words that name the source
 * @param stance such as "deny"; of an attitude "believe", "want", "support" or "oppose"
 * @param said "says" of a statement, "holds" of an attitude that the article ascribes
 * @param quotation the words of the article
 * @param spans where they stand, begin-end in code points
 * @param cue the reporting words
 * @param when it was said
 * @param article IRI
 * @param title of the article
 * @param cite all of it in a line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Source(
    String statement,
    String speaker,
    String stance,
    String said,
    String quotation,
    List<String> spans,
    String cue,
    String when,
    String article,
    String title,
    String cite) {

  /** Copies the list. */
  Source {
    spans = List.copyOf(spans);
  }

  static Source of(StatementRow row) {
    String quotation = row.parts().stream().map(Excerpt::words).collect(Collectors.joining(" … "));
    List<String> spans = row.parts().stream().map(Source::span).toList();
    NamedResource article = row.article();
    return new Source(
        row.iri(),
        row.who().name(),
        row.manner().stance(),
        row.attitude() ? "holds" : "says",
        quotation,
        spans,
        row.cue().words(),
        row.occasion().when().orElse(""),
        article.iri(),
        article.label(),
        "%s: “%s”. %s, characters %s, %s"
            .formatted(
                row.who().name(),
                quotation.replaceAll("^[“\"]|[”\"]$", ""),
                article.label(),
                String.join(" and ", spans),
                article.iri()));
  }

  static String span(Excerpt words) {
    return words.begin() + "-" + words.end();
  }
}
