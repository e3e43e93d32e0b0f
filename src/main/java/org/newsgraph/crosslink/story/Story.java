package org.newsgraph.crosslink.story;

/**
 * That an article shares its text with others.
 *
 * @param article its IRI
 * @param first the IRI of that one of them whose IRI is the first
 */
public record Story(String article, String first) {}
