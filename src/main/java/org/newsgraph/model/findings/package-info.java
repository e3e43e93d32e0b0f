/**
 * What the rules find in an article before it is decided who and what is meant: {@link
 * org.newsgraph.model.findings.Findings} and the mentions that it holds. A finding becomes a fact
 * ({@link org.newsgraph.model.facts}) by resolution: an {@code ActorMention} stands for an {@code
 * Actor}, an {@code OfficialMention} for an {@code Official}, a {@code PlaceMention} for a {@code
 * Place}; a {@code ReportedStatement} is credited in an {@code Attribution}, a {@code Quantity} in
 * a {@code QuantityClaim}.
 */
@NullMarked
package org.newsgraph.model.findings;

import org.jspecify.annotations.NullMarked;
