package org.newsgraph.ingest.run;

/** Listens to the progress of a run. Is called by several threads at once. */
public interface Progress {

  /** Ignores all calls. */
  Progress NONE =
      new Progress() {
        @Override
        public void read(String name) {}

        @Override
        public void written(long articles) {}
      };

  /** A document was read, or could not be read. */
  void read(String name);

  /**
   * The graphs of articles are written, or were there already.
   *
   * @param articles how many so far
   */
  void written(long articles);
}
