/**
 * News articles in, a graph of who said what out. {@link org.newsgraph.NewsGraph} is the entry
 * point for Java programs, and the command line, the server and the Spark job are built on it; the
 * packages below are its parts, from texts ({@code source}, {@code article}) over facts ({@code
 * nlp}, {@code statement}, {@code entity}, {@code resolve}, {@code crosslink}) to RDF and stores
 * ({@code rdf}, {@code ingest}, {@code store}) and to what answers questions ({@code query}, {@code
 * web}).
 */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
