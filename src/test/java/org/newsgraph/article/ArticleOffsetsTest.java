package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Publication;

/** Texts are put together by chance of what articles are made of. */
class ArticleOffsetsTest {

  private final ArticleReader reader = new ArticleReader();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Rain fell on the town of Oldport, the mayor said. ",
            "\u201CWe will stay,\u201D she said. ",
            "\uD83D\uDE80\uD83C\uDDFA\uD83C\uDDE6 ",
            "cafe\u0301 ",
            "\u202Eevil\u202C ",
            "<script>alert(1)</script> ",
            "\t",
            "\u00A0",
            "\u2028",
            "\n",
            "\r\n",
            "\n\n",
            "rain.jpg\n",
            "Read more: https://example.org/a\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> "The rain in the town of Oldport was heavy.\n\n" + String.join("", parts));
  }

  @Property(tries = 300, seed = "1")
  void aParagraphIsTheCharactersAtItsOffsets(@ForAll("texts") String text) {
    Article article =
        reader.read("a.txt", text.getBytes(StandardCharsets.UTF_8), Publication.UNKNOWN);

    int[] codePoints = text.codePoints().toArray();
    int end = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      int begin = paragraph.span().begin();
      assertThat(begin).isGreaterThanOrEqualTo(end);
      end = paragraph.span().end();
      assertThat(article.textOf(paragraph.span()))
          .isEqualTo(new String(codePoints, begin, end - begin))
          .isNotBlank();
    }
  }
}
