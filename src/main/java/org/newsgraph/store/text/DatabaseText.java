package org.newsgraph.store.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full-text index of one database, opened on first use. Each commit of the index records the
 * state of the database that it belongs to; an index that is missing, damaged, of another
 * definition or of another state is made again from the database.
 *
 * <p>{@link #open} and {@link #follow} are called on the writing thread, outside of any
 * transaction.
 */
public final class DatabaseText {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseText.class);

  private static final String STATE = "state";

  private final Optional<Path> folder;
  private final DatasetGraph dataset;
  private final TextDefinition definition;
  private String state;
  private volatile Optional<TextIndexLucene> opened = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param folder the folder of the index; empty for an index in memory
   * @param state the digest of what the database holds
   */
  public DatabaseText(
      Optional<Path> folder, DatasetGraph dataset, TextDefinition definition, String state) {
    this.folder = folder;
    this.dataset = dataset;
    this.definition = definition;
    this.state = state;
  }

  /** The fields of the index. */
  public EntityDefinition fields() {
    return definition.fields();
  }

  /** The index if it is open. */
  public Optional<TextIndexLucene> opened() {
    return opened;
  }

  /** Opens the index, or makes it if it does not fit the database. */
  public TextIndexLucene open() {
    TextIndexLucene index = opened.orElseGet(() -> isCurrent() ? connect() : rebuild());
    opened = Optional.of(index);
    return index;
  }

  /**
   * Applies a change that the database has already. If that fails, the index is closed and made
   * again by the next search.
   *
   * @param next the digest of what the database holds now
   */
  public void follow(Delta delta, String next) {
    try {
      boolean current = opened.isPresent() || isCurrent();
      if (current) {
        TextIndexLucene index = open();
        Txn.executeRead(dataset, () -> definition.apply(delta, dataset, index));
        commit(index, next);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "the full-text index could not follow ({}), the next search makes it again", message(e));
      close();
    }
    state = next;
  }

  private boolean isCurrent() {
    if (folder.isEmpty()) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder.get())) {
      return DirectoryReader.indexExists(directory)
          && label(state).equals(SegmentInfos.readLatestCommit(directory).getUserData().get(STATE))
          && isSound(directory);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the full-text index {} is damaged ({})", folder.get(), e.getMessage());
      return false;
    }
  }

  private static boolean isSound(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        segment.reader().checkIntegrity();
      }
      return true;
    }
  }

  private TextIndexLucene rebuild() {
    try {
      if (folder.isPresent()) {
        DurableFiles.delete(folder.get());
      }
      TextIndexLucene index = connect();
      Txn.executeRead(dataset, () -> definition.addAll(dataset, index));
      commit(index, state);
      return index;
    } catch (IOException | TextIndexException e) {
      throw StoreException.ofDisk("cannot make the full-text index " + place(), e);
    }
  }

  private TextIndexLucene connect() {
    try {
      Directory directory =
          folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
      return new TextIndexLucene(directory, definition.config());
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot open the full-text index " + place(), e);
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private String place() {
    return folder.map(Path::toString).orElse("in memory");
  }

  private void commit(TextIndexLucene index, String next) throws IOException {
    index.getIndexWriter().setLiveCommitData(Map.of(STATE, label(next)).entrySet());
    index.getIndexWriter().commit();
  }

  private String label(String digest) {
    return digest + " " + definition.fingerprint();
  }

  /** Closes the index and keeps its files. */
  public void close() {
    Optional<TextIndexLucene> index = opened;
    opened = Optional.empty();
    try {
      index.ifPresent(TextIndexLucene::close);
    } catch (TextIndexException e) {
      LOG.warn(
          "the full-text index was not closed in order ({}), the next search makes it again",
          message(e));
    }
  }
}
