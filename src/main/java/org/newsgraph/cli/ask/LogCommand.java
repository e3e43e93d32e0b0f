package org.newsgraph.cli.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what was done to a store. */
@Command(
    name = "log",
    description = "Lists the builds of a store, newest first.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph log", "  newsgraph log --store mystore"})
public final class LogCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  public LogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<BuildRecord> builds = store.folder().builds(store.folder().requireManifest());
    for (int i = builds.size() - 1; i >= 0; i--) {
      print(builds.get(i));
    }
    return ExitCode.DONE;
  }

  private void print(BuildRecord build) {
    console.print(
        "%s  %s  +%d -%d, %d articles  %s  (newsgraph %s)"
            .formatted(
                build.at(),
                build.action(),
                build.stored(),
                build.removed(),
                build.articles(),
                build.digest(),
                build.program()));
  }
}
