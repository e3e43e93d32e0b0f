package org.newsgraph.ingest.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ingest.document.Hashes;
import org.newsgraph.rdf.ArticleSource;
import org.newsgraph.sort.CodePointOrder;
import org.newsgraph.store.part.Part;

/**
 * What an export says of one article.
 *
 * @param iri of the article
 * @param hints its links to other articles
 * @param lines what stands in its own graphs
 * @param quads the same
 */
record ExportedArticle(Node iri, List<String> hints, List<String> lines, List<Quad> quads) {

  /** Begins a hint among the lines; sorts before every line of N-Quads. */
  static final String HINT = "# ";

  /** Of lines and hints. */
  static ExportedArticle of(Node iri, Collection<String> said) {
    List<String> hints = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : said) {
      if (line.startsWith(HINT)) {
        hints.add(line.substring(HINT.length()));
      } else {
        lines.add(line);
      }
    }
    return new ExportedArticle(iri, hints, lines, new Part(hints, lines).quads());
  }

  /** Of which bytes it was made. */
  ArticleSource source() {
    return ArticleSource.of(iri, quads);
  }

  /** Its part, with background data. */
  Part part(Collection<String> called, Collection<String> uncalled) {
    TreeSet<String> all = new TreeSet<>(CodePointOrder.INSTANCE);
    all.addAll(lines);
    all.addAll(called);
    all.addAll(uncalled);
    return new Part(hints, List.copyOf(all));
  }

  /** What a part is kept under that was made of nothing but an export. */
  static String key(Part part) {
    String hints = String.join("\n", part.hints());
    return Hashes.shortened(Hashes.sha256(hints + "\n" + String.join("\n", part.lines())));
  }
}
