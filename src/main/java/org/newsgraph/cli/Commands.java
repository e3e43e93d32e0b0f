package org.newsgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands by name. One is made only when it is asked for, so that short ones start fast. */
final class Commands {

  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  Commands(Console console, Wiring wiring) {
    commands.put("build", () -> new BuildCommand(console, wiring));
    commands.put("explain", () -> new ExplainCommand(console, wiring));
    commands.put("query", () -> new QueryCommand(console, wiring));
    commands.put("serve", () -> new ServeCommand(console, wiring));
    commands.put("export", () -> new ExportCommand(console, wiring));
    commands.put("push", () -> new PushCommand(console, wiring));
    commands.put("retract", () -> new RetractCommand(console, wiring));
    commands.put("log", () -> new LogCommand(console));
    commands.put("verify", () -> new VerifyCommand(console, wiring));
    commands.put("diff", () -> new DiffCommand(console, wiring));
    commands.put("evaluate", () -> new EvaluateCommand(console, wiring));
    commands.put("bench", () -> new BenchCommand(console, wiring));
    commands.put("warm-up", () -> new WarmUpCommand(console, wiring));
  }

  /** A command line that knows the command in the arguments, or all if there is none. */
  CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(
        (name, command) -> {
          if (args.length == 0 || args[0].equals(name) || !commands.containsKey(args[0])) {
            line.addSubcommand(name, command.get());
          }
        });
    return line;
  }
}
