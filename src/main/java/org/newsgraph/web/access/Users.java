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
 * The users in a JSON file that only its owner may read. The file is read at each call, so that a
 * user who is removed is refused at once.
 */
public final class Users {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Creates a list that is kept in a file; the file need not exist. */
  public Users(Path file) {
    this.file = file;
  }

  /**
   * Returns all users, sorted by name; none if there is no file.
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

  /** Returns the user of a name; empty if there is none. */
  Optional<User> named(String name) {
    return all().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** Returns the user of a token; empty if there is none. */
  Optional<User> with(AccessToken token) {
    return all().stream().filter(user -> user.hasToken(token)).findFirst();
  }

  /** Adds a user, or replaces the one of the same name. */
  public void add(User user) {
    List<User> users = without(user.name());
    users.add(user);
    users.sort((a, b) -> a.name().compareTo(b.name()));
    write(users);
  }

  /** Removes a user; returns whether there was one. */
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
