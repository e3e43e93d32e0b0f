/**
 * Maps the facts of an article to quads of our ontology ({@code ontology/}): {@link
 * org.newsgraph.rdf.ArticleMapper} writes them, {@link org.newsgraph.rdf.ArticleChecker} validates
 * them. The graphs of the article's facts, of its text and of the background data that it refers to
 * are kept apart. Knows no store. IRIs follow from what they name and there are no blank nodes, so
 * that reading an article again gives the same quads.
 */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
