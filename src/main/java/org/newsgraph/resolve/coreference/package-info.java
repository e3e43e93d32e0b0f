/**
 * Resolves the sources of statements, pronouns and descriptions among them, to actors. The entry is
 * {@link org.newsgraph.resolve.coreference.SpeakerResolver}. A pronoun that two people fit equally
 * well stays unresolved: a missing speaker is better than a wrong one.
 */
@NullMarked
package org.newsgraph.resolve.coreference;

import org.jspecify.annotations.NullMarked;
