package org.newsgraph.correction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.model.facts.ArticleFacts;

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
}
