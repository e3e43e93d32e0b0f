package org.newsgraph.article;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;

/** What a text tells of itself, and its paragraphs. */
record Page(
    Optional<Passage> title,
    Optional<Passage> dateline,
    Optional<Passage> source,
    List<Passage> contributors,
    List<Paragraph> paragraphs) {

  Metadata metadata(Publication publication) {
    return new Metadata(
        title,
        source,
        source.map(Passage::text).flatMap(SourceDate::of),
        dateline,
        contributors,
        publication);
  }
}
