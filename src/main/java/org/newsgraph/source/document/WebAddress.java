package org.newsgraph.source.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells an address that may stand in a graph from what a page may write in its place. */
public final class WebAddress {

  private static final Pattern WEB = Pattern.compile("https?://");

  /** Marks that turn the direction of writing, halves of characters: Java lets them pass. */
  private static final Pattern NO_IRI = Pattern.compile("[\\p{C}\\p{Z}]");

  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** The address if it is an absolute http(s) IRI; empty if not. */
  public static Optional<String> of(String written) {
    String address = written.strip();
    try {
      URI uri = new URI(address);
      boolean web =
          uri.getHost() != null && uri.getRawUserInfo() == null && WEB.matcher(address).lookingAt();
      return web && address.length() <= LONGEST && !NO_IRI.matcher(address).find()
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
