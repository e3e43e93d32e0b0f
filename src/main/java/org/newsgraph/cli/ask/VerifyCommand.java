package org.newsgraph.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.store.LinkVerification;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.Verification;
import org.newsgraph.store.part.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that a store holds what its manifest says. */
@Command(
    name = "verify",
    description = {
      "Checks that a store is whole, and says what is wrong.",
      "Its parts and its export have their checksums, database and full-text index hold what they should, the links are those that follow from the articles, the facts have their shapes, and quoted words stand in the texts where they should."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph verify", "  newsgraph verify --store mystore"})
public final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      List<String> faults = faults(connection);
      console.progressDone();
      faults.forEach(console::message);
      if (faults.isEmpty()) {
        console.print(
            "%,d articles and %,d quads are as they should be"
                .formatted(connection.manifest().articles(), connection.manifest().quads()));
      }
      return faults.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
  }

  /** A part that is damaged cannot be looked into. */
  private List<String> faults(StoreConnection connection) {
    console.progress("checking checksums and indexes …");
    StoreSettings settings = NewsGraph.storeSettings();
    List<String> faults = Verification.faults(connection, settings.text());
    if (!faults.isEmpty()) {
      return faults;
    }
    console.progress("deriving the links between articles once more …");
    return Stream.concat(
            LinkVerification.faults(connection, store.folder(), settings.links()).stream(),
            new ArticleVerification(console, connection).faults().stream())
        .toList();
  }

  /** Checks what a store says of its articles: the shapes, and every quoted word at its offsets. */
  private static final class ArticleVerification {

    private final ArticleChecker checker = new ArticleChecker();
    private final Console console;
    private final StoreConnection store;

    ArticleVerification(Console console, StoreConnection store) {
      this.console = console;
      this.store = store;
    }

    /** What is wrong, one sentence each; empty if nothing is. */
    List<String> faults() {
      List<String> faults = new ArrayList<>();
      store
          .catalog()
          .articles()
          .forEach(
              article -> {
                console.progress("checking the facts of article " + article.id());
                faults.addAll(faults(article));
              });
      return faults;
    }

    private List<String> faults(StoredArticle article) {
      String iri = "%sarticle/%s".formatted(store.manifest().base(), article.id());
      ArticleGraph graph =
          ArticleGraph.of(NodeFactory.createURI(iri), store.parts().quads(article));
      return checker.check(graph).stream()
          .map(
              fault ->
                  "article %s (%s): %s: retract it and build it again"
                      .formatted(article.id(), String.join(", ", article.files()), fault))
          .toList();
    }
  }
}
