package org.newsgraph.spark;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What programs that work on the parts of articles are told. */
final class PartsOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "PARTS",
      description = "Folders that ReadArticles wrote, by address.")
  List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      description = "A folder that does not exist yet, by address.")
  String output = "";

  @Option(
      names = "--tasks",
      defaultValue = "200",
      description =
          "Into how many tasks each step, and each table, is divided (default: ${DEFAULT-VALUE}).")
  int tasks = 200;
}
