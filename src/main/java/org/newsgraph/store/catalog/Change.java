package org.newsgraph.store.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;

/**
 * A change of a store that is made as a whole or not at all. Written by {@link ChangeWriter} to a
 * file, so that it may be about any number of articles.
 *
 * @param action a word for the log, such as {@code build}
 * @param program the version of the program that makes it
 * @param stored how many articles are added or replaced
 * @param removed how many are removed
 * @param file the list of these articles, in the store's folder
 */
public record Change(String action, String program, int stored, int removed, String file) {

  /** Opens the list. */
  Entries entries() throws IOException {
    return new Entries(Files.newInputStream(Path.of(file)));
  }

  /** Reads the articles of a change in the order of their ids, each once. */
  static final class Entries implements Closeable {

    private static final int ID = StoredArticle.ID_LENGTH;

    private final Lines lines;

    Entries(InputStream in) {
      this.lines = Lines.of(in);
    }

    boolean advance() throws IOException {
      return lines.advance();
    }

    String id() {
      return lines.text().substring(0, ID);
    }

    /** The article's new entry; empty if it is removed. */
    Optional<StoredArticle> article() throws IOException {
      String json = lines.text().substring(ID);
      return json.isBlank()
          ? Optional.empty()
          : Optional.of(StoreJson.MAPPER.readValue(json, StoredArticle.class));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
