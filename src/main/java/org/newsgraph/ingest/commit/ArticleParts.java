package org.newsgraph.ingest.commit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.newsgraph.correction.CorrectionRequest;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.store.part.Part;

/**
 * Turns the facts of articles into their parts, with a user's corrections and with all that is
 * known of where an article was found. Safe for use by several threads.
 */
public final class ArticleParts {

  private final Pipeline pipeline;
  private final Corrections corrections;
  private final Set<CorrectionRequest> unfit = ConcurrentHashMap.newKeySet();

  public ArticleParts(Pipeline pipeline, Corrections corrections) {
    this.pipeline = pipeline;
    this.corrections = corrections;
  }

  /** Corrections that fit nothing in the articles that they are for. */
  public Set<CorrectionRequest> unfit() {
    return Set.copyOf(unfit);
  }

  /**
   * The part of an article.
   *
   * @param read the facts as they were read, wherever that was
   * @param sightings all of the article, merged
   * @throws RejectedArticleException if a fact breaks a rule
   */
  public Part of(ArticleFacts read, List<DocumentProvenance> sightings) {
    List<String> names = names(sightings);
    List<Publication> told = sightings.stream().map(DocumentProvenance::publication).toList();
    ArticleFacts found =
        read.toBuilder().article(read.article().foundAs(names.get(0), told)).build();
    Corrections.Corrected corrected = corrections.apply(found, names);
    unfit.addAll(corrected.unfit());
    Part part = pipeline.part(corrected.facts(), names);
    List<String> hints =
        Stream.concat(sightings.stream().map(DocumentProvenance::hint), part.hints().stream())
            .toList();
    return new Part(hints, part.lines());
  }

  /** The names of an article, each once, sorted. */
  static List<String> names(List<DocumentProvenance> sightings) {
    return sightings.stream().map(DocumentProvenance::name).distinct().sorted().toList();
  }
}
