package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.record.FieldMap;

/** The documents of what a user names. */
public final class Inputs {

  /** The path that stands for what is given on standard input. */
  public static final String STANDARD_INPUT = "-";

  private final Opener opener;
  private final Settings settings;
  private final Iterator<String> paths;
  private Optional<FileListing> listing = Optional.empty();

  /**
   * How inputs are to be read.
   *
   * @param format empty to detect it by the file's name or its first bytes
   * @param fields which member of a record has which metadata
   * @param pattern how to read metadata from the path of a file, empty for none
   * @param publication the metadata where nothing else gives it
   * @param standardInput what the path {@code -} stands for
   */
  public record Settings(
      Optional<Format> format,
      FieldMap fields,
      Optional<NamePattern> pattern,
      Publication publication,
      InputStream standardInput) {

    /** Default settings with this metadata. */
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
    this.opener = new Opener(settings);
    this.paths = paths.stream().distinct().iterator();
  }

  /**
   * Returns the documents of the paths, in their order; those of a folder in the order of names. It
   * opens a file only when it is reached, and holds one document in memory at a time. Metadata in a
   * record takes precedence over the file beside it, that over its path, and that over the
   * settings. The stream is not for several threads and has to be closed.
   *
   * @param paths files, folders, globs such as {@code news/**}{@code /*.html}, or {@code -}
   * @throws IllegalArgumentException if a path does not exist, or nothing fits a glob
   */
  public static Stream<InputItem> stream(List<String> paths, Settings settings) {
    paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).forEach(FileListing::require);
    return streamIfThere(paths, settings);
  }

  /** As {@link #stream(List, Settings)}; a path that does not exist gives an unreadable input. */
  public static Stream<InputItem> streamIfThere(List<String> paths, Settings settings) {
    Inputs inputs = new Inputs(paths, settings);
    return stream(new Chain(InputLocation.file("inputs"), inputs::member));
  }

  /**
   * What one stream holds, which is closed with the documents.
   *
   * @param path where the stream was opened; the format is detected by its name, unless the
   *     settings give it
   */
  public static Stream<InputItem> stream(String path, InputStream stream, Settings settings) {
    return stream(new Member.Opened(InputLocation.file(path), stream, new Opener(settings)));
  }

  /**
   * What one file holds that need not be on this disk; see {@link #stream(List, Settings)}.
   *
   * @param path of the file among its siblings
   * @param siblings opens it, and what stands beside it
   */
  public static Stream<InputItem> stream(String path, Siblings siblings, Settings settings) {
    return stream(new Member.RemoteFile(path, siblings, new Opener(settings)));
  }

  private static Stream<InputItem> stream(Member only) {
    Iterator<Member> member = List.of(only).iterator();
    return stream(
        new Chain(
            only.place(), () -> member.hasNext() ? Optional.of(member.next()) : Optional.empty()));
  }

  /** A flat map would hold all of a file's documents as soon as one is taken by an iterator. */
  private static Stream<InputItem> stream(Chain chain) {
    Spliterator<InputItem> documents =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
          @Override
          public boolean tryAdvance(Consumer<? super InputItem> action) {
            Optional<InputItem> next = chain.next();
            next.ifPresent(action);
            return next.isPresent();
          }
        };
    return StreamSupport.stream(documents, false).onClose(() -> close(chain));
  }

  private static void close(Chain chain) {
    try {
      chain.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Member> member() {
    while (true) {
      Optional<String> file = listing.flatMap(FileListing::next);
      if (file.isPresent()) {
        return file.map(path -> new Member.DiskFile(path, opener));
      }
      if (!paths.hasNext()) {
        return Optional.empty();
      }
      String path = paths.next();
      if (path.equals(STANDARD_INPUT)) {
        listing = Optional.empty();
        return Optional.of(
            new Member.Opened(InputLocation.file("stdin"), settings.standardInput(), opener));
      }
      listing = Optional.of(FileListing.of(path));
    }
  }
}
