package org.newsgraph.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Which package may depend on which. A package that is not in the table fails here. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.newsgraph");

  @Test
  void dataFlowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("model")
        .definedBy("org.newsgraph.model")
        .layer("sort")
        .definedBy("org.newsgraph.sort")
        .layer("lexicon")
        .definedBy("org.newsgraph.lexicon")
        .layer("gazetteer")
        .definedBy("org.newsgraph.gazetteer..")
        .layer("article")
        .definedBy("org.newsgraph.article")
        .layer("source")
        .definedBy("org.newsgraph.source")
        .layer("annotate")
        .definedBy("org.newsgraph.annotate..")
        .layer("extract")
        .definedBy("org.newsgraph.extract..")
        .layer("link")
        .definedBy("org.newsgraph.link..")
        .layer("correct")
        .definedBy("org.newsgraph.correct")
        .layer("rdf")
        .definedBy("org.newsgraph.rdf")
        .layer("store")
        .definedBy("org.newsgraph.store")
        .layer("query")
        .definedBy("org.newsgraph.query..")
        .layer("remote")
        .definedBy("org.newsgraph.remote")
        .layer("serve")
        .definedBy("org.newsgraph.serve..")
        .layer("ingest")
        .definedBy("org.newsgraph.ingest")
        .layer("evaluate")
        .definedBy("org.newsgraph.evaluate")
        .layer("bench")
        .definedBy("org.newsgraph.bench..")
        .layer("cli")
        .definedBy("org.newsgraph.cli")
        .layer("spark")
        .definedBy("org.newsgraph.spark")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("sort")
        .mayNotAccessAnyLayer()
        .whereLayer("lexicon")
        .mayNotAccessAnyLayer()
        .whereLayer("gazetteer")
        .mayOnlyAccessLayers("model", "lexicon")
        .whereLayer("article")
        .mayOnlyAccessLayers("model", "lexicon")
        .whereLayer("source")
        .mayOnlyAccessLayers("article", "lexicon", "model")
        .whereLayer("annotate")
        .mayOnlyAccessLayers("model")
        .whereLayer("extract")
        .mayOnlyAccessLayers("annotate", "gazetteer", "lexicon", "model")
        .whereLayer("link")
        .mayOnlyAccessLayers("gazetteer", "lexicon", "model", "sort")
        .whereLayer("correct")
        .mayOnlyAccessLayers("link", "model")
        .whereLayer("rdf")
        .mayOnlyAccessLayers("model")
        .whereLayer("store")
        .mayOnlyAccessLayers("sort")
        .whereLayer("query")
        .mayOnlyAccessLayers("store")
        .whereLayer("remote")
        .mayOnlyAccessLayers("store")
        .whereLayer("serve")
        .mayOnlyAccessLayers("store", "query")
        .whereLayer("ingest")
        .mayOnlyAccessLayers(
            "article",
            "annotate",
            "extract",
            "gazetteer",
            "link",
            "correct",
            "rdf",
            "sort",
            "source",
            "store",
            "model")
        .whereLayer("evaluate")
        .mayOnlyAccessLayers("model", "query")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("spark")
        .whereLayer("spark")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void onlyTheAdapterAndTheRulesKnowCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.newsgraph.annotate.corenlp", "org.newsgraph.extract..", "org.newsgraph.bench")
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
            "org.newsgraph.model",
            "org.newsgraph.lexicon",
            "org.newsgraph.gazetteer",
            "org.newsgraph.article",
            "org.newsgraph.source",
            "org.newsgraph.annotate..",
            "org.newsgraph.extract..",
            "org.newsgraph.link..",
            "org.newsgraph.correct")
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
  void onlyWhatIsKeptOfDerivationsKnowsItsTables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.link.flow")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.h2..")
        .check(CLASSES);
  }

  @Test
  void onlySourcesKnowTheLibrariesOfTheirFormats() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.source")
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
  void onlyTheCommandLineUsesTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.cli")
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
        .doNotHaveFullyQualifiedName("org.newsgraph.store.Abandoned")
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.store.Committer")
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.serve.http.Validators") // a name for a start
        .and()
        .doNotHaveFullyQualifiedName("org.newsgraph.serve.monitor.RequestLog") // notes the time
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
