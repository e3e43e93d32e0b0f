package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  @TempDir private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void watch() {
    watch = new FolderWatch(List.of(folder.toString()), Duration.ofSeconds(2));
  }

  @Test
  void aFileIsToldOfOnceItHasStayedAsItIs() throws IOException {
    String file = write("a.txt", "a");

    assertThat(look(0)).isEmpty();
    assertThat(look(1)).isEmpty();
    assertThat(look(2)).containsExactly(file);
    assertThat(look(9)).isEmpty();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
    String file = write("a.txt", "a");
    look(0);
    write("a.txt", "ab");

    assertThat(look(2)).isEmpty();
    assertThat(look(3)).isEmpty();
    assertThat(look(4)).containsExactly(file);
  }

  @Test
  void aFileThatChangesIsToldOfAgain() throws IOException {
    String file = write("a.txt", "a");
    look(0);
    look(2);
    write("a.txt", "ab");
    look(3);

    assertThat(look(5)).containsExactly(file);
  }

  @Test
  void aFileThatComesBackIsToldOfAgain() throws IOException {
    String file = write("a.txt", "a");
    look(0);
    look(2);
    Files.delete(Path.of(file));
    look(3);
    write("a.txt", "a");
    look(4);

    assertThat(look(6)).containsExactly(file);
  }

  @Test
  void metadataBesideAnArticleAreAChangeOfIt() throws IOException {
    String file = write("a.txt", "a");
    look(0);
    look(2);
    write("a.json", "{}");
    look(3);

    assertThat(look(5)).containsExactly(file);
  }

  @Test
  void aFolderMayComeLater() throws IOException {
    FolderWatch later =
        new FolderWatch(List.of(folder.resolve("later").toString()), Duration.ofSeconds(2));
    assertThat(later.settled(0)).isEmpty();
    assertThat(later.settled(seconds(3))).isEmpty();
    String file = write("later/a.txt", "a");
    later.settled(seconds(4));

    assertThat(later.settled(seconds(6))).containsExactly(file);
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private List<String> look(int second) {
    return watch.settled(seconds(second));
  }

  private static long seconds(int number) {
    return Duration.ofSeconds(number).toNanos();
  }
}
