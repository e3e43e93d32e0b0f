/**
 * Finds the mentions of an article: people and organizations ({@link
 * org.newsgraph.entity.actor.ActorExtractor}), holders of public posts ({@link
 * org.newsgraph.entity.official.OfficialExtractor}), places ({@link
 * org.newsgraph.entity.place.PlaceExtractor}), quantities ({@link
 * org.newsgraph.entity.quantity.QuantityExtractor}) and dates ({@link
 * org.newsgraph.entity.date.DateResolver}). Whom or what a mention denotes is for {@code
 * org.newsgraph.resolve} to decide.
 *
 * <p>This package itself holds what several of these read.
 */
@NullMarked
package org.newsgraph.entity;

import org.jspecify.annotations.NullMarked;
