package org.newsgraph.web.page;

/**
 * What a template shows.
 *
 * @param template the name of a file in {@code src/main/jte}, without its ending
 * @param title for the browser's window; plain text
 * @param view what the template's parameter {@code view} takes
 */
public record Page(String template, String title, Object view) {}
