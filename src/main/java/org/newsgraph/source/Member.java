package org.newsgraph.source;

import java.io.IOException;

/** Something in a folder or an archive that can be opened. */
interface Member {

  /** Where it stands. */
  Place place();

  /** What it holds; to be closed. */
  Records open() throws IOException;
}
