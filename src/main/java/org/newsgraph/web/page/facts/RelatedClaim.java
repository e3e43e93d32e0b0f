package org.newsgraph.web.page.facts;

/**
 * That a statement answers another.
 *
 * @param relation in words, such as "denies" or "is denied by"
 * @param other the other statement
 */
public record RelatedClaim(String relation, ClaimRow other) {}
