package org.newsgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The commands in the main help, by what they are for.
 *
 * @param names the names of each group's commands, by the group's heading, in the order to show
 */
record CommandGroups(Map<String, List<String>> names) implements IHelpSectionRenderer {

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
