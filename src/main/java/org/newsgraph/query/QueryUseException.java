package org.newsgraph.query;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A saved query was asked for in a way that cannot be answered. The message says how to. */
public final class QueryUseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable String parameter;

  /** With what was wrong and what would be right. */
  public QueryUseException(String message) {
    super(message);
    this.parameter = null;
  }

  /** With the parameter that was wrong, how, and what would be right. */
  public QueryUseException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The name of the parameter that was wrong; empty if it was something else. */
  public Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }
}
