package org.newsgraph.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * What a user wants changed, whatever the rules read, and what other services know of actors. Safe
 * for use by several threads.
 */
public final class Corrections {

  /** Nothing. */
  public static final Corrections NONE = new Corrections(List.of(), Identifications.NONE);

  private final List<CorrectionRequest> requests;
  private final Identifications identifications;

  private Corrections(List<CorrectionRequest> requests, Identifications identifications) {
    this.requests = List.copyOf(requests);
    this.identifications = identifications;
  }

  /** The same with what other services know of actors. */
  public Corrections with(Identifications others) {
    return new Corrections(requests, others);
  }

  /** What other services know of actors. */
  public Identifications identifications() {
    return identifications;
  }

  /**
   * Those in a file of lines of four fields, parted by tabs: the article (the base name of its
   * file, or its hash), the span of a content or a cue in code points, {@code not-a-statement} or
   * {@code speaker}, and a speaker's name.
   *
   * @throws IllegalArgumentException if the file cannot be read or a line is not as it should be;
   *     says which line, and what is wrong with it
   */
  public static Corrections read(Path file) {
    return new Corrections(CorrectionsFile.of(file).read(), Identifications.NONE);
  }

  /**
   * Those in the lines of a file that need not be on this disk; see {@link #read}.
   *
   * @param name of the file, for errors
   */
  public static Corrections parse(String name, List<String> lines) {
    return new Corrections(new CorrectionsFile(name, lines).read(), Identifications.NONE);
  }

  /** All of them, in the file's order. */
  public List<CorrectionRequest> requests() {
    return requests;
  }

  /** What an article's graph depends on: empty if nothing is corrected or identified. */
  public String key(String sha256, Collection<String> files) {
    String corrected =
        about(sha256, files).stream()
            .map(CorrectionRequest::line)
            .sorted()
            .collect(Collectors.joining("\n"));
    return corrected + identifications.key();
  }

  /**
   * The facts with the corrections of their article.
   *
   * @param files the base names of all files that hold exactly its bytes
   */
  public Corrected apply(ArticleFacts facts, Collection<String> files) {
    ArticleFacts corrected = facts;
    List<CorrectionRequest> unfit = new ArrayList<>();
    for (CorrectionRequest request : about(facts.article().sha256(), files)) {
      if (facts.attributions().stream().noneMatch(request::fits)) {
        unfit.add(request);
      } else {
        corrected = Corrector.apply(corrected, request);
      }
    }
    return new Corrected(corrected, unfit);
  }

  private List<CorrectionRequest> about(String sha256, Collection<String> files) {
    return requests.stream().filter(request -> request.isAbout(sha256, files)).toList();
  }

  /**
   * An article's facts after correction.
   *
   * @param facts with the corrections in place
   * @param unfit corrections of the article that fit nothing that was read in it
   */
  public record Corrected(ArticleFacts facts, List<CorrectionRequest> unfit) {

    /** Copies the list. */
    public Corrected {
      unfit = List.copyOf(unfit);
    }
  }

  /**
   * Reads a corrections file: one correction a line, its fields parted by tabs: article, span,
   * what, and for a speaker a name. Empty lines and lines that begin with {@code #} say nothing.
   */
  private static final class CorrectionsFile {

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
        return new CorrectionsFile(
            file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "the corrections file " + file + " cannot be read (" + e + "): is the name right?", e);
      }
    }

    /**
     * The corrections, in the file's order.
     *
     * @throws IllegalArgumentException if a line is not as it should be; says which line, and what
     *     is wrong with it
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
        Span span =
            new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        whole = Optional.of(whole.map(span::union).orElse(span));
      }
      return whole.orElseThrow();
    }

    private IllegalArgumentException wrong(int line, String what) {
      return new IllegalArgumentException(file + ", line " + line + ": " + what);
    }
  }

  /**
   * A line of a corrections file.
   *
   * @param line the line as it stands there, without what is behind it
   * @param article the base name of the article's file, or its SHA-256 or the first 16 digits of
   *     that
   * @param span the content or the cue of the attribution that is meant
   * @param change what is to be done
   * @param value the speaker's name, empty where there is none to give
   */
  public record CorrectionRequest(
      String line, String article, Span span, Change change, Optional<String> value) {

    /** How many digits of an article's hash its IRI has. */
    private static final int ID = 16;

    /** Whether it is about the article of these bytes, known by these file names. */
    boolean isAbout(String sha256, Collection<String> files) {
      return files.contains(article)
          || sha256.equals(article)
          || article.equals(sha256.substring(0, ID));
    }

    /** Whether the span is the attribution's cue, a part of its content, or all of that. */
    boolean fits(Attribution attribution) {
      List<Span> content = attribution.statement().content().stream().map(Passage::span).toList();
      return span.equals(attribution.statement().cue().span())
          || content.contains(span)
          || content.stream().reduce(Span::union).filter(span::equals).isPresent();
    }
  }
}
