package org.newsgraph.web.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages as tests need it. */
public final class Html {

  private Html() {}

  /** The text of a piece of HTML. */
  public static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** The first group of every match. */
  public static List<String> all(String pattern, String html) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
    return matcher.results().map(match -> match.group(1)).toList();
  }

  /** The first group of the first match. */
  public static String first(String pattern, String html) {
    return all(pattern, html).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + pattern + " in " + html));
  }

  /** What a reader sees of a page between its header and its footer. */
  public static String main(String html) {
    return text(first("(<main.*</main>)", html));
  }

  /** The words that the page marks for the reader. */
  public static String marked(String html) {
    return text(first("<mark class=\"at\" id=\"at\">(.*?)</mark>", html));
  }
}
