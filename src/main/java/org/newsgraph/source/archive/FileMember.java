package org.newsgraph.source.archive;

import java.io.IOException;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/**
 * A file of a folder or an archive. It is not read without what the file beside it tells, so that
 * nothing is stored with half of its metadata.
 *
 * @param place where it stands
 * @param path its path among its siblings
 */
record FileMember(InputLocation place, String path, Siblings siblings, Opener opener)
    implements Member {

  @Override
  public Records open() throws IOException {
    Publication told = opener.sidecar(siblings, path);
    return opener.open(place, siblings.open(path), told);
  }
}
