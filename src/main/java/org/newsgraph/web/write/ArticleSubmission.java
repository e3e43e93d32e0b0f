package org.newsgraph.web.write;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/** Adds, changes and removes articles of the store that is served. Thread-safe. */
public interface ArticleSubmission {

  /**
   * A document with one or more articles.
   *
   * @param name a file name
   * @param body the bytes, to be read once
   * @param format as for the option {@code --format}; empty to detect it
   * @param date of publication, used if the document has none
   * @param publisher used if the document has none
   */
  record Submission(
      String name,
      InputStream body,
      Optional<String> format,
      Optional<String> date,
      Optional<String> publisher) {}

  /**
   * The result of a change.
   *
   * @param stored IRIs of articles that are new or have changed facts
   * @param unchanged IRIs of articles that were stored with the same facts
   * @param failed a sentence for each part that could not be read
   * @param digest of the store after the change
   */
  record Receipt(List<String> stored, List<String> unchanged, List<String> failed, String digest) {}

  /**
   * Reads and stores articles; they are durable when this returns.
   *
   * @throws IllegalArgumentException if the format, date or another value is invalid
   */
  Receipt read(Submission submission) throws IOException;

  /**
   * Replaces the facts of an article; its text stays.
   *
   * @param article its IRI
   * @throws java.util.NoSuchElementException if the store does not have it
   * @throws IllegalArgumentException if the facts break a shape, have blank nodes, or quote words
   *     that are not in the text where they say
   */
  Receipt replace(String article, Graph facts) throws IOException;

  /**
   * Removes an article with all its facts.
   *
   * @throws java.util.NoSuchElementException if the store does not have it
   */
  Receipt remove(String article) throws IOException;
}
