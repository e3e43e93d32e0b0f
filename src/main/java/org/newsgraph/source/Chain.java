package org.newsgraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.UnreadableInput;

/**
 * One member after the other, each opened when the one before it is through. What goes wrong in one
 * stands in its place as broken, and the next is gone on with.
 */
public final class Chain implements Records {

  private final Supplier<Optional<Member>> members;
  private InputLocation place;
  private Optional<Records> open = Optional.empty();

  /**
   * @param place where all this stands
   * @param members gives the next at each call, and nothing after the last
   */
  public Chain(InputLocation place, Supplier<Optional<Member>> members) {
    this.place = place;
    this.members = members;
  }

  @Override
  public InputLocation place() {
    return open.map(Records::place).orElse(place);
  }

  /** The next; of all that cannot be read, that it cannot. */
  @Override
  public Optional<InputItem> next() {
    Optional<InputItem> found = Optional.empty();
    while (found.isEmpty()) {
      Optional<Member> opening = open.isPresent() ? Optional.empty() : members.get();
      if (open.isEmpty() && opening.isEmpty()) {
        return Optional.empty();
      }
      try {
        found = read(opening);
      } catch (IOException | RuntimeException e) { // libraries meet hostile input with any of them
        return Optional.of(broken(e));
      } catch (StackOverflowError e) {
        return Optional.of(broken(new IOException("it is nested too deeply", e)));
      }
    }
    return found;
  }

  /** The next of the member that is open, or is to be opened; empty after its last. */
  private Optional<InputItem> read(Optional<Member> opening) throws IOException {
    if (opening.isPresent()) {
      place = opening.get().place();
      open = Optional.of(opening.get().open());
    }
    Optional<InputItem> found = open.orElseThrow().next();
    if (found.isEmpty()) {
      close();
    }
    return found;
  }

  private UnreadableInput broken(Exception trouble) {
    UnreadableInput broken = place().broken(reason(trouble));
    try {
      close();
    } catch (IOException e) {
      trouble.addSuppressed(e); // it cannot be read any further in any case
    }
    return broken;
  }

  /** What is wrong, in words for a user. */
  static String reason(Exception trouble) {
    Throwable cause = trouble;
    while (cause != null && !(cause instanceof EOFException)) {
      cause = cause.getCause();
    }
    if (cause != null) {
      return "the file breaks off here";
    }
    return Optional.ofNullable(trouble.getMessage())
        .map(ArticleLayout::line)
        .orElseGet(() -> "cannot be read (" + trouble.getClass().getSimpleName() + ")");
  }

  @Override
  public void close() throws IOException {
    Optional<Records> done = open;
    open = Optional.empty();
    if (done.isPresent()) {
      done.get().close();
    }
  }
}
