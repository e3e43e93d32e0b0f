package org.newsgraph.model.findings;

/**
 * A state or a territory with a country code.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 * @param name the usual short English name
 */
public record Country(String code, String name) {}
