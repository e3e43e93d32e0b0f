package org.newsgraph.serve.page;

/**
 * That a statement answers another.
 *
 * @param relation in words, such as "denies" or "is denied by"
 * @param other the other statement
 */
public record ClaimLink(String relation, Claim other) {}
