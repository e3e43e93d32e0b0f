package org.newsgraph.web;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.Users;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.write.ArticleSubmission;

/**
 * The settings of a server.
 *
 * @param network where it listens
 * @param limits of queries
 * @param access who may do what
 * @param intake carries out writes; empty for a server that only reads
 * @param log of requests
 * @param version of the program, as {@code /health} reports it
 */
public record ServerSettings(
    Network network,
    QueryLimits limits,
    AccessPolicy access,
    Optional<ArticleSubmission> intake,
    RequestLog log,
    String version) {

  private static final Users NOBODY = new Users(Path.of("nobody"));

  /** Returns settings for clients on this machine, all of whom may read and none may write. */
  public static ServerSettings local(int port, QueryLimits limits) {
    return new ServerSettings(
        Network.local(port),
        limits,
        new AccessPolicy(NOBODY, false, false),
        Optional.empty(),
        RequestLog.NONE,
        "local");
  }

  /** Returns the same with writes. */
  public ServerSettings taking(ArticleSubmission intake) {
    return new ServerSettings(network, limits, access, Optional.of(intake), log, version);
  }
}
