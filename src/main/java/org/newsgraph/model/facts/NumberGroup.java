package org.newsgraph.model.facts;

/**
 * The numbers that are given for one thing, so that they can be compared.
 *
 * @param key what its IRI is made of; local where no date says for which period they are
 * @param label what is counted, for people to read
 * @param event what is said to have happened to it, by which numbers of a group are comparable
 */
public record NumberGroup(EntityKey key, String label, String event) {}
