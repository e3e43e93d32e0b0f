package org.newsgraph.store;

/**
 * One change of a store, for its log.
 *
 * @param at when, ISO 8601 in UTC
 * @param program the version that did it
 * @param action what was done, such as {@code build} or {@code retract}
 * @param stored how many articles came in or were replaced
 * @param removed how many were taken out
 * @param articles how many the store held then
 * @param digest the graph's digest then
 */
public record BuildRecord(
    String at,
    String program,
    String action,
    int stored,
    int removed,
    int articles,
    String digest) {}
