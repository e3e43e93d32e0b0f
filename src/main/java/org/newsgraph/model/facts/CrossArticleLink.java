package org.newsgraph.model.facts;

/**
 * A statement that repeats, confirms, denies or answers one of another article.
 *
 * @param from the IRI of the one that does so
 * @param relation what it does
 * @param to the IRI of the other one
 * @param rule the name of the rule that says so
 */
public record CrossArticleLink(String from, Relation relation, String to, String rule) {}
