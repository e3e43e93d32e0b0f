package org.newsgraph.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes text out of HTML, and of NITF, which is written alike: a paragraph for each block. */
public final class HtmlText {

  /** Elements that hold no sentence of the article. */
  private static final String NO_TEXT =
      "head,script,style,noscript,template,iframe,svg,math,form,button,select,input,textarea,nav,"
          + "aside,footer,figure,figcaption,audio,video,object,embed,media,[hidden]";

  private static final Set<String> BLOCKS =
      Set.of(
          "address article blockquote body br center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main ol p pre section summary table tbody td tfoot th thead tr ul block body.content"
              .split(" "));

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|span|a|b|i|em|strong|u|h[1-6]|[uo]l|li|blockquote|figure|img|table|section"
              + "|article|iframe|su[bp]|font|script)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-z]{2,8}|#[0-9]{2,5}|#x[0-9a-f]{2,5});", Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /** The text of what may be HTML; lines stay lines where it has no blocks. */
  public static String of(String text) {
    boolean tags = text.indexOf('<') >= 0 && TAG.matcher(text).find();
    if (!tags && (text.indexOf('&') < 0 || !ENTITY.matcher(text).find())) {
      return text;
    }
    Element body = Jsoup.parseBodyFragment(text).body();
    boolean blocks = body.children().stream().flatMap(Element::stream).anyMatch(HtmlText::isBlock);
    return blocks
        ? of(body)
        : ArticleLayout.clean(text)
            .lines()
            .map(line -> of(Jsoup.parseBodyFragment(line).body()))
            .collect(Collectors.joining("\n"));
  }

  /** On one line. */
  public static String line(String text) {
    return ArticleLayout.line(of(text));
  }

  /** The text of what an element holds; the element stays as it is. */
  public static String of(Element element) {
    Element copy = element.clone();
    copy.select(NO_TEXT).remove();
    Paragraphs paragraphs = new Paragraphs();
    copy.traverse(paragraphs);
    paragraphs.end();
    return ArticleLayout.paragraphs(paragraphs.done);
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.normalName());
  }

  private static final class Paragraphs implements NodeVisitor {

    private final List<String> done = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        current.append(text.getWholeText());
      } else if (isBlock(node)) {
        end();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isBlock(node)) {
        end();
      }
    }

    private void end() {
      ArticleLayout.lines(List.of(current.toString())).forEach(done::add);
      current.setLength(0);
    }
  }
}
