package org.newsgraph.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.newsgraph.article.UnreadableArticleException;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.query.BrokenQueryException;
import org.newsgraph.query.QueryUseException;

/**
 * Why a command could not do its work.
 *
 * @param message what, where, and what to do
 * @param code the exit code
 */
record Failure(String message, int code) {

  /** Of what a command threw. */
  static Failure of(Throwable e) {
    return new Failure(message(e), isUsage(e) ? ExitCode.USAGE : ExitCode.STORE);
  }

  /** The exceptions of files say little more than the name of the file. */
  private static String message(Throwable e) {
    if (e instanceof NoSuchFileException) {
      return e.getMessage() + " does not exist: is the name right, and the folder there?";
    }
    if (e instanceof AccessDeniedException) {
      return e.getMessage() + " may not be used: is it yours?";
    }
    if (e instanceof NotDirectoryException) {
      return e.getMessage() + " is no folder: give one";
    }
    if (e instanceof OutOfMemoryError) {
      return "the memory is used up (%s): give more, as in NEWSGRAPH_MEMORY=6g newsgraph …"
          .formatted(e.getMessage());
    }
    return Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
  }

  private static boolean isUsage(Throwable e) {
    return e instanceof IllegalArgumentException
        || e instanceof NoSuchFileException
        || e instanceof NotDirectoryException
        || e instanceof UnreadableArticleException
        || e instanceof QueryException
        || e instanceof QueryUseException
        || e instanceof BrokenQueryException;
  }
}
