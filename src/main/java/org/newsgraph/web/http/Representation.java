package org.newsgraph.web.http;

/**
 * A form in which an answer can be had.
 *
 * @param suffix what asks for it at the end of a path, without the dot, such as {@code ttl}
 * @param mediaType what asks for it in {@code Accept}, in lower case and without parameters
 */
public record Representation(String suffix, String mediaType) {

  /** A page for people. */
  public static final Representation HTML = new Representation("html", "text/html");

  /** The value of {@code Content-Type}; texts are in UTF-8, other types say so themselves. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  String withSuffix(String path) {
    return path + "." + suffix;
  }
}
