package org.newsgraph.web;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.Users;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.write.ArticleSubmission;

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
public record ServerSettings(
    Network network,
    QueryLimits limits,
    AccessPolicy access,
    Optional<ArticleSubmission> intake,
    RequestLog log,
    String version) {

  private static final Users NOBODY = new Users(Path.of("nobody"));

  /** For programs of this machine, which may all read and none may write. */
  public static ServerSettings local(int port, QueryLimits limits) {
    return new ServerSettings(
        Network.local(port),
        limits,
        new AccessPolicy(NOBODY, false, false),
        Optional.empty(),
        RequestLog.NONE,
        "local");
  }

  /** The same, but that clients may write. */
  public ServerSettings taking(ArticleSubmission intake) {
    return new ServerSettings(network, limits, access, Optional.of(intake), log, version);
  }
}
