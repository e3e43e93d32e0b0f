package org.newsgraph.cli.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.newsgraph.store.ResultFormat;
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
      "Its parts, its export, its manifest and the files of its database have their checksums, database and full-text index hold what they should, links and labels are those that follow from the articles, the facts have their shapes, and quoted words stand in the texts where they should."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph verify", "  newsgraph verify --store mystore"})
public final class VerifyCommand implements Callable<Integer> {

  private static final String MANIFEST =
      "manifest.json is not what was written: restore it, or build the store again";

  private static final String MISLABELLED =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?thing WHERE {
        VALUES ?class {
          ng:Article ng:State ng:Organization ng:ArmedForce ng:MediaOutlet ng:Person ng:Official
          ng:Group ng:Place org:Post
        }
        ?thing a ?class .
        OPTIONAL { ?thing skos:prefLabel ?preferred }
        OPTIONAL { ?thing rdfs:label ?label }
      }
      GROUP BY ?thing
      HAVING (COUNT(DISTINCT ?preferred) != 1 || COUNT(DISTINCT ?label) != 1
        || MIN(?label) != MIN(?preferred))
      ORDER BY ?thing
      """;

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
    if (!store.folder().hasIntactManifest()) {
      faults.add(0, MANIFEST);
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    console.progress("deriving the links between articles once more …");
    return Stream.of(
            LinkVerification.faults(connection, store.folder(), settings.links()),
            labelFaults(connection),
            new ArticleVerification(console, connection).faults())
        .flatMap(List::stream)
        .toList();
  }

  /** The shape of labels, which must hold in the union of all graphs. */
  private static List<String> labelFaults(StoreConnection store) {
    ByteArrayOutputStream things = new ByteArrayOutputStream();
    try {
      store.query(MISLABELLED, ResultFormat.TSV, things);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return things
        .toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(
            thing ->
                thing
                    + " has not exactly one preferred label, or another label beside it:"
                    + " build its articles again")
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
