package org.newsgraph.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Publication;

/**
 * Reads files of news articles: UTF-8, with or without a byte order mark, any line ends, in
 * English, at most 10 MB, no line over 1 MB. A blank line ends a paragraph; so does any line end,
 * unless the text is hard-wrapped. Offsets are code points of the file as it is; a byte order mark
 * is one of them.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticleReader {

  private final LanguageDetector languages = new LanguageDetector();
  private final ArticleParser parser = new ArticleParser();

  /** Reads a file of which nothing else is known. See {@link #read(Path, Publication)}. */
  public Article read(Path file) {
    return read(file, Publication.UNKNOWN);
  }

  /**
   * Reads a file; the article carries its base name.
   *
   * @throws UnreadableArticleException if the file cannot be opened, or as in {@link #read(String,
   *     byte[], Publication)}
   */
  public Article read(Path file, Publication publication) {
    String name = String.valueOf(file.getFileName());
    try {
      TextDecoder.checkSize(name, Files.size(file));
      return read(name, Files.readAllBytes(file), publication);
    } catch (IOException e) {
      throw new UnreadableArticleException(name, "cannot be opened (" + e + ")");
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file the base name of the file
   * @throws UnreadableArticleException if the file is empty, blank, binary, not in UTF-8, larger
   *     than 10 MB, has a line over 1 MB, is not in English, or holds nothing but captions, links
   *     and the like
   */
  public Article read(String file, byte[] bytes, Publication publication) {
    return article(file, bytes, bytes, publication);
  }

  /**
   * Reads a text that was taken out of something else, such as a web page. Offsets are those of the
   * text.
   *
   * @param file the name of what the text was taken out of
   * @param bytes what the text was taken out of; their SHA-256 identifies the article
   * @throws UnreadableArticleException as for the bytes of a file, here of the text
   */
  public Article read(String file, byte[] bytes, String text, Publication publication) {
    return article(file, bytes, text.getBytes(StandardCharsets.UTF_8), publication);
  }

  private Article article(String file, byte[] identity, byte[] bytes, Publication publication) {
    String text = new TextDecoder(file, bytes).text();
    if (!languages.mayBeEnglish(text)) {
      throw new UnreadableArticleException(file, "not in English, as far as its words tell");
    }
    ArticleParser.Parts parts = parser.parse(text, publication.title());
    if (parts.paragraphs().isEmpty()) {
      throw new UnreadableArticleException(
          file, "no article's text, only captions, links, forms or notices");
    }
    return new Article(
        file,
        DigestUtils.sha256Hex(identity),
        text,
        parts.metadata(publication),
        parts.paragraphs());
  }
}
