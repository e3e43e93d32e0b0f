package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** A build in a process of its own that somebody stops with Ctrl-C. */
class StoppedBuildTest {

  private static final int ARTICLES = 12;

  /** Enough for one article to take longer to read than a signal takes to arrive. */
  private static final int SENTENCES = 10;

  /** A shell that starts the tests in the background has its children ignore Ctrl-C. */
  private static final List<String> HEEDING = List.of("env", "--default-signal=INT");

  @TempDir private Path folder;

  @Test
  void isGoneOnWithByTheSameCommandAndEndsWithTheSameBytes() throws Exception {
    Path articles = writeArticles();
    ProcessBuilder command =
        JavaProcess.of("org.newsgraph.cli.Main", List.of(), build(articles, "stopped"));
    command.command().addAll(0, HEEDING);
    Process build = command.start();
    while (kept().isEmpty() && build.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(build.pid())).start().waitFor();
    String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(build.waitFor()).as(messages).isEqualTo(130);
    assertThat(messages).contains("stopped; ", "the same command goes on from there");
    Map<Path, FileTime> before = kept();
    assertThat(before).hasSizeBetween(1, ARTICLES - 1);

    finish(build(articles, "stopped"));
    assertThat(kept()).hasSize(ARTICLES).containsAllEntriesOf(before);
    finish(build(articles, "whole"));
    assertThat(export("stopped")).isEqualTo(export("whole"));
  }

  private static void finish(String... build) {
    CommandLineRun run = CommandLineRun.of(build);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }

  private Path writeArticles() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      String sentence =
          "Ana Ruiz, the Peruvian foreign minister, said on Monday that "
              + i
              + " boats had left.\n";
      Files.writeString(articles.resolve(i + ".txt"), sentence.repeat(SENTENCES));
    }
    return articles;
  }

  private String[] build(Path articles, String store) {
    return new String[] {
      "build", articles.toString(), "--store", folder.resolve(store).toString(), "--threads", "1"
    };
  }

  /** The finished files of the cache, with the times when they were written. */
  private Map<Path, FileTime> kept() throws IOException {
    Map<Path, FileTime> kept = new HashMap<>();
    Path cache = folder.resolve("stopped").resolve("cache");
    if (Files.isDirectory(cache)) {
      try (Stream<Path> files = Files.walk(cache)) {
        for (Path file : files.filter(name -> name.toString().endsWith(".json.gz")).toList()) {
          kept.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return kept;
  }

  private String export(String store) {
    return CommandLineRun.of("export", "--store", folder.resolve(store).toString()).out();
  }
}
