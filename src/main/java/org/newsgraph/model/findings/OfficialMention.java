package org.newsgraph.model.findings;

import java.util.Optional;
import org.newsgraph.model.text.Passage;

/**
 * Words that give someone a public post.
 *
 * @param person the name, empty if the article names nobody here
 * @param post the title, in lower case unless it is part of a name
 * @param of the body or territory, as written; empty if not said
 * @param state whose post it is, empty if not said
 * @param status current unless the words say otherwise
 * @param rank a military rank as written, empty if none
 * @param evidence all the words that say so
 */
public record OfficialMention(
    Optional<Passage> person,
    String post,
    Optional<String> of,
    Optional<Country> state,
    PostStatus status,
    Optional<String> rank,
    Passage evidence) {}
