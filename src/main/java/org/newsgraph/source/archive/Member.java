package org.newsgraph.source.archive;

import java.io.IOException;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/** Something in a folder or an archive that can be opened. */
public interface Member {

  /** Where it stands. */
  InputLocation place();

  /** What it holds; to be closed. */
  Records open() throws IOException;
}
