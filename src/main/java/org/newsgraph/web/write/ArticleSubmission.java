package org.newsgraph.web.write;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/** Takes articles into the store that is served, and out of it. Safe for use by several threads. */
public interface ArticleSubmission {

  /**
   * Something to be read, which may hold several articles.
   *
   * @param name what it is called
   * @param body its bytes, to be read once
   * @param format what it is, as {@code --format} has it; empty to find out
   * @param date when it was published, if it does not say itself
   * @param publisher who published it, if it does not say itself
   */
  record Submission(
      String name,
      InputStream body,
      Optional<String> format,
      Optional<String> date,
      Optional<String> publisher) {}

  /**
   * What became of it.
   *
   * @param stored IRIs of articles that are new or have other facts now
   * @param unchanged IRIs of articles that the store held with the same facts
   * @param failed what could not be read, a sentence each
   * @param digest of the store then
   */
  record Receipt(List<String> stored, List<String> unchanged, List<String> failed, String digest) {}

  /**
   * Reads and stores articles. When it returns, they last.
   *
   * @throws IllegalArgumentException if the submission cannot be what it says
   */
  Receipt read(Submission submission) throws IOException;

  /**
   * Replaces the facts of an article that the store holds; its text stays.
   *
   * @param article its IRI
   * @throws java.util.NoSuchElementException if the store does not hold it
   * @throws IllegalArgumentException if the facts break a shape, have blank nodes, or quote words
   *     that are not in the text where they say
   */
  Receipt replace(String article, Graph facts) throws IOException;

  /**
   * Takes an article out with all that it brought.
   *
   * @throws java.util.NoSuchElementException if the store does not hold it
   */
  Receipt remove(String article) throws IOException;
}
