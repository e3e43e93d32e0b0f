package org.newsgraph.entity.actor;

import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.model.findings.Country;

/**
 * Words before a noun that name the state it belongs to: "North Korean", "Ukraine's", "U.S.".
 *
 * @param country the state
 * @param via how the words name it
 * @param from the first token
 * @param to the token after the last one, the possessive ending included
 */
public record StatePhrase(Country country, Via via, int from, int to) {}
