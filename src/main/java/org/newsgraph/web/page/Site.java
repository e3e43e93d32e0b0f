package org.newsgraph.web.page;

import java.util.Optional;
import org.newsgraph.store.commit.Manifest;

/**
 * What every page shows or needs of the store.
 *
 * @param base the beginning of the store's own IRIs
 * @param articles how many are stored
 * @param quads how many are stored
 * @param digest the digest of the graph in hexadecimal, to cite
 * @param version of the program
 * @param document the path of the document that the page is a form of, without suffix; empty for a
 *     page that has no other form
 * @param structured what the page is about, for machines: JSON without the sign {@code <}; may be
 *     empty
 */
public record Site(
    String base,
    int articles,
    long quads,
    String digest,
    String version,
    Optional<String> document,
    String structured) {

  private static final int SHORT_DIGEST = 16;

  /** Classes that come from no jar have none. */
  private static final String VERSION =
      Optional.ofNullable(Site.class.getPackage().getImplementationVersion()).orElse("development");

  static Site of(Manifest manifest, Optional<String> document, String structured) {
    return new Site(
        manifest.base(),
        manifest.articles(),
        manifest.quads(),
        manifest.digest(),
        VERSION,
        document,
        structured.replace("<", "\\u003c")); // so that no text of an article ends the element
  }

  /**
   * The path on this server of one of the store's IRIs, or the IRI itself if it is an HTTP address
   * elsewhere. Empty for every other IRI, such as {@code javascript:}, which no link may have.
   */
  public Optional<String> href(String iri) {
    if (iri.startsWith(base)) {
      return Optional.of("/" + iri.substring(base.length()));
    }
    return Optional.of(iri).filter(it -> it.startsWith("https://") || it.startsWith("http://"));
  }

  /** The address that the document has whatever server it is read from. */
  public String canonical(String path) {
    return base + path.substring(1);
  }

  /** A number with commas between thousands. */
  public static String number(long number) {
    return Numbers.grouped(String.valueOf(number));
  }

  /** The first characters of the digest, enough to tell one graph from another. */
  public String shortDigest() {
    return digest.substring(0, SHORT_DIGEST);
  }
}
