package org.newsgraph.extract.statement;

import java.util.Set;

/**
 * Which rules are left out, to see what they are worth.
 *
 * @param off names of rules
 */
record Switches(Set<String> off) {

  /** With all rules. */
  static final Switches ALL_ON = new Switches(Set.of());

  /** Copies the set. */
  Switches {
    off = Set.copyOf(off);
  }

  boolean isOn(String rule) {
    return !off.contains(rule);
  }
}
