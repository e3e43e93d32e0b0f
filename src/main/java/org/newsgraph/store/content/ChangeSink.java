package org.newsgraph.store.content;

/** Takes the changes of lines. */
@FunctionalInterface
public interface ChangeSink {

  /** Takes none. */
  ChangeSink NONE = (line, before, after) -> {};

  /**
   * A line changes.
   *
   * @param line without its end; each comes once
   * @param before how many articles and links state it before the change
   * @param after how many do afterwards; another number than before
   */
  void change(byte[] line, long before, long after);
}
