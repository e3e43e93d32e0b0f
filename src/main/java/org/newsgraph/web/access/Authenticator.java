package org.newsgraph.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Authenticates requests by their header {@code Authorization}: Basic with name and password, or
 * Bearer with a token. Passwords that were right are cached by a hash until their user changes,
 * because verifying one is slow by design; an unknown name takes as long as a known one.
 * Thread-safe.
 */
final class Authenticator {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";
  private static final int MAX_CACHED = 100;

  private final Users users;
  private final LoginLimits limits = new LoginLimits();
  private final Cache<String, User> verified =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).executor(Runnable::run).build();

  Authenticator(Users users) {
    this.users = users;
  }

  /**
   * Returns the user; empty for an unknown user, a wrong password or a wrong token.
   *
   * @param address of the client
   * @throws org.newsgraph.web.http.HttpException 429 if too many passwords are tried
   */
  Optional<User> authenticate(String header, String address) {
    if (header.startsWith(BEARER)) {
      return users.with(new AccessToken(header.substring(BEARER.length()).strip()));
    }
    return header.startsWith(BASIC)
        ? basic(header.substring(BASIC.length()).strip(), address)
        : Optional.empty();
  }

  private Optional<User> basic(String encoded, String address) {
    String[] parts = decoded(encoded).split(":", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Optional<User> user = users.named(parts[0]).filter(User::usesPassword);
    boolean right = isRight(user.orElseGet(() -> Nobody.USER), parts[0], parts[1], address);
    return user.filter(known -> right);
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // which has no name and no password
    }
  }

  private boolean isRight(User user, String name, String password, String address) {
    String key = AccessToken.hash(name + ":" + password);
    if (user.equals(verified.getIfPresent(key))) {
      return true;
    }
    boolean right = limits.check(address, name, () -> user.hasPassword(password));
    if (right) {
      verified.put(key, user);
    }
    return right;
  }

  /** Whose password is checked for a name that is not known, so that the time tells nothing. */
  private static final class Nobody {

    static final User USER =
        User.withPassword("nobody", UserRole.READER, AccessToken.random().value());

    private Nobody() {}
  }
}
