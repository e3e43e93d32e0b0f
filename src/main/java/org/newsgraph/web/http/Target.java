package org.newsgraph.web.http;

/**
 * What a request asks for.
 *
 * @param path of the thing, with a slash at its beginning and without the suffix of a form
 * @param form in which it is to be answered
 */
public record Target(String path, Representation form) {}
