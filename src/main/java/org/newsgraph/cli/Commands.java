package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.ask.DiffCommand;
import org.newsgraph.cli.ask.DigestCommand;
import org.newsgraph.cli.ask.ExportCommand;
import org.newsgraph.cli.ask.LogCommand;
import org.newsgraph.cli.ask.PushCommand;
import org.newsgraph.cli.ask.QueryCommand;
import org.newsgraph.cli.ask.ReconcileCommand;
import org.newsgraph.cli.ask.VerifyCommand;
import org.newsgraph.cli.build.BuildCommand;
import org.newsgraph.cli.build.CompactCommand;
import org.newsgraph.cli.build.EvaluateCommand;
import org.newsgraph.cli.build.ExplainCommand;
import org.newsgraph.cli.build.LoadCommand;
import org.newsgraph.cli.build.RetractCommand;
import org.newsgraph.cli.build.WatchCommand;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.serve.McpCommand;
import org.newsgraph.cli.serve.ServeCommand;
import org.newsgraph.cli.serve.UserCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands by name. One is made only when it is asked for, so that short ones start fast. */
final class Commands {

  private static final int WIDTH = 100;

  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  Commands(Console console, NewsGraph newsGraph) {
    add("Reading", "build", () -> new BuildCommand(console, newsGraph));
    add("Reading", "watch", () -> new WatchCommand(console, newsGraph));
    add("Reading", "load", () -> new LoadCommand(console, newsGraph));
    add("Reading", "explain", () -> new ExplainCommand(console, newsGraph.forOneArticle()));
    add("Reading", "retract", () -> new RetractCommand(console));
    add("Asking", "query", () -> new QueryCommand(console));
    add("Asking", "serve", () -> new ServeCommand(console, newsGraph));
    add("Asking", "mcp", () -> new McpCommand(console));
    add("Asking", "user", () -> new UserCommand(console));
    add("Passing on", "export", () -> new ExportCommand(console));
    add("Passing on", "push", () -> new PushCommand(console));
    add("Passing on", "reconcile", () -> new ReconcileCommand(console));
    add("Looking after a store", "log", () -> new LogCommand(console));
    add("Looking after a store", "digest", () -> new DigestCommand(console));
    add("Looking after a store", "verify", () -> new VerifyCommand(console));
    add("Looking after a store", "diff", () -> new DiffCommand(console));
    add("Looking after a store", "compact", () -> new CompactCommand(console));
    add("Measuring", "evaluate", () -> new EvaluateCommand(console, newsGraph));
    add("Help", "completion", () -> new CompletionCommand(console, this));
    commands.put("warm-up", () -> new WarmUpCommand(console, newsGraph));
  }

  private void add(String group, String name, Supplier<Object> command) {
    commands.put(name, command);
    groups.computeIfAbsent(group, heading -> new ArrayList<>()).add(name);
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
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups(groups));
    return line.setUsageHelpWidth(WIDTH);
  }

  /**
   * The commands in the main help, by what they are for.
   *
   * @param names the names of each group's commands, by the group's heading, in the order to show
   */
  private record CommandGroups(Map<String, List<String>> names) implements IHelpSectionRenderer {

    private static final String COLUMNS = "  %-12s %s%n";

    @Override
    public String render(Help help) {
      return names.entrySet().stream()
          .map(group -> group(help, group.getKey(), group.getValue()))
          .collect(Collectors.joining());
    }

    private static String group(Help help, String heading, List<String> names) {
      return "%n%s:%n".formatted(heading)
          + names.stream()
              .flatMap(
                  name -> Stream.ofNullable(help.subcommands().get(name)).map(it -> row(name, it)))
              .collect(Collectors.joining());
    }

    private static String row(String name, Help command) {
      return COLUMNS.formatted(name, command.commandSpec().usageMessage().description()[0]);
    }
  }
}
