package org.newsgraph.source.document;

/** What stands at a place of an input: a document, or something that cannot be read as one. */
public sealed interface InputItem permits Document, UnreadableInput {

  /**
   * The base name of the file; of one of several in a file with its number from 1, as in {@code
   * file.jsonl#12}; inside an archive with its path there, as in {@code archive.zip#path/in/zip}.
   */
  String name();
}
