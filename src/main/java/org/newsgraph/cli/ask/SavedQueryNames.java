package org.newsgraph.cli.ask;

import java.util.Iterator;
import org.newsgraph.cli.console.PipelineFactory;

/** The names of the saved queries, for the completion of commands. */
final class SavedQueryNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return new PipelineFactory().queries().names().iterator();
  }
}
