package org.newsgraph.web.page;

import java.util.Optional;
import org.newsgraph.store.commit.Manifest;

/**
 * What all pages know: whose graph this is.
 *
 * @param base what the store's own IRIs begin with
 * @param articles how many are stored
 * @param quads how many are stored
 * @param digest the SHA-256 of the graph, to cite
 */
public record Site(String base, int articles, long quads, String digest) {

  private static final int SHORT = 16;

  static Site of(Manifest manifest) {
    return new Site(manifest.base(), manifest.articles(), manifest.quads(), manifest.digest());
  }

  /**
   * The path on this server of an IRI of the store, or the IRI itself if it is a web page
   * elsewhere; empty for any other, which no link may lead to.
   */
  public Optional<String> href(String iri) {
    if (iri.startsWith(base)) {
      return Optional.of("/" + iri.substring(base.length()));
    }
    return Optional.of(iri).filter(it -> it.startsWith("https://") || it.startsWith("http://"));
  }

  /** Enough of the digest to tell one graph from another. */
  public String shortDigest() {
    return digest.substring(0, SHORT);
  }
}
