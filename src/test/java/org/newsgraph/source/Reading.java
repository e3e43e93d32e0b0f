package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.model.Publication;

/** Reads inputs for the tests. */
final class Reading {

  static final Inputs.Settings USUAL = Inputs.Settings.of(Publication.UNKNOWN);

  private Reading() {}

  /** A file among those of the tests. */
  static String example(String name) {
    return Path.of("src/test/resources/sources", name).toString();
  }

  static List<Found> read(Inputs.Settings settings, String... paths) {
    try (Stream<Found> found = Inputs.stream(List.of(paths), settings)) {
      return found.toList();
    }
  }

  static List<Found> read(String... paths) {
    return read(USUAL, paths);
  }

  /** What an opened stream of that name holds. */
  static List<Found> bytes(String name, byte[] bytes) {
    try (Stream<Found> found =
        Inputs.stream("in/" + name, new ByteArrayInputStream(bytes), USUAL)) {
      return found.toList();
    }
  }

  static List<Found> text(String name, String text) {
    return bytes(name, utf8(text));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Document document(Found found) {
    assertThat(found).isInstanceOf(Document.class);
    return (Document) found;
  }

  static Document only(List<Found> found) {
    assertThat(found).hasSize(1);
    return document(found.get(0));
  }

  /** The words of a document, wherever they are. */
  static String words(Found found) {
    Document document = document(found);
    return document.text().orElseGet(() -> new String(document.bytes(), StandardCharsets.UTF_8));
  }

  static String reason(Found found) {
    assertThat(found).isInstanceOf(Broken.class);
    return ((Broken) found).reason();
  }

  static Inputs.Settings with(Format format) {
    return new Inputs.Settings(
        Optional.of(format),
        USUAL.fields(),
        USUAL.pattern(),
        USUAL.publication(),
        USUAL.standardInput());
  }

  static Inputs.Settings withPattern(String pattern) {
    return new Inputs.Settings(
        USUAL.format(),
        USUAL.fields(),
        Optional.of(NamePattern.of(pattern)),
        USUAL.publication(),
        USUAL.standardInput());
  }

  static Inputs.Settings withMap(String map) {
    return new Inputs.Settings(
        USUAL.format(),
        FieldMap.parse(map),
        USUAL.pattern(),
        USUAL.publication(),
        USUAL.standardInput());
  }

  static Inputs.Settings withDate(String date) {
    return Inputs.Settings.of(Publication.of(Optional.of(date), Optional.empty()));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
