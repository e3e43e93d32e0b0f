package org.newsgraph.cli.serve;

import java.nio.file.Path;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;
import picocli.CommandLine.Option;

/** Who may ask a server, and for what. */
final class AccessOptions {

  @Option(names = "--login", description = "Only users may read (see \"newsgraph user\").")
  private boolean login;

  @Option(
      names = "--writable",
      description = "Users with the role writer may put articles in and take them out.")
  private boolean writable;

  /**
   * What was asked for.
   *
   * @param users in this file
   * @throws IllegalArgumentException if nobody could do it
   */
  AccessPolicy access(Path users) {
    Users known = new Users(users);
    if (login && known.all().isEmpty()) {
      throw new IllegalArgumentException(
          "--login: nobody could log in; make a user first with \"newsgraph user add NAME\"");
    }
    if (writable && known.all().stream().noneMatch(user -> user.role() == UserRole.WRITER)) {
      throw new IllegalArgumentException(
          "--writable: nobody could write; make a user first with"
              + " \"newsgraph user add NAME --role writer\"");
    }
    return new AccessPolicy(known, login, writable);
  }
}
