package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.newsgraph.cli.console.ExitCode;

/** Builds the seed articles as users do. */
public final class SeedBuild {

  private SeedBuild() {}

  /** Builds a store in a folder that does not exist yet. */
  public static void into(Path store) {
    CommandLineRun run = CommandLineRun.of("build", "seeds", "--store", store.toString());
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }
}
