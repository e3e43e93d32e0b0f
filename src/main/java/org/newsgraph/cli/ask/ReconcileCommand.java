package org.newsgraph.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.correction.Identification;
import org.newsgraph.correction.Identifications;
import org.newsgraph.ingest.IdentificationUpdate;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.query.QueryParser;
import org.newsgraph.query.Table;
import org.newsgraph.remote.ReconciliationService;
import org.newsgraph.remote.ReconciliationService.Candidate;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks another service who the actors of a store are. */
@Command(
    name = "reconcile",
    description = {
      "Asks a reconciliation service who the actors of the store are.",
      "What it finds clearly is kept as owl:sameAs in the background graph, marked as from there,"
          + " for this and later builds. Clear is what the service calls a match, or has a score of"
          + " 90 and 20 more than the next. Actors that have an identifier already are not asked"
          + " for; what the same service said before is replaced."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph reconcile --service https://wikidata.reconci.link/en/api --only Person --type"
          + " Q5",
      "  newsgraph reconcile --service http://localhost:3330/reconcile --store mystore --dry-run"
    })
public final class ReconcileCommand implements Callable<Integer> {

  private static final List<String> CLASSES =
      List.of("State", "Organization", "ArmedForce", "MediaOutlet", "Person", "Official", "Group");

  private static final double SURE = 90;
  private static final double LEAD = 20;

  /** Of a score; what is after them tells nothing. */
  private static final int DECIMALS = 3;

  private static final String ACTORS =
      """
      SELECT DISTINCT ?actor ?name {
        ?actor rdfs:label ?name ; a %s .
        FILTER (STRSTARTS(STR(?actor), "%sactor/"))
        FILTER NOT EXISTS {
          ?actor owl:sameAs ?known .
          FILTER NOT EXISTS { ?actor ng:identification/dcterms:source <%s> }
        }
      } ORDER BY ?actor
      """;

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--service",
      required = true,
      paramLabel = "URL",
      description = "The address of the service.")
  private URI service = URI.create("");

  @Option(
      names = "--only",
      paramLabel = "CLASS",
      description =
          "Asks for actors of one class: State, Organization, ArmedForce, MediaOutlet, Person,"
              + " Official or Group.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "ID",
      description = "What they have to be in the words of the service, such as Q5 in Wikidata.")
  private Optional<String> type = Optional.empty();

  @Option(names = "--dry-run", description = "Shows what would be kept and keeps nothing.")
  private boolean dryRun;

  public ReconcileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireValidOptions();
    ReconciliationService other = new ReconciliationService(service, Optional.empty());
    String space = other.identifierSpace();
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      List<List<String>> actors = actors(connection);
      List<Identification> found = new ArrayList<>();
      for (int i = 0; i < actors.size(); i += ReconciliationService.BATCH) {
        List<List<String>> batch =
            actors.subList(i, Math.min(actors.size(), i + ReconciliationService.BATCH));
        List<List<Candidate>> answers =
            other.candidates(batch.stream().map(row -> row.get(1)).toList(), type, space);
        for (int j = 0; j < batch.size(); j++) {
          String actor = batch.get(j).get(0);
          clear(answers.get(j)).ifPresent(it -> found.add(keep(actor, it)));
        }
        console.progress("%,d of %,d actors".formatted(i + batch.size(), actors.size()));
      }
      console.progressDone();
      finish(connection, found, actors.size());
    }
    return ExitCode.DONE;
  }

  private void requireValidOptions() {
    if (!service.isAbsolute()) {
      throw new IllegalArgumentException(
          "--service %s: give an http(s) address".formatted(service));
    }
    if (only.isPresent() && !CLASSES.contains(only.get())) {
      throw new IllegalArgumentException(
          "--only %s: give one of %s".formatted(only.get(), String.join(", ", CLASSES)));
    }
  }

  private List<List<String>> actors(StoreConnection connection) throws IOException {
    String sparql =
        ACTORS.formatted(
            only.map("ng:"::concat).orElse("?class"), connection.manifest().base(), service);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    connection.query(QueryParser.parse(sparql).serialize(), ResultFormat.JSON, json);
    return Table.ofJson(new ByteArrayInputStream(json.toByteArray())).rows();
  }

  /** The one that is clearly meant; empty if none is. */
  private static Optional<Candidate> clear(List<Candidate> candidates) {
    List<Candidate> matches = candidates.stream().filter(Candidate::match).toList();
    if (!matches.isEmpty()) {
      return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }
    double next = candidates.size() > 1 ? candidates.get(1).score() : 0;
    return candidates.stream()
        .findFirst()
        .filter(it -> it.score() >= SURE && it.score() - next >= LEAD);
  }

  private Identification keep(String actor, Candidate candidate) {
    console.print("%s\t%s\t%s".formatted(actor, candidate.iri(), candidate.name()));
    String score =
        BigDecimal.valueOf(candidate.score())
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return new Identification(actor, candidate.iri(), service.toString(), score);
  }

  private void finish(StoreConnection connection, List<Identification> found, int asked) {
    String summary = "%,d of %,d actors found clearly".formatted(found.size(), asked);
    if (dryRun) {
      console.message(summary + ", nothing kept");
      return;
    }
    Identifications kept = Ingest.keptCorrections(store.folder()).identifications();
    String digest =
        new IdentificationUpdate(connection, store.folder())
            .replace(kept.replacing(service.toString(), found))
            .digest();
    console.message("%s; the digest is %s now".formatted(summary, digest));
  }
}
