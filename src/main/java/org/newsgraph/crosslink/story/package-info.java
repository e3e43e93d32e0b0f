/**
 * Near-duplicate detection: finds articles that print one text, be it agency copy in many outlets,
 * the same article with other boilerplate or a shortened version. Reports on the same event in own
 * words are no duplicates. {@link org.newsgraph.crosslink.story.StoryFinder} is the entry class;
 * texts are compared by MinHash signatures.
 */
@NullMarked
package org.newsgraph.crosslink.story;

import org.jspecify.annotations.NullMarked;
