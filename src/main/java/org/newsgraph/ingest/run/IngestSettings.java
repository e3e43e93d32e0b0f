package org.newsgraph.ingest.run;

import org.newsgraph.correction.Corrections;

/**
 * How documents are taken into a store.
 *
 * @param program the program's version number, for the store's log
 * @param reading a hash of the code and data that read articles; facts that were cached under
 *     another hash are read again
 * @param keys the keys of articles' parts
 * @param threads how many articles are processed at once, at least 1
 * @param shard which of the documents to take; the others are passed over in silence
 * @param progress is called as documents are read and written
 */
public record IngestSettings(
    String program, String reading, PartKeys keys, int threads, Shard shard, Progress progress) {

  /**
   * The settings of this program: all documents, a thread for each processor, progress not shown.
   *
   * @param base what the store's IRIs begin with
   * @param corrections the user's corrections
   */
  public static IngestSettings of(String base, Corrections corrections) {
    return new IngestSettings(
        ProgramVersion.number(),
        ProgramVersion.readingFingerprint(),
        PartKeys.of(ProgramVersion.fingerprint(), base, corrections),
        Runtime.getRuntime().availableProcessors(),
        Shard.WHOLE,
        Progress.NONE);
  }

  /** The same with another number of threads. */
  public IngestSettings withThreads(int number) {
    return new IngestSettings(program, reading, keys, number, shard, progress);
  }

  /** The same for another shard. */
  public IngestSettings withShard(Shard wanted) {
    return new IngestSettings(program, reading, keys, threads, wanted, progress);
  }

  /** The same with another listener. */
  public IngestSettings withProgress(Progress listener) {
    return new IngestSettings(program, reading, keys, threads, shard, listener);
  }
}
