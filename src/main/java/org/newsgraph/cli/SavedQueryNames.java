package org.newsgraph.cli;

import java.util.Iterator;

/** The names of the saved queries, for the completion of commands. */
final class SavedQueryNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return new Wiring().queries().names().iterator();
  }
}
