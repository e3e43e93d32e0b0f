package org.newsgraph.source.document;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A file that is read as a whole: one document, or a few in a wrapping of their own. */
public final class WholeFile implements Records {

  private final Input input;
  private final Reader reader;
  private Optional<Iterator<InputItem>> found = Optional.empty();

  /** Takes the documents out of a file. */
  public interface Reader {

    /**
     * The documents and what is broken, in their order.
     *
     * @param input its path and metadata; its bytes are read already
     */
    List<InputItem> read(Input input, byte[] bytes) throws IOException;
  }

  public WholeFile(Input input, Reader reader) {
    this.input = input;
    this.reader = reader;
  }

  /** A file of plain text. */
  public static List<InputItem> text(Input input, byte[] bytes) {
    return List.of(new Document(input.place().name(), bytes, Optional.empty(), input.outside()));
  }

  @Override
  public InputLocation place() {
    return input.place();
  }

  @Override
  public Optional<InputItem> next() throws IOException {
    if (found.isEmpty()) {
      found = Optional.of(reader.read(input, SizeLimit.all(input.bytes())).iterator());
    }
    Iterator<InputItem> rest = found.get();
    return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    input.bytes().close();
  }
}
