package org.newsgraph.model.facts;

/**
 * A statement that repeats, confirms, denies or answers another one of the same article.
 *
 * @param from the one that does so, as an index into {@link ArticleFacts#attributions()}
 * @param relation what it does
 * @param to the other one, as an index too
 * @param rule the name of the rule that says so
 */
public record StatementLink(int from, Relation relation, int to, String rule) {}
