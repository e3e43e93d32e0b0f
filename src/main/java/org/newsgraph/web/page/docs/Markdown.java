package org.newsgraph.web.page.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page of Markdown: CommonMark with the tables of GitHub, whose headings have the ids that GitHub
 * gives them.
 *
 * @param title the text of the first heading; empty if there is none
 * @param summary the first sentence of the first paragraph, as text; empty if there is none
 * @param html the page as HTML; elements in the source are escaped, and links and pictures have
 *     harmless addresses only
 */
record Markdown(String title, String summary, String html) {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().extensions(EXTENSIONS).build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> Markdown::addAttributes)
          .build();

  /** What leads out of the folder of the pages, to files that only the repository has. */
  private static final String OUTSIDE = "../";

  private static final Pattern ADDRESS = Pattern.compile(" \\(https?:[^ )]*\\)");
  private static final Pattern SENTENCE = Pattern.compile("^.*?[.!?:](?= [A-Z\"]|$)");

  static Markdown parse(String source) {
    Node document = PARSER.parse(source);
    Links links = new Links();
    document.accept(links);
    return new Markdown(
        text(links.heading), firstSentence(text(links.paragraph)), HTML.render(document));
  }

  private static String text(Optional<? extends Node> node) {
    return node.map(TEXT::render).map(String::strip).orElse("");
  }

  /** Without the addresses of its links, and with a full stop. */
  private static String firstSentence(String paragraph) {
    String line = ADDRESS.matcher(paragraph.replaceAll("\\s+", " ")).replaceAll("");
    Matcher sentence = SENTENCE.matcher(line);
    return sentence.find() ? sentence.group().replaceFirst(":$", ".") : line;
  }

  /** Wide tables and code scroll, so the keyboard must reach them. */
  private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre") || (node instanceof TableBlock && tag.equals("table"))) {
      attributes.put("class", "scroll");
      attributes.put("tabindex", "0");
    }
  }

  /** Makes links work on the server, and finds title and summary. */
  private static final class Links extends AbstractVisitor {

    private Optional<Heading> heading = Optional.empty();
    private Optional<Paragraph> paragraph = Optional.empty();

    @Override
    public void visit(Heading found) {
      heading = heading.or(() -> Optional.of(found));
      visitChildren(found);
    }

    @Override
    public void visit(Paragraph found) {
      paragraph = paragraph.or(() -> Optional.of(found));
      visitChildren(found);
    }

    /** {@code asking.md#rows} is the source; {@code asking#rows} is the page. */
    @Override
    public void visit(Link link) {
      visitChildren(link);
      String target = link.getDestination();
      if (target.startsWith(OUTSIDE)) {
        unlink(link);
      } else if (!target.contains(":")) {
        link.setDestination(target.replaceFirst("^([^/#?]+)\\.md(?=$|#)", "$1"));
      }
    }

    private static void unlink(Link link) {
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
    }
  }
}
