package org.newsgraph.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Authenticates requests by their header {@code Authorization}: Basic with name and password, or
 * Bearer with a token. Passwords that were right are cached by a hash until their user changes,
 * because verifying one is slow by design. Thread-safe.
 */
final class Authenticator {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";
  private static final int MAX_CACHED = 100;

  private final Users users;
  private final Cache<String, User> verified =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).executor(Runnable::run).build();

  Authenticator(Users users) {
    this.users = users;
  }

  /** Returns the user; empty for an unknown user, a wrong password or a wrong token. */
  Optional<User> authenticate(String header) {
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
      return ""; // which has no name and no password
    }
  }

  private boolean isRight(User user, String password) {
    String key = AccessToken.hash(user.name() + ":" + password);
    if (user.equals(verified.getIfPresent(key))) {
      return true;
    }
    boolean right = user.hasPassword(password);
    if (right) {
      verified.put(key, user);
    }
    return right;
  }
}
