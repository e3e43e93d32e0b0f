/**
 * Resolves the findings of one article to facts. {@link org.newsgraph.resolve.EntityResolver} runs
 * the stages, each of which takes values and returns new ones, and can be called by itself:
 *
 * <ol>
 *   <li>places: {@link org.newsgraph.resolve.place.PlaceResolver}
 *   <li>mentions that may stand for actors: {@link
 *       org.newsgraph.resolve.identity.ActorMentionSelector}
 *   <li>clusters of mentions: {@link org.newsgraph.resolve.identity.ActorClustering}
 *   <li>posts: {@link org.newsgraph.resolve.post.PostAssigner}
 *   <li>speakers: {@link org.newsgraph.resolve.coreference.SpeakerResolver}
 *   <li>keys: {@link org.newsgraph.resolve.identity.ActorKeys}
 * </ol>
 *
 * Clusters that change while a stage runs stay within that stage; the same input always gives the
 * same facts.
 */
@NullMarked
package org.newsgraph.resolve;

import org.jspecify.annotations.NullMarked;
