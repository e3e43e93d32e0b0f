package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.Metadata;
import org.newsgraph.model.Paragraph;
import org.newsgraph.model.Span;

/** Reads the text of a file into an article. */
public final class ArticleReader {

  private static final Pattern DATELINE =
      Pattern.compile("^[A-Z][A-Z.’' -]+(, [A-Z][\\w.]+)?( \\([^)]{1,30}\\))? (—|–|-{1,2}) ");

  /** One paragraph a line that is not blank, without its dateline. */
  public Article read(String file, String sha256, String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      int length = line.codePointCount(0, line.length());
      Matcher dateline = DATELINE.matcher(line);
      int skip = dateline.find() ? dateline.end() : 0;
      if (!line.isBlank()) {
        paragraphs.add(new Paragraph(new Span(offset + skip, offset + length), false));
      }
      offset += length + 1;
    }
    return new Article(file, sha256, text, Metadata.NONE, paragraphs);
  }
}
