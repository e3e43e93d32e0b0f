package org.newsgraph.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.text.Span;

/**
 * Reads a corrections file: one correction a line, its fields parted by tabs: article, span, what,
 * and for a speaker a name. Empty lines and lines that begin with {@code #} say nothing.
 */
final class CorrectionsFile {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private final String file;
  private final List<String> lines;

  /**
   * @param file its name, for errors
   */
  CorrectionsFile(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * A file on this disk.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static CorrectionsFile of(Path file) {
    try {
      return new CorrectionsFile(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the corrections file " + file + " cannot be read (" + e + "): is the name right?", e);
    }
  }

  /**
   * The corrections, in the file's order.
   *
   * @throws IllegalArgumentException if a line is not as it should be; says which line, and what is
   *     wrong with it
   */
  List<CorrectionRequest> read() {
    List<CorrectionRequest> requests = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        requests.add(request(line, i + 1));
      }
    }
    return requests;
  }

  private CorrectionRequest request(String line, int number) {
    List<String> fields = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    if (fields.size() < 3 || fields.size() > 4) {
      throw wrong(
          number, fields.size() + " fields: put tabs between article, span, what and a name");
    }
    Change change = change(fields.get(2), number);
    Optional<String> value =
        Optional.of(fields.size() > 3 ? fields.get(3) : "").filter(name -> !name.isEmpty());
    if ((change == Change.SPEAKER) != value.isPresent()) {
      throw wrong(
          number, change.label() + (value.isPresent() ? " takes no name" : " takes a name"));
    }
    return new CorrectionRequest(line, fields.get(0), span(fields.get(1), number), change, value);
  }

  private Change change(String what, int number) {
    return Arrays.stream(Change.values())
        .filter(change -> change.label().equals(what))
        .findFirst()
        .orElseThrow(
            () -> wrong(number, "\"" + what + "\" is neither not-a-statement nor speaker"));
  }

  /** The spans of an interrupted content, parted by semicolons, make one. */
  private Span span(String text, int number) {
    Optional<Span> whole = Optional.empty();
    for (String part : text.split(";", -1)) {
      Matcher matcher = SPAN.matcher(part.strip());
      if (!matcher.matches()
          || Integer.parseInt(matcher.group(1)) >= Integer.parseInt(matcher.group(2))) {
        throw wrong(number, "\"" + text + "\" is no span such as 120-184");
      }
      Span span = new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      whole = Optional.of(whole.map(span::union).orElse(span));
    }
    return whole.orElseThrow();
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(file + ", line " + line + ": " + what);
  }
}
