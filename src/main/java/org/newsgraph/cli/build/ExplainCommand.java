package org.newsgraph.cli.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Publication;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;
import org.newsgraph.statement.StatementExtractor;
import org.newsgraph.statement.select.RefusedReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was read from one article, sentence by sentence, and by which rule. */
@Command(
    name = "explain",
    description = "Shows what is read from one article, sentence by sentence; stores nothing.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph explain seeds/000_f2a03a51be05ea77.txt",
      "  newsgraph explain article.txt --date 2025-03-08"
    })
public final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final NewsGraph newsGraph;

  @Parameters(paramLabel = "FILE", description = "The article.")
  private Path file = Path.of(".");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When the article was published, such as 2025-03-08.")
  private Optional<String> date = Optional.empty();

  public ExplainCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder: give an article");
    }
    Pipeline pipeline = newsGraph.pipeline(NewsGraph.DEFAULT_BASE);
    AnnotatedArticle annotated = pipeline.annotate(document());
    ArticleFacts facts = pipeline.read(annotated);
    Presentation presentation = new Presentation(console.columns(), console.hasColours());
    new Explanation(annotated, facts, refused(annotated, facts))
        .lines().stream().flatMap(presentation::lines).forEach(console::print);
    return facts.faults().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /** None if the statements could not all be read, as these can't be then. */
  private static List<RefusedReading> refused(AnnotatedArticle annotated, ArticleFacts facts) {
    boolean failed =
        facts.faults().stream().anyMatch(it -> it.missing() == StepFault.Kind.STATEMENTS);
    return failed ? List.of() : new StatementExtractor().refused(annotated);
  }

  /** The first one of the file. */
  private Document document() {
    Inputs.Settings settings = Inputs.Settings.of(Publication.of(date, Optional.empty()));
    try (Stream<InputItem> documents = Inputs.stream(List.of(file.toString()), settings)) {
      InputItem first =
          documents
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException(file + " holds no article: give another"));
      if (first instanceof Document document) {
        return document;
      }
      throw new IllegalArgumentException(((UnreadableInput) first).reason());
    }
  }
}
