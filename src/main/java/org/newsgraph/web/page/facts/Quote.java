package org.newsgraph.web.page.facts;

import java.util.Optional;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;

/**
 * Words of an article in their context.
 *
 * @param article they stand in
 * @param before the words that lead to them
 * @param excerpt the words
 * @param after the words that follow
 * @param reading whether a place's name stands for its government
 */
public record Quote(
    Named article, String before, Excerpt excerpt, String after, Optional<String> reading) {}
