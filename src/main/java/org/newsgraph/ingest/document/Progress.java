package org.newsgraph.ingest.document;

/** Hears how far a run is, from several threads. */
public interface Progress {

  /** For those who do not care. */
  Progress UNHEARD =
      new Progress() {
        @Override
        public void read(String name) {}

        @Override
        public void written(long articles) {}
      };

  /** A document was read, or could not be. */
  void read(String name);

  /** The graphs of so many articles are written or were there. */
  void written(long articles);
}
