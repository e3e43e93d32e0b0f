package org.newsgraph.serve;

import java.nio.file.Path;
import org.newsgraph.serve.access.Access;
import org.newsgraph.serve.access.Users;
import org.newsgraph.serve.monitor.RequestLog;
import org.newsgraph.serve.sparql.Limits;

/**
 * How to serve.
 *
 * @param network where to listen
 * @param limits what queries may cost
 * @param access who may do what
 * @param log where requests are noted
 * @param version of the program
 */
public record Settings(
    Network network, Limits limits, Access access, RequestLog log, String version) {

  private static final Users NOBODY = new Users(Path.of("nobody"));

  /** For programs of this machine, which may all read and none may write. */
  public static Settings local(int port, Limits limits) {
    return new Settings(
        Network.local(port), limits, new Access(NOBODY, false, false), RequestLog.NONE, "test");
  }
}
