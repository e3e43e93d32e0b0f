/**
 * Finds the phrase that names the speaker of a cue, by grammar alone; who that is, is resolved
 * later. Entry class: {@link org.newsgraph.statement.speaker.SpeakerFinder}.
 */
@NullMarked
package org.newsgraph.statement.speaker;

import org.jspecify.annotations.NullMarked;
