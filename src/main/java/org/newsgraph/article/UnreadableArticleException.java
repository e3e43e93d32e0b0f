package org.newsgraph.article;

import java.io.Serial;
import java.util.OptionalLong;

/** A file cannot be read as an article. The message names the file, the place and the reason. */
public final class UnreadableArticleException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final long NONE = -1;

  private final String file;
  private final long position;

  UnreadableArticleException(String file, String reason) {
    this(file, NONE, reason);
  }

  UnreadableArticleException(String file, long position, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.position = position;
  }

  /** The file's name as it was handed in. */
  public String file() {
    return file;
  }

  /** The offset in bytes at which the trouble begins; empty if it is of the file as a whole. */
  public OptionalLong position() {
    return position == NONE ? OptionalLong.empty() : OptionalLong.of(position);
  }
}
