package org.newsgraph.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.lexicon.Lexicon;
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

  /**
   * Detects English by the share of the commonest English words that other languages do not have.
   * News in English has over 12 % of them, in other languages below 2 %; a detector by letter
   * sequences takes seconds to load its languages and knows no better here.
   */
  private static final class LanguageDetector {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** A text of fewer words may be a title and a name or two, which show no language. */
    private static final int ENOUGH_WORDS = 20;

    private static final int WORDS_READ = 5000;

    private static final double ENGLISH_SHARE = 0.05;

    private final Set<String> functionWords = Lexicon.words("english-function-words.txt");

    /** Returns whether the text is English, or too short to tell. */
    boolean mayBeEnglish(String text) {
      Matcher word = WORD.matcher(text);
      int words = 0;
      int known = 0;
      while (words < WORDS_READ && word.find()) {
        words++;
        if (functionWords.contains(word.group().toLowerCase(Locale.ROOT))) {
          known++;
        }
      }
      return words < ENOUGH_WORDS || known >= Math.max(1, Math.round(ENGLISH_SHARE * words));
    }
  }

  /** The bytes of a file, on their way to a text of UTF-8, or to an error that says why not. */
  private static final class TextDecoder {

    /** More is no article; also what the language tool can hold with room to spare. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A longer line is no paragraph, but data or a page without its line ends. */
    static final int MAX_LINE_BYTES = 1024 * 1024;

    /** Stray control characters happen in text; one in a hundred does not. */
    private static final int MOST_TEXT_PER_CONTROL = 100;

    private final String name;
    private final byte[] bytes;

    /** The bytes are not copied and not changed. */
    TextDecoder(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    /**
     * The text, with its byte order mark if it has one, so that offsets are those of the file.
     *
     * @throws UnreadableArticleException if the file is empty, blank, too large, binary, not in
     *     UTF-8, or has an endless line
     */
    String text() {
      checkSize(name, bytes.length);
      checkMarks();
      checkControls();
      checkLines();
      String text = decoded();
      if (text.codePoints().allMatch(Line::isBlank)) {
        throw new UnreadableArticleException(name, "the file is empty");
      }
      return text;
    }

    static void checkSize(String name, long size) {
      if (size > MAX_BYTES) {
        throw new UnreadableArticleException(
            name,
            "too large for an article: " + size + " bytes, at most " + MAX_BYTES + " are read");
      }
    }

    private void checkMarks() {
      if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
        throw new UnreadableArticleException(name, 0, "encoded in UTF-16, not in UTF-8");
      }
    }

    private void checkControls() {
      int controls = 0;
      int first = -1;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == 0) {
          throw binary(i);
        }
        if (bytes[i] > 0 && bytes[i] < ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
          controls++;
          first = first < 0 ? i : first;
        }
      }
      if (controls > bytes.length / MOST_TEXT_PER_CONTROL) {
        throw binary(first);
      }
    }

    private UnreadableArticleException binary(int offset) {
      return new UnreadableArticleException(
          name, offset, "binary, not a text (control character at byte " + offset + ")");
    }

    private void checkLines() {
      int begin = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n' || bytes[i] == '\r') {
          begin = i + 1;
        } else if (i - begin >= MAX_LINE_BYTES) {
          throw new UnreadableArticleException(
              name,
              begin,
              "a line of more than " + MAX_LINE_BYTES + " bytes begins at byte " + begin);
        }
      }
    }

    private String decoded() {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length);
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        int offset = in.position();
        String found = String.format("%02X", bytes[offset] & 0xFF);
        throw new UnreadableArticleException(
            name, offset, "not in UTF-8 (byte " + offset + " is " + found + ")");
      }
      return out.flip().toString();
    }
  }
}
