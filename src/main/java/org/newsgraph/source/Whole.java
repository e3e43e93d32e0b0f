package org.newsgraph.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A file that is read as a whole: one document, or a few in a wrapping of their own. */
final class Whole implements Records {

  private final Input input;
  private final Reader reader;
  private Optional<Iterator<Found>> found = Optional.empty();

  /** Takes the documents out of a file. */
  interface Reader {

    /**
     * The documents and what is broken, in their order.
     *
     * @param input where it stands and what is told of it; its bytes are read already
     */
    List<Found> read(Input input, byte[] bytes) throws IOException;
  }

  Whole(Input input, Reader reader) {
    this.input = input;
    this.reader = reader;
  }

  /** A file of plain text. */
  static List<Found> text(Input input, byte[] bytes) {
    return List.of(new Document(input.place().name(), bytes, Optional.empty(), input.outside()));
  }

  @Override
  public Place place() {
    return input.place();
  }

  @Override
  public Optional<Found> next() throws IOException {
    if (found.isEmpty()) {
      found = Optional.of(reader.read(input, Limit.all(input.bytes())).iterator());
    }
    Iterator<Found> rest = found.get();
    return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    input.bytes().close();
  }
}
