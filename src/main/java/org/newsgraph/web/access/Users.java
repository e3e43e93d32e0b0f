package org.newsgraph.web.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The users in a file that only its owner may read. Each look reads it again, so that who is taken
 * out is out at once.
 */
public final class Users {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Of a file, which need not be there. */
  public Users(Path file) {
    this.file = file;
  }

  /**
   * All users, in the order of their names; none if there is no file.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<User> all() {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<List<User>>() {})
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read as a list of users", e);
    }
  }

  /** The user of a name, empty if there is none. */
  Optional<User> named(String name) {
    return all().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** The user of a token, empty if there is none. */
  Optional<User> with(AccessToken token) {
    return all().stream().filter(user -> user.hasToken(token)).findFirst();
  }

  /** Takes a user in, in place of one with that name. */
  public void add(User user) {
    List<User> users = without(user.name());
    users.add(user);
    users.sort((a, b) -> a.name().compareTo(b.name()));
    write(users);
  }

  /** Takes a user out; says whether there was one. */
  public boolean remove(String name) {
    List<User> rest = without(name);
    boolean found = rest.size() < all().size();
    if (found) {
      write(rest);
    }
    return found;
  }

  private List<User> without(String name) {
    return new ArrayList<>(all().stream().filter(user -> !user.name().equals(name)).toList());
  }

  private void write(List<User> users) {
    try {
      Path fresh =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "users",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), users);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: is the store yours?", e);
    }
  }
}
