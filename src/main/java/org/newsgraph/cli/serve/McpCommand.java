package org.newsgraph.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers an assistant that starts this program and speaks to it over standard streams. */
@Command(
    name = "mcp",
    description = {
      "Answers an assistant over standard input and output (Model Context Protocol).",
      "Assistants search, read and cite: what somebody said, numbers side by side, who denies whom,"
          + " an article with its marks, SPARQL. It is for reading only. If a server holds the"
          + " store, it answers."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph mcp --store mystore",
      "",
      "Name this program and these arguments, with whole paths, in the settings of the assistant.",
      "An assistant that speaks HTTP asks \"newsgraph serve\" at http://localhost:3330/mcp."
    })
public final class McpCommand implements Callable<Integer> {

  /** What a process that holds a store calls the service on the store's socket. */
  static final String SERVICE = "mcp";

  private final Console console;
  private final InputStream in;

  @Mixin private StoreOption store = new StoreOption();

  public McpCommand(Console console) {
    this(console, System.in);
  }

  McpCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    store.folder().requireManifest();
    System.setOut(console.messages()); // a library that prints would break the protocol
    try (AssistantStore answers = new AssistantStore(store.folder())) {
      new MessageLoop(in, console.out(), answers::answer).run();
    }
    return ExitCode.DONE;
  }
}
