package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.extract.statement.RefusedReading;
import org.newsgraph.extract.statement.StatementExtractor;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Publication;
import org.newsgraph.source.Broken;
import org.newsgraph.source.Document;
import org.newsgraph.source.Found;
import org.newsgraph.source.Inputs;
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
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", description = "The article.")
  private Path file = Path.of(".");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When the article was published, such as 2025-03-08.")
  private Optional<String> date = Optional.empty();

  ExplainCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is no file: give an article");
    }
    Pipeline pipeline = wiring.pipeline("http://localhost:3330/");
    AnnotatedArticle annotated = pipeline.annotator().annotate(pipeline.reader().apply(document()));
    ArticleFacts facts = pipeline.linker().apply(pipeline.extractor().apply(annotated));
    List<RefusedReading> refused = new StatementExtractor().refused(annotated);
    new Explanation(annotated, facts, refused).lines().forEach(console::print);
    return ExitCode.DONE;
  }

  /** The first one of the file. */
  private Document document() {
    Inputs.Settings settings = Inputs.Settings.of(Publication.of(date, Optional.empty()));
    try (Stream<Found> documents = Inputs.stream(List.of(file.toString()), settings)) {
      Found first =
          documents
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException(file + " holds no article: give another"));
      if (first instanceof Document document) {
        return document;
      }
      throw new IllegalArgumentException(((Broken) first).reason());
    }
  }
}
