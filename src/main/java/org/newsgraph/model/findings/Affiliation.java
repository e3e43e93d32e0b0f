package org.newsgraph.model.findings;

import java.util.Optional;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * Words that tell whose someone or something named is, without being part of the name: of which
 * state, place, body or person ("the Danish retailer X", "X of the provincial council"), or in
 * which public office or for which one ("X for president").
 *
 * @param member where the name stands
 * @param words what they are of, or the office, as written
 * @param state the state that these words name by themselves, empty if they name none
 */
public record Affiliation(Span member, Passage words, Optional<Country> state) {}
