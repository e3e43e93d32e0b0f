package org.newsgraph.cli.console;

import org.newsgraph.ingest.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Prints the version for {@code --version}. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"newsgraph " + ProgramVersion.number()};
  }
}
