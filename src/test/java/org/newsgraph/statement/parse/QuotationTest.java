package org.newsgraph.statement.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

class QuotationTest {

  private static List<String> quotations(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Paragraph> spans = new ArrayList<>();
    int offset = 0;
    for (String paragraph : paragraphs) {
      spans.add(new Paragraph(new Span(offset, offset + paragraph.length()), false));
      offset += paragraph.length() + 2;
    }
    Article article = new Article("a.txt", "0".repeat(64), text, Metadata.NONE, spans);
    return Quotation.findAll(article).stream().map(q -> article.textOf(q.span())).toList();
  }

  @Test
  void knowsCurlyStraightAndDoubledMarks() {
    assertThat(quotations("He said “one” and \"two\" and ''three'' and ``four''."))
        .containsExactly("“one”", "\"two\"", "''three''", "``four''");
  }

  @Test
  void anApostropheIsNoMark() {
    assertThat(quotations("The mayor's 'friends' don't agree, the workers' union said.")).isEmpty();
  }

  @Test
  void straightMarksGoByTheirNeighbours() {
    assertThat(quotations("A 6\" pipe. \"It leaks,\" he said.")).contains("\"It leaks,\"");
  }

  @Test
  void anOpenQuotationEndsWithItsParagraph() {
    assertThat(quotations("“It leaks.", "“It always did,” he said."))
        .containsExactly("“It leaks.", "“It always did,”");
  }
}
