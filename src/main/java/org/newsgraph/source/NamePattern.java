package org.newsgraph.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.IssueDate;

/**
 * Reads metadata of articles from the path of their file, as in <code>{publisher}/{date}-*.txt
 * </code> or <code>{publisher}/{yyyy}/{MM}/{dd}/*</code>. It fits the end of a path; {@code *} and
 * {@code ?} stand for letters within a name, {@code **} for any folders.
 */
public final class NamePattern {

  private static final Map<String, String> PARTS =
      Map.of(
          "publisher", "[^/]+?",
          "date", "(?:19|20)[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9]",
          "yyyy", "(?:19|20)[0-9]{2}",
          "MM", "[01]?[0-9]",
          "dd", "[0-3]?[0-9]");

  private static final Pattern TOKEN =
      Pattern.compile("\\{(?<part>[^}]*)}|(?<folders>\\*\\*/)|(?<any>\\*+)|(?<one>\\?)");

  private final Pattern path;
  private final Set<String> parts = new HashSet<>();

  private NamePattern(String pattern) {
    StringBuilder regex = new StringBuilder("(?:.*/)?");
    Matcher token = TOKEN.matcher(pattern);
    int end = 0;
    while (token.find()) {
      regex.append(Pattern.quote(pattern.substring(end, token.start()))).append(regex(token));
      end = token.end();
    }
    this.path = Pattern.compile(regex + Pattern.quote(pattern.substring(end)));
  }

  /**
   * A pattern as it is written.
   *
   * @throws IllegalArgumentException if it has a part that is not known, or one twice
   */
  public static NamePattern of(String pattern) {
    return new NamePattern(pattern);
  }

  private String regex(Matcher token) {
    if (token.group("part") != null) {
      return part(token.group("part"));
    }
    if (token.group("folders") != null) {
      return "(?:[^/]+/)*";
    }
    return token.group("any") == null ? "[^/]" : "[^/]*";
  }

  private String part(String name) {
    if (!PARTS.containsKey(name) || !parts.add(name)) {
      throw new IllegalArgumentException(
          "--name-pattern: {"
              + name
              + "} is not known, or stands there twice; the parts are"
              + " {publisher}, {date}, {yyyy}, {MM} and {dd}");
    }
    return "(?<" + name + ">" + PARTS.get(name) + ")";
  }

  /** Returns the metadata in a path; none if the pattern does not match it. */
  public Publication read(String file) {
    Matcher fit = path.matcher(file.replace('\\', '/'));
    return fit.matches() ? Publication.of(date(fit), group(fit, "publisher")) : Publication.UNKNOWN;
  }

  private Optional<String> date(Matcher fit) {
    String joined =
        Stream.of("yyyy", "MM", "dd")
            .flatMap(part -> group(fit, part).stream())
            .map(digits -> digits.length() == 1 ? "0" + digits : digits)
            .reduce((year, rest) -> year + "-" + rest)
            .orElse("");
    return group(fit, "date")
        .map(date -> date.replaceAll("[-_]", ""))
        .or(() -> Optional.of(joined))
        .flatMap(IssueDate::parse);
  }

  private Optional<String> group(Matcher fit, String part) {
    return parts.contains(part) ? Optional.of(fit.group(part)) : Optional.empty();
  }
}
