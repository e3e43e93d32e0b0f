package org.newsgraph.gazetteer;

/** The packaged gazetteer, loaded once a test run. */
public final class SharedGazetteer {

  private SharedGazetteer() {}

  private static final class Holder {
    static final Gazetteer GAZETTEER = Gazetteer.load();
  }

  /** The real one. */
  public static Gazetteer get() {
    return Holder.GAZETTEER;
  }
}
