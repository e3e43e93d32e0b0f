package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;

/** Several processes that write into one store. */
class BuildsAtOnceTest {

  private static final int EACH = 5;

  @TempDir private Path folder;

  @BeforeEach
  void articles() throws IOException {
    for (String place : List.of("north", "south")) {
      Files.createDirectories(folder.resolve(place));
      for (int i = 0; i < EACH; i++) {
        Files.writeString(
            folder.resolve(place + "/" + i + ".txt"),
            "Rain fell on the %s for day %d, the mayor said on Monday.".formatted(place, i));
      }
    }
  }

  private Process build(String store, String... places) throws IOException {
    List<String> command = new ArrayList<>(List.of("build"));
    for (String place : places) {
      command.add(folder.resolve(place).toString());
    }
    command.addAll(List.of("--store", folder.resolve(store).toString()));
    return JavaProcess.of(WithoutModels.class.getName(), List.of(), command.toArray(String[]::new))
        .start();
  }

  private static void assertDone(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Manifest manifest(String store) {
    return new StoreFolder(folder.resolve(store)).requireManifest();
  }

  @Test
  void storeWhatOneBuildWouldAlsoBesideAServer() throws IOException, InterruptedException {
    Process north = build("store", "north");
    Process south = build("store", "south");
    Process both = build("other", "north", "south");
    assertDone(north);
    assertDone(south);
    assertDone(both);

    assertThat(manifest("store").articles()).isEqualTo(2 * EACH);
    assertThat(manifest("store").digest()).isEqualTo(manifest("other").digest());

    Files.writeString(
        folder.resolve("north/new.txt"), "Snow fell on the north, the mayor said on Friday.");
    try (WritableServer server = WritableServer.withoutModels(folder.resolve("store"))) {
      assertDone(build("store", "north"));
      assertThat(server.post("hail.txt", "Hail fell on the north, he said.").statusCode())
          .isEqualTo(200);
    }
    assertThat(manifest("store").articles()).isEqualTo(2 * EACH + 2);
  }
}
