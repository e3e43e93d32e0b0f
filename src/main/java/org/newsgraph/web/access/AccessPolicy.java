package org.newsgraph.web.access;

/**
 * Who may do what.
 *
 * @param users the known users
 * @param login whether reading requires authentication; writing always does
 * @param writable whether writing is allowed at all
 */
public record AccessPolicy(Users users, boolean login, boolean writable) {}
