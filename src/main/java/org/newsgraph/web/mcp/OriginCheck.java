package org.newsgraph.web.mcp;

import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.net.URI;
import java.util.List;

/**
 * Refuses requests of scripts of other sites with 403, as the protocol demands; programs that are
 * no browsers send no {@code Origin}. The host name is checked by the server's own filter.
 */
final class OriginCheck implements ServerHttpHeaderValidator {

  private static final String ALL = "*";
  private static final int FORBIDDEN = 403;

  private final List<String> allowed;

  /** Creates a check that lets pages of the server itself and of these origins pass. */
  OriginCheck(List<String> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  @Override
  public void validate(HeaderAccessor headers) throws ServerTransportSecurityException {
    for (String origin : headers.getHeader("Origin")) {
      if (!allowed.contains(ALL)
          && !allowed.contains(origin)
          && !headers.getHeader("Host").contains(authority(origin))) {
        throw new ServerTransportSecurityException(
            FORBIDDEN, "This server does not answer pages of " + origin);
      }
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
