package org.newsgraph.model;

import java.util.Optional;

/**
 * A quantity and who claims it.
 *
 * @param quantity the number
 * @param claimedIn the innermost attribution in whose content it stands, as an index into {@link
 *     ArticleFacts#attributions()}; empty if the article itself says it
 */
public record Claim(Quantity quantity, Optional<Integer> claimedIn) {}
