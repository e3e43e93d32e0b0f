package org.newsgraph.web.access;

import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordService;

/**
 * A user of a server.
 *
 * @param name without a colon
 * @param role the permissions
 * @param secret the kind of secret
 * @param hash of the secret: salted Argon2id for a password, SHA-256 for a token
 */
public record User(String name, UserRole role, Secret secret, String hash) {

  /** What a user authenticates with. */
  public enum Secret {
    /** A password. */
    PASSWORD,
    /** A random token. */
    TOKEN
  }

  private static final int SHORTEST = 8;

  private static final PasswordService PASSWORDS = new DefaultPasswordService();

  /**
   * Creates a user with a password.
   *
   * @throws IllegalArgumentException if the name has other characters than letters, digits and
   *     {@code ._@-}, or the password is too short
   */
  public static User withPassword(String name, UserRole role, String password) {
    if (password.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the password is too short: take at least %d characters".formatted(SHORTEST));
    }
    return new User(checked(name), role, Secret.PASSWORD, PASSWORDS.encryptPassword(password));
  }

  /**
   * Creates a user with a token.
   *
   * @throws IllegalArgumentException if the name has other characters than letters, digits and
   *     {@code ._@-}
   */
  public static User withToken(String name, UserRole role, AccessToken token) {
    return new User(checked(name), role, Secret.TOKEN, token.hash());
  }

  private static String checked(String name) {
    if (!name.matches("[\\p{Alnum}._@-]{1,64}")) {
      throw new IllegalArgumentException(
          "the name %s: take letters, digits and . _ @ - alone".formatted(name));
    }
    return name;
  }

  boolean usesPassword() {
    return secret == Secret.PASSWORD;
  }

  boolean hasPassword(String given) {
    return secret == Secret.PASSWORD && PASSWORDS.passwordsMatch(given, hash);
  }

  boolean hasToken(AccessToken given) {
    return secret == Secret.TOKEN && given.hash().equals(hash);
  }
}
