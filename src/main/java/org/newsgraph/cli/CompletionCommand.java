package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete our commands. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which bash and zsh complete commands.",
      "It knows options and saved queries too. Put the first example into ~/.bashrc, or into ~/.zshrc after \"autoload -U +X compinit && compinit\"."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(newsgraph completion)",
      "  newsgraph completion > ~/.local/share/bash-completion/completions/newsgraph"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Console console;
  private final Commands commands;

  CompletionCommand(Console console, Commands commands) {
    this.console = console;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    console.print(AutoComplete.bash("newsgraph", commands.commandLine()));
    return ExitCode.DONE;
  }
}
