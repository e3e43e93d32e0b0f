package org.newsgraph.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * A line of a corrections file.
 *
 * @param line the line as it stands there, without what is behind it
 * @param article the base name of the article's file, or its SHA-256 or the first 16 digits of that
 * @param span the content or the cue of the attribution that is meant
 * @param change what is to be done
 * @param value the speaker's name, empty where there is none to give
 */
public record CorrectionRequest(
    String line, String article, Span span, Change change, Optional<String> value) {

  /** How many digits of an article's hash its IRI has. */
  private static final int ID = 16;

  /** Whether it is about the article of these bytes, known by these file names. */
  boolean isAbout(String sha256, Collection<String> files) {
    return files.contains(article)
        || sha256.equals(article)
        || article.equals(sha256.substring(0, ID));
  }

  /** Whether the span is the attribution's cue, a part of its content, or all of that. */
  boolean fits(Attribution attribution) {
    List<Span> content = attribution.statement().content().stream().map(Passage::span).toList();
    return span.equals(attribution.statement().cue().span())
        || content.contains(span)
        || content.stream().reduce(Span::union).filter(span::equals).isPresent();
  }
}
