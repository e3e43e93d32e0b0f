package org.newsgraph.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.web.access.AccessToken;
import org.newsgraph.web.access.User;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The users of a server. */
@Command(
    name = "user",
    description = {
      "Says who may log in to a server of the store.",
      "There are none at first, and no password that everybody knows. Passwords are kept as Argon2id hashes."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph user add anna     asks for the password, or reads it from standard input",
      "  newsgraph user add feed --role writer --token",
      "  newsgraph user remove anna",
      "  newsgraph user list"
    })
public final class UserCommand implements Callable<Integer> {

  private final Console console;

  /** What to do. */
  enum Action {
    ADD,
    REMOVE,
    LIST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(index = "0", paramLabel = "add|remove|list", description = "What to do.")
  private Action action = Action.LIST;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Of whom.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description = "reader or writer (default: ${DEFAULT-VALUE}).")
  private UserRole role = UserRole.READER;

  @Option(
      names = "--token",
      description = "Make a token for a program, which is shown once, instead of a password.")
  private boolean token;

  public UserCommand(Console console) {
    this.console = console;
  }

  /** The file of a store with its users. */
  static Path file(StoreOption store) {
    return store.folder().path().resolve("users.json");
  }

  @Override
  public Integer call() throws IOException {
    store.folder().requireManifest();
    Users users = new Users(file(store));
    switch (action) {
      case ADD -> add(users);
      case REMOVE -> remove(users);
      case LIST -> users.all().forEach(this::show);
    }
    return ExitCode.DONE;
  }

  private void add(Users users) throws IOException {
    if (token) {
      AccessToken made = AccessToken.random();
      users.add(User.withToken(required(), role, made));
      console.print(made.value());
      console.message("keep it: it is not shown again. Send it as \"Authorization: Bearer …\".");
    } else {
      users.add(User.withPassword(required(), role, password()));
    }
  }

  private void remove(Users users) {
    if (!users.remove(required())) {
      throw new IllegalArgumentException(
          "there is no user %s: see \"newsgraph user list\"".formatted(required()));
    }
  }

  private void show(User user) {
    console.print(
        "%s\t%s\t%s"
            .formatted(user.name(), user.role(), user.secret().name().toLowerCase(Locale.ROOT)));
  }

  private String required() {
    return name.orElseThrow(
        () -> new IllegalArgumentException("say who, such as \"newsgraph user add anna\""));
  }

  private static String password() throws IOException {
    Optional<String> typed =
        Optional.ofNullable(System.console())
            .map(terminal -> terminal.readPassword("Password: "))
            .map(String::new);
    if (typed.isPresent()) {
      return typed.get();
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Optional.ofNullable(in.readLine())
        .orElseThrow(() -> new IllegalArgumentException("no password was given"));
  }
}
