package org.newsgraph.store.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The content of segments as one stream; one file is open at a time. */
final class SegmentStream extends InputStream {

  private final Path folder;
  private final Iterator<Segment> segments;
  private InputStream current = InputStream.nullInputStream();

  SegmentStream(Path folder, List<Segment> segments) {
    this.folder = folder;
    this.segments = segments.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = current.read(into, offset, length);
    while (count < 0 && segments.hasNext()) {
      current.close();
      current = segments.next().open(folder);
      count = current.read(into, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
