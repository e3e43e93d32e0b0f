/**
 * The pages for people, written on the server. A page is a record that says what to show, made from
 * the answers to queries in {@code pages/*.rq}, and a template of {@code src/main/jte} that shows
 * it; templates escape whatever they print.
 */
@NullMarked
package org.newsgraph.serve.page;

import org.jspecify.annotations.NullMarked;
