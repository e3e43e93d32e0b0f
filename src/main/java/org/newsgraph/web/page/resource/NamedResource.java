package org.newsgraph.web.page.resource;

/**
 * A resource and what to call it.
 *
 * @param iri of the resource
 * @param label plain text; may come from an article, so never trusted as HTML
 */
public record NamedResource(String iri, String label) {}
