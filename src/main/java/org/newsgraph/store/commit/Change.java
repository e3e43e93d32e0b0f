package org.newsgraph.store.commit;

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
 * What shall become of a store, in one step; written by {@link ChangeWriter}, so that it may be
 * about any number of articles.
 *
 * @param action a word for the log, such as {@code build}
 * @param program the version that asks for it
 * @param stored how many articles come in or take the place of those with their ids
 * @param removed how many go
 * @param file what they are, within the store's folder
 */
public record Change(String action, String program, int stored, int removed, String file) {

  /** Opens the list of articles. */
  Entries entries() throws IOException {
    return new Entries(Files.newInputStream(Path.of(file)));
  }

  /** The articles of a change in the order of their ids, each once. */
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

    /** What the article is then; empty if it goes. */
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
