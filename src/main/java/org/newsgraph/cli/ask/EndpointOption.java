package org.newsgraph.cli.ask;

import java.io.Console;
import java.net.URI;
import java.util.Optional;
import org.newsgraph.remote.Credentials;
import picocli.CommandLine.Option;

/** Which service somewhere else a command works with, and who asks. */
final class EndpointOption {

  /** Not on the command line, where other users of the machine and the shell's history see it. */
  private static final String PASSWORD = "NEWSGRAPH_PASSWORD";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The address of a SPARQL 1.1 service.")
  private Optional<URI> address = Optional.empty();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Who asks the service; the password stands in the environment variable "
              + PASSWORD
              + " or is asked for.")
  private Optional<String> user = Optional.empty();

  Optional<URI> address() {
    return address;
  }

  /**
   * Who asks; empty if nobody is named.
   *
   * @throws IllegalArgumentException if there is no password and nobody to ask for it
   */
  Optional<Credentials> credentials() {
    return user.map(name -> new Credentials(name, password(name)));
  }

  private static String password(String user) {
    return Optional.ofNullable(System.getenv(PASSWORD))
        .or(() -> Optional.ofNullable(System.console()).map(console -> ask(console, user)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--user %s needs a password: set the environment variable %s"
                        .formatted(user, PASSWORD)));
  }

  private static String ask(Console console, String user) {
    return new String(console.readPassword("Password of %s: ", user));
  }
}
