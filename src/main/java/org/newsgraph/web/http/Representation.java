package org.newsgraph.web.http;

/**
 * A format in which a resource can be had.
 *
 * @param suffix what selects it at the end of a path, without the dot, such as {@code ttl}
 * @param mediaType what selects it in {@code Accept}, in lower case and without parameters
 */
public record Representation(String suffix, String mediaType) {

  /** A page for people. */
  public static final Representation HTML = new Representation("html", "text/html");

  /** Returns the value of {@code Content-Type}: texts are in UTF-8, other types need no charset. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }
}
