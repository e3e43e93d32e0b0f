package org.newsgraph.model.facts;

import java.util.Optional;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.Passage;

/**
 * A person in a public post, as one article says it.
 *
 * @param key of the person; an unnamed official's key is local to the article
 * @param name the fullest name in the article, empty if the article names nobody
 * @param post the title, in lower case unless it is part of a name
 * @param of the body or territory the post belongs to, as written or as the state's name; empty if
 *     not said
 * @param state whose post it is, empty if not said
 * @param knownState the state of the holder in background data, where the text says nothing of it
 * @param status current unless the article says otherwise
 * @param rank a military rank as written, empty if none
 * @param evidence the words that say so
 */
public record Official(
    EntityKey key,
    Optional<String> name,
    String post,
    Optional<String> of,
    Optional<Country> state,
    Optional<Country> knownState,
    PostStatus status,
    Optional<String> rank,
    Passage evidence) {}
