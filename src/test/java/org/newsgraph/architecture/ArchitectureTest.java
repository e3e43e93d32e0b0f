package org.newsgraph.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may depend on which. A package that is not in the table fails here. */
class ArchitectureTest {

  private static final int MOST_CLASSES = 25;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.newsgraph");

  /** Each package, with those below it, and the packages that it may use. */
  private static final Map<String, String> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("model", "");
    MAY_USE.put("sort", "");
    MAY_USE.put("lexicon", "");
    MAY_USE.put("gazetteer", "lexicon model");
    MAY_USE.put("article", "lexicon model");
    MAY_USE.put("source", "article lexicon model");
    MAY_USE.put("matrix", "");
    MAY_USE.put("parser", "matrix");
    MAY_USE.put("nlp", "lexicon model parser");
    MAY_USE.put("encoder", "matrix");
    MAY_USE.put("statement", "encoder lexicon model");
    MAY_USE.put("entity", "gazetteer lexicon model");
    MAY_USE.put("resolve", "gazetteer lexicon model");
    MAY_USE.put("correction", "model resolve");
    MAY_USE.put("crosslink", "lexicon model sort");
    MAY_USE.put("rdf", "lexicon model");
    MAY_USE.put("store", "sort");
    MAY_USE.put(
        "pipeline",
        "article crosslink entity gazetteer model nlp rdf resolve source statement store");
    MAY_USE.put("ingest", "correction crosslink model pipeline rdf sort source store");
    MAY_USE.put("query", "store");
    MAY_USE.put("table", "query rdf store");
    MAY_USE.put("remote", "store");
    MAY_USE.put("web", "query store table");
    MAY_USE.put("evaluate", "model query");
  }

  @Test
  void dataFlowsOneWay() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : MAY_USE.keySet()) {
      layers = layers.layer(name).definedBy("org.newsgraph." + name + "..");
    }
    layers = layers.layer("front door").definedBy("org.newsgraph");
    layers = layers.layer("cli").definedBy("org.newsgraph.cli..");
    layers = layers.layer("bench").definedBy("org.newsgraph.bench..");
    layers = layers.layer("spark").definedBy("org.newsgraph.spark..");
    for (Map.Entry<String, String> row : MAY_USE.entrySet()) {
      layers =
          row.getValue().isEmpty()
              ? layers.whereLayer(row.getKey()).mayNotAccessAnyLayer()
              : layers.whereLayer(row.getKey()).mayOnlyAccessLayers(row.getValue().split(" "));
    }
    layers
        .whereLayer("front door")
        .mayOnlyBeAccessedByLayers("cli", "bench", "spark")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("bench", "spark")
        .whereLayer("spark")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.newsgraph.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageHasMoreClassesThanOneCanOverlook() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      Map<Path, Long> full =
          files
              .filter(file -> file.startsWith("src/main/java") || file.startsWith("src/bench/java"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
      full.values().removeIf(count -> count <= MOST_CLASSES);
      assertThat(full).isEmpty();
    }
  }

  @Test
  void onlyTheAdapterAndTheRulesKnowCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.newsgraph.nlp",
            "org.newsgraph.statement..",
            "org.newsgraph.entity..",
            "org.newsgraph.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford.nlp..")
        .check(CLASSES);
  }

  @Test
  void factsKnowNothingOfRdf() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.newsgraph.model..",
            "org.newsgraph.lexicon",
            "org.newsgraph.gazetteer..",
            "org.newsgraph.article",
            "org.newsgraph.source..",
            "org.newsgraph.nlp",
            "org.newsgraph.statement..",
            "org.newsgraph.entity..",
            "org.newsgraph.resolve..",
            "org.newsgraph.crosslink..",
            "org.newsgraph.correction")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void onlyTheSparkJobKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.spark")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void onlyIncrementalDerivationAndSharedLinesKnowTheTablesOnDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.newsgraph.crosslink.incremental", "org.newsgraph.store.content")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.h2..")
        .check(CLASSES);
  }

  @Test
  void onlySourcesKnowTheLibrariesOfTheirFormats() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jsoup..",
            "net.dankito..",
            "com.rometools..",
            "org.netpreserve..",
            "org.apache.commons.csv..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDocumentationKnowsMarkdown() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.web.page.docs")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineUsesTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  /** Time-outs are measured with {@link System#nanoTime}, which does not jump. */
  @Test
  void onlyWhatIsTestedWithAClockThatJumpsReadsTheClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.newsgraph.store.file.StaleFiles")
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.store.commit.Committer")
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.web.http.Validators") // a name for a start
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.web.monitor.RequestLog") // notes the time
        .should()
        .callMethodWhere(
            target(owner(resideInAPackage("java.time..")))
                .and(target(nameMatching("now|system.*|tick.*")))
                .or(target(owner(type(System.class))).and(target(name("currentTimeMillis")))))
        .orShould()
        .callConstructor(Date.class)
        .check(CLASSES);
  }
}
