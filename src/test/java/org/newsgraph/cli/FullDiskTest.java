package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.cli.console.ExitCode;

/**
 * Commands on a store whose disk has no room left, at several points of their work, or may not be
 * written. Where the database may be written they run in a process of their own, as memory that is
 * mapped to a full disk can end a process.
 */
class FullDiskTest {

  private static final String TWO =
      "Ana Ruiz, the Peruvian foreign minister, said on Monday that two boats had left the port.\n";

  /** The first digits of the SHA-256 of its bytes. */
  private static final String TWO_ID = "27b8a69daaf5092d";

  private static final String THREE =
      "Bo Lind, a spokesman for Sweden, said on Monday that three boats had left the port.\n";

  @TempDir private static Path elsewhere;
  private static String both = "";

  @TempDir private Path folder;
  private SmallDisk disk;
  private String store = "";

  @BeforeAll
  static void readArticlesWhereThereIsRoom() throws IOException {
    Path articles = Files.createDirectory(elsewhere.resolve("articles"));
    Files.writeString(articles.resolve("two.txt"), TWO);
    finish("build", articles.toString(), "--store", elsewhere.resolve("one").toString());
    Files.writeString(articles.resolve("three.txt"), THREE);
    finish("build", articles.toString(), "--store", elsewhere.resolve("both").toString());
    both = export(elsewhere.resolve("both").toString());
  }

  @BeforeEach
  void mount() {
    disk = SmallDisk.at(folder);
    store = folder.resolve("store").toString();
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  private static void finish(String... command) {
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }

  private static String export(String store) {
    return CommandLineRun.of("export", "--store", store).out();
  }

  private JavaProcess.Result load(String source) {
    return JavaProcess.newsgraph(
        List.of(), "", "load", elsewhere.resolve(source).toString(), "--store", store);
  }

  private void assertToldThatTheDiskIsFull(int code, String messages) {
    assertThat(code).as(messages).isEqualTo(ExitCode.STORE);
    assertThat(messages)
        .containsPattern("newsgraph: cannot .*" + folder)
        .containsIgnoringCase("no space left")
        .contains("make room on that disk, then do the same again")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest(name = "with {0} kB of room")
  @ValueSource(ints = {20, 200})
  void aFirstBuildThatHasNoRoomIsDoneByTheSameCommandLater(int room) throws IOException {
    disk.leave(room);
    JavaProcess.Result failed = load("both");
    assertToldThatTheDiskIsFull(failed.code(), failed.output());

    disk.makeRoom();
    finish("load", elsewhere.resolve("both").toString(), "--store", store);
    assertThat(export(store)).isEqualTo(both);
  }

  @ParameterizedTest(name = "with {0} kB of room")
  @ValueSource(ints = {20, 100})
  void aChangeThatHasNoRoomLeavesTheStoreAsItWas(int room) throws IOException {
    finish("load", elsewhere.resolve("one").toString(), "--store", store);
    String before = export(store);
    disk.leave(room);
    JavaProcess.Result failed = load("both");
    assertToldThatTheDiskIsFull(failed.code(), failed.output());

    disk.makeRoom();
    assertThat(export(store)).isEqualTo(before);
    finish("verify", "--store", store);
    finish("load", elsewhere.resolve("both").toString(), "--store", store);
    assertThat(export(store)).isEqualTo(both);
  }

  @Test
  void aCompactionThatHasNoRoomLeavesTheStoreAsItWas() throws IOException {
    finish("load", elsewhere.resolve("one").toString(), "--store", store);
    String before = export(store);
    disk.leave(100);
    JavaProcess.Result failed = JavaProcess.newsgraph(List.of(), "", "compact", "--store", store);
    assertToldThatTheDiskIsFull(failed.code(), failed.output());

    assertThat(export(store)).isEqualTo(before);
    disk.makeRoom();
    finish("compact", "--store", store);
    finish("verify", "--store", store);
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void aServerThatHasNoRoomRefusesToWriteAndGoesOnAnswering() throws IOException {
    finish("load", elsewhere.resolve("one").toString(), "--store", store);
    try (WritableServer server = WritableServer.of(Path.of(store))) {
      String before = server.facts(article());
      String more =
          before + "<%s> <http://purl.org/dc/terms/subject> \"boats\" .".formatted(article());
      disk.leave(20);
      HttpResponse<String> refused = server.put(article(), more);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.body()).contains("No space left", folder.toString());
      assertThat(server.facts(article())).isEqualTo(before);

      disk.makeRoom();
      assertThat(server.put(article(), more).statusCode()).isEqualTo(200);
      assertThat(server.facts(article())).contains("boats");
    }
    finish("verify", "--store", store);
  }

  private static String article() {
    return "http://localhost:3330/article/" + TWO_ID;
  }

  @Test
  void readingGoesOnWhenThereIsRoom() throws IOException {
    Path articles = elsewhere.resolve("articles");
    disk.leave(12);
    CommandLineRun failed = CommandLineRun.of("build", articles.toString(), "--store", store);
    assertToldThatTheDiskIsFull(failed.code(), failed.messages());

    disk.makeRoom();
    finish("build", articles.toString(), "--store", store);
    assertThat(export(store)).isEqualTo(both);
  }

  @Test
  void aBackupThatHasNoRoomLeavesTheOlderOne() throws IOException {
    Path backup = folder.resolve("backup.nq");
    Files.writeString(backup, "older");
    disk.leave(0);
    String[] export = {
      "export", "--store", elsewhere.resolve("both").toString(), backup.toString()
    };
    CommandLineRun failed = CommandLineRun.of(export);
    assertToldThatTheDiskIsFull(failed.code(), failed.messages());
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    assertThat(backup).hasContent("older");

    disk.makeRoom();
    finish(export);
    assertThat(backup).content().isEqualTo(both);
  }

  @Test
  void aStoreThatMayOnlyBeReadIsToldByName() {
    assertThat(load("one").code()).isEqualTo(ExitCode.DONE);
    disk.mayBeWritten(false);
    CommandLineRun run =
        CommandLineRun.of("load", elsewhere.resolve("both").toString(), "--store", store);

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.messages())
        .startsWith("newsgraph: cannot write in the store " + store)
        .contains("Read-only file system");
    disk.mayBeWritten(true);
    assertThat(export(store)).isEqualTo(export(elsewhere.resolve("one").toString()));
  }
}
