package org.newsgraph.web.access;

/**
 * What a server asks of its clients.
 *
 * @param users whom it knows
 * @param login whether reading needs a user; writing always does
 * @param writable whether anybody may write at all
 */
public record AccessPolicy(Users users, boolean login, boolean writable) {}
