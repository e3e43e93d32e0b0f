/**
 * The HTTP server of a store. {@link org.newsgraph.web.NewsServer} puts it together: Fuseki answers
 * {@code /sparql} and {@code /data}, servlets of the packages below answer the rest, filters do
 * authentication, headers and logging.
 *
 * <p>Whatever a query could do beyond reading the store is closed: no request goes out, no file is
 * read, no class is loaded by name, no query runs longer than its time-out ({@code web.sparql}).
 */
@NullMarked
package org.newsgraph.web;

import org.jspecify.annotations.NullMarked;
