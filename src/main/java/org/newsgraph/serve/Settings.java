package org.newsgraph.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.serve.access.Access;
import org.newsgraph.serve.access.Users;
import org.newsgraph.serve.monitor.RequestLog;
import org.newsgraph.serve.sparql.Limits;
import org.newsgraph.serve.write.Intake;

/**
 * How to serve.
 *
 * @param network where to listen
 * @param limits what queries may cost
 * @param access who may do what
 * @param intake takes what is written; empty if nothing may be
 * @param log where requests are noted
 * @param version of the program
 */
public record Settings(
    Network network,
    Limits limits,
    Access access,
    Optional<Intake> intake,
    RequestLog log,
    String version) {

  private static final Users NOBODY = new Users(Path.of("nobody"));

  /** For programs of this machine, which may all read and none may write. */
  public static Settings local(int port, Limits limits) {
    return new Settings(
        Network.local(port),
        limits,
        new Access(NOBODY, false, false),
        Optional.empty(),
        RequestLog.NONE,
        "local");
  }

  /** The same, but that clients may write. */
  public Settings taking(Intake intake) {
    return new Settings(network, limits, access, Optional.of(intake), log, version);
  }
}
