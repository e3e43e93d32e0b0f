package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.model.Publication;

/** The documents of what a user names. */
public final class Inputs {

  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private final Settings settings;
  private final List<Listing> listings;
  private int current;

  /**
   * How inputs are to be read.
   *
   * @param format empty to tell it by the file's name or its first bytes
   * @param fields which member of a record tells what
   * @param pattern what the path of a file tells, empty for nothing
   * @param publication what to take for told where nothing else tells it
   * @param standardInput what the path {@code -} stands for
   */
  public record Settings(
      Optional<Format> format,
      FieldMap fields,
      Optional<NamePattern> pattern,
      Publication publication,
      InputStream standardInput) {

    /** Nothing is told but this. */
    public static Settings of(Publication publication) {
      return new Settings(
          Optional.empty(),
          FieldMap.USUAL,
          Optional.empty(),
          publication,
          InputStream.nullInputStream());
    }
  }

  private Inputs(List<String> paths, Settings settings) {
    this.settings = settings;
    this.listings = paths.stream().distinct().map(Inputs::listing).toList();
  }

  /**
   * What the paths hold, in their order; in folders in the order of names. Nothing is opened before
   * it is asked for, and one document is in memory at a time. Not for several threads at once; to
   * be closed.
   *
   * @param paths files, folders, globs such as {@code news/**}{@code /*.html}, or {@code -}
   * @throws IllegalArgumentException if a path does not exist
   */
  public static Stream<Found> stream(List<String> paths, Settings settings) {
    Inputs inputs = new Inputs(paths, settings);
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<Found>(Long.MAX_VALUE, Spliterator.ORDERED) {
          @Override
          public boolean tryAdvance(Consumer<? super Found> action) {
            Optional<Found> next = inputs.next();
            next.ifPresent(action);
            return next.isPresent();
          }
        },
        false);
  }

  private static Listing listing(String name) {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(name + " does not exist: give files, or folders of files");
    }
    return new Listing(path);
  }

  private Optional<Found> next() {
    while (current < listings.size()) {
      Optional<Path> file = listings.get(current).next();
      if (file.isPresent()) {
        return file.map(this::text);
      }
      current++;
    }
    return Optional.empty();
  }

  private Found text(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? new Broken(name, file + " is larger than 10 MB: too large for an article")
          : new Document(name, bytes, Optional.empty(), settings.publication());
    } catch (IOException e) {
      return new Broken(name, file + " cannot be read (" + e + ")");
    }
  }
}
