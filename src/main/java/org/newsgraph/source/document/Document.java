package org.newsgraph.source.document;

import java.util.Optional;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.UnreadableArticleException;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Publication;

/**
 * One article as a user has it. Not to be compared: its bytes are too many to copy or to go
 * through.
 *
 * @param name as of {@link InputItem}
 * @param bytes the article's own bytes: of the file, of a web page in an archive, of a record.
 *     Their SHA-256 identifies the article. They are not copied and must not be changed.
 * @param text empty if the bytes are the text; else the text that was taken out of them: the title,
 *     then the paragraphs, with a blank line between
 * @param publication metadata from outside the text
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by one reader
public record Document(String name, byte[] bytes, Optional<String> text, Publication publication)
    implements InputItem {

  /**
   * The article, with offsets in the text.
   *
   * @throws UnreadableArticleException if it is no article's text
   */
  public Article read(ArticleReader reader) {
    return text.map(words -> reader.read(name, bytes, words, publication))
        .orElseGet(() -> reader.read(name, bytes, publication));
  }
}
