package org.newsgraph.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/** Finds the address that a line names as the source of the text. */
final class SourceAddress {

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|(?<=[.!?…][\"'”’)\\]]{0,2}\\s))(?<label>\\p{L}[\\p{L} ]{2,30}?)\\s?:\\s*"
              + "(?:[^:]{0,80}\\s)?[<(\\[]?(?<url>(?:https?://|www\\.)[^\\s<>\"”]+?)[>)\\].,;]*$");

  private final Set<String> labels = Lexicon.words("source-labels.txt");

  /** The place of the address and, before it, of its label; empty if the line names no source. */
  Optional<Cut> find(Line line) {
    Matcher source = LABELLED.matcher(line.text());
    return source.find() && labels.contains(source.group("label").toLowerCase(Locale.ROOT))
        ? Optional.of(new Cut(source.start(), source.start("url"), source.end("url")))
        : Optional.empty();
  }
}
