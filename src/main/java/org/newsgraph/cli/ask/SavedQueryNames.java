package org.newsgraph.cli.ask;

import java.util.Iterator;
import org.newsgraph.NewsGraph;

/** The names of the saved queries, for the completion of commands. */
final class SavedQueryNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return NewsGraph.queries().names().iterator();
  }
}
