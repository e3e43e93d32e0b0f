package org.newsgraph.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who sends a request by its header {@code Authorization}: Basic with name and password,
 * or Bearer with a token. A password that was right is remembered for as long as its user does not
 * change, because to check one is meant to be slow.
 */
final class Authenticator {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";
  private static final int REMEMBERED = 100;

  private final Users users;
  private final Map<String, User> right =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, User> eldest) {
          return size() > REMEMBERED;
        }
      };

  Authenticator(Users users) {
    this.users = users;
  }

  /** The user; empty if there is none, or the password or token is wrong. */
  Optional<User> user(String header) {
    if (header.startsWith(BEARER)) {
      return users.with(new AccessToken(header.substring(BEARER.length()).strip()));
    }
    return header.startsWith(BASIC)
        ? basic(header.substring(BASIC.length()).strip())
        : Optional.empty();
  }

  private Optional<User> basic(String encoded) {
    String[] parts = decoded(encoded).split(":", 2);
    return parts.length < 2
        ? Optional.empty()
        : users.named(parts[0]).filter(user -> isRight(user, parts[1]));
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // which names nobody
    }
  }

  private boolean isRight(User user, String password) {
    String key = AccessToken.hash(user.name() + ":" + password);
    synchronized (right) {
      if (user.equals(right.get(key))) {
        return true;
      }
    }
    if (!user.hasPassword(password)) {
      return false;
    }
    synchronized (right) {
      right.put(key, user);
    }
    return true;
  }
}
