package org.newsgraph.remote;

/**
 * Who asks a service.
 *
 * @param user a name
 * @param password is not shown by {@link #toString}
 */
public record Credentials(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
