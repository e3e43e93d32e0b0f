package org.newsgraph.ingest.commit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.newsgraph.correction.Corrections;
import org.newsgraph.correction.Corrections.CorrectionRequest;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.store.part.Part;

/**
 * Builds the parts of articles: adds the metadata of all documents of an article to its facts,
 * applies the user's corrections, maps the result to RDF, and adds what other services know of its
 * actors. Safe for use by several threads.
 */
public final class PartBuilder {

  private final Pipeline pipeline;
  private final Corrections corrections;
  private final Set<CorrectionRequest> unmatched = ConcurrentHashMap.newKeySet();

  /**
   * @param pipeline maps facts to parts
   * @param corrections applied to the articles that they name
   */
  public PartBuilder(Pipeline pipeline, Corrections corrections) {
    this.pipeline = pipeline;
    this.corrections = corrections;
  }

  /** The corrections that matched nothing in the articles that they name, as far as these came. */
  public Set<CorrectionRequest> unmatched() {
    return Set.copyOf(unmatched);
  }

  /**
   * The part of an article.
   *
   * @param read the facts as they were read in any of the documents
   * @param provenance all of the article, merged; at least one
   * @throws RejectedArticleException if a fact breaks a rule
   */
  public Part build(ArticleFacts read, List<DocumentProvenance> provenance) {
    List<String> names = DocumentProvenance.names(provenance);
    List<Publication> metadata = provenance.stream().map(DocumentProvenance::publication).toList();
    ArticleFacts found =
        read.toBuilder().article(read.article().foundAs(names.get(0), metadata)).build();
    Corrections.Corrected corrected = corrections.apply(found, names);
    unmatched.addAll(corrected.unfit());
    Part part =
        IdentifiedPart.with(corrections.identifications(), pipeline.part(corrected.facts(), names));
    List<String> hints =
        Stream.concat(provenance.stream().map(DocumentProvenance::hint), part.hints().stream())
            .toList();
    return new Part(hints, part.lines());
  }
}
