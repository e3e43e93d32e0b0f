package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own in a folder, which can be filled up to some kilobytes. */
final class SmallDisk implements AutoCloseable {

  private static final int SIZE = 64 << 10;
  private static final int KILOBYTE = 1 << 10;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts it; ends the test if that may not be done here, which a CI run takes for a failure. */
  static SmallDisk at(Path folder) {
    String output = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE + "k", "none", folder);
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(output).isEmpty();
    }
    assertThat(output).isEmpty();
    return new SmallDisk(folder);
  }

  /** Leaves some kilobytes of room. */
  void leave(int kilobytes) throws IOException {
    makeRoom();
    long room = Files.getFileStore(folder).getUsableSpace() / KILOBYTE;
    byte[] kilobyte = new byte[KILOBYTE];
    try (OutputStream out = Files.newOutputStream(filler())) {
      for (long i = kilobytes; i < room; i++) {
        out.write(kilobyte);
      }
    }
  }

  /** Takes away what fills it. */
  void makeRoom() throws IOException {
    Files.deleteIfExists(filler());
  }

  /** Says whether anything may be written there. A disk is busy while files on it are mapped. */
  void mayBeWritten(boolean writable) {
    String output = run("mount", "-o", "remount," + (writable ? "rw" : "ro"), folder);
    assertThat(output).isEmpty();
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    run("umount", "-l", folder);
  }

  private static String run(Object... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command).stream().map(Object::toString).toList())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
