package org.newsgraph.cli;

import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A plain Fuseki server that lets in nobody without a password. */
final class OtherServer {

  private OtherServer() {}

  /** Takes the port and the file with the passwords, and serves {@code /ds} until it is stopped. */
  public static void main(String[] args) {
    FusekiServer.create()
        .port(Integer.parseInt(args[0]))
        .loopback(true)
        .auth(AuthScheme.BASIC)
        .passwordFile(args[1])
        .add("/ds", DatasetGraphFactory.createTxnMem(), true)
        .start()
        .join();
  }
}
