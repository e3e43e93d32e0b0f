package org.newsgraph.web.access;

import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordService;

/**
 * Somebody whom a server knows.
 *
 * @param name without a colon
 * @param role what they may do
 * @param secret what they show
 * @param hash of it: of a password by Argon2id with a salt of its own, of a token by SHA-256
 */
public record User(String name, UserRole role, Secret secret, String hash) {

  /** How a user shows who they are. */
  public enum Secret {
    /** By a password of their own. */
    PASSWORD,
    /** By a random token. */
    TOKEN
  }

  private static final int SHORTEST = 8;

  private static final PasswordService PASSWORDS = new DefaultPasswordService();

  /**
   * A user with a password.
   *
   * @throws IllegalArgumentException if the name or the password cannot be used
   */
  public static User withPassword(String name, UserRole role, String password) {
    if (password.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the password is too short: take at least %d characters".formatted(SHORTEST));
    }
    return new User(checked(name), role, Secret.PASSWORD, PASSWORDS.encryptPassword(password));
  }

  /**
   * A user with a token.
   *
   * @throws IllegalArgumentException if the name cannot be used
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

  boolean hasPassword(String given) {
    return secret == Secret.PASSWORD && PASSWORDS.passwordsMatch(given, hash);
  }

  boolean hasToken(AccessToken given) {
    return secret == Secret.TOKEN && given.hash().equals(hash);
  }
}
