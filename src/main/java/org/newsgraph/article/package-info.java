/**
 * Reads a file into an article: decodes it, finds title, dateline, source and contributors, and
 * sets apart what is not the article's own text.
 */
@NullMarked
package org.newsgraph.article;

import org.jspecify.annotations.NullMarked;
