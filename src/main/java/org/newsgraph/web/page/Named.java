package org.newsgraph.web.page;

/**
 * A thing of the store and what to call it.
 *
 * @param iri of the thing
 * @param label plain text, as hostile as the article it is from
 */
public record Named(String iri, String label) {}
