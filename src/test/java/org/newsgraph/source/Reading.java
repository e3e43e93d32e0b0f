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
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;
import org.newsgraph.source.record.FieldMap;

/** Reads inputs for the tests. */
public final class Reading {

  static final Inputs.Settings USUAL = Inputs.Settings.of(Publication.UNKNOWN);

  private Reading() {}

  /** A file among those of the tests. */
  public static String example(String name) {
    return Path.of("src/test/resources/sources", name).toString();
  }

  public static List<InputItem> read(Inputs.Settings settings, String... paths) {
    try (Stream<InputItem> found = Inputs.stream(List.of(paths), settings)) {
      return found.toList();
    }
  }

  public static List<InputItem> read(String... paths) {
    return read(USUAL, paths);
  }

  /** What an opened stream of that name holds. */
  public static List<InputItem> bytes(String name, byte[] bytes) {
    try (Stream<InputItem> found =
        Inputs.stream("in/" + name, new ByteArrayInputStream(bytes), USUAL)) {
      return found.toList();
    }
  }

  public static List<InputItem> text(String name, String text) {
    return bytes(name, utf8(text));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static Document document(InputItem found) {
    assertThat(found).isInstanceOf(Document.class);
    return (Document) found;
  }

  public static Document only(List<InputItem> found) {
    assertThat(found).hasSize(1);
    return document(found.get(0));
  }

  /** The words of a document, wherever they are. */
  public static String words(InputItem found) {
    Document document = document(found);
    return document.text().orElseGet(() -> new String(document.bytes(), StandardCharsets.UTF_8));
  }

  public static String reason(InputItem found) {
    assertThat(found).isInstanceOf(UnreadableInput.class);
    return ((UnreadableInput) found).reason();
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

  public static Inputs.Settings withMap(String map) {
    return new Inputs.Settings(
        USUAL.format(),
        FieldMap.parse(map),
        USUAL.pattern(),
        USUAL.publication(),
        USUAL.standardInput());
  }

  public static Inputs.Settings withDate(String date) {
    return Inputs.Settings.of(Publication.of(Optional.of(date), Optional.empty()));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
