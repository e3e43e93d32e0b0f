package org.newsgraph.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;

/**
 * The files of a zip archive in the order of its directory. Nothing is unpacked to disk: a name in
 * it is a name, wherever it says that it leads. Only the archive's directory is held in memory.
 */
final class ZipArchive implements Records, Siblings {

  private static final int LONGEST_NAME = 300;

  private final ZipFile zip;
  private final Enumeration<? extends ZipEntry> entries;
  private final InputLocation archive;
  private final Opener opener;
  private final Chain chain;

  /**
   * @param file the archive
   * @throws IOException if it is none, or breaks off
   */
  ZipArchive(InputLocation archive, Path file, Opener opener) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.entries = zip.entries();
    this.archive = archive;
    this.opener = opener;
    this.chain = new Chain(archive, this::member);
  }

  /** An archive that is not on disk; it is put there while it is read. */
  static Records of(InputLocation archive, InputStream stream, Opener opener) throws IOException {
    Path copy = Files.createTempFile("newsgraph", ".zip");
    try (OutputStream out = Files.newOutputStream(copy)) {
      stream.transferTo(out);
    }
    copy.toFile().deleteOnExit();
    return new ZipArchive(archive, copy, opener);
  }

  private Optional<Member> member() {
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String path = entry.getName();
      if (!entry.isDirectory() && isVisible(path) && !isSidecar(path)) {
        String name = ArticleLayout.line(path);
        InputLocation place =
            archive.inside(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        return Optional.of(new Member.Entry(place, path, this, opener));
      }
    }
    return Optional.empty();
  }

  /** What a Macintosh adds is hidden too. */
  private static boolean isVisible(String path) {
    return Stream.of(path.split("/"))
        .noneMatch(step -> step.matches("\\.[^.].*") || step.equals("__MACOSX"));
  }

  @Override
  public boolean has(String path) {
    return zip.getEntry(path) != null;
  }

  @Override
  public InputStream open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new FileNotFoundException(path);
    }
    return zip.getInputStream(entry);
  }

  @Override
  public InputLocation place() {
    return chain.place();
  }

  @Override
  public Optional<InputItem> next() {
    return chain.next();
  }

  @Override
  public void close() throws IOException {
    try {
      chain.close();
    } finally {
      zip.close();
    }
  }
}
