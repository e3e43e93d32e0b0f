package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.model.findings.Country;

/**
 * What "of ..." after a title says.
 *
 * @param to the token after it
 * @param words its words, empty if nothing follows
 * @param state the state it names, empty if none
 * @param open whether it is public: a state, a territory or a public body
 */
record Territory(int to, Optional<String> words, Optional<Country> state, boolean open) {

  static Territory none(int to) {
    return new Territory(to, Optional.empty(), Optional.empty(), false);
  }
}
