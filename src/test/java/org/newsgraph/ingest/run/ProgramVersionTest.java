package org.newsgraph.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.nlp.CoreNlpAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.source.Inputs;

class ProgramVersionTest {

  /** Else facts that older rules read would be taken from the cache for those of newer ones. */
  @Test
  void theReadingFingerprintCoversAllThatReadsAnArticle() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.newsgraph");

    Set<String> used =
        Stream.of(
                Inputs.class, CoreNlpAnnotator.class, FindingsExtractor.class, EntityResolver.class)
            .map(classes::get)
            .flatMap(
                reader ->
                    Stream.concat(
                        Stream.of(reader),
                        reader.getTransitiveDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())))
            .map(JavaClass::getName)
            .filter(name -> name.startsWith("org.newsgraph."))
            .map(name -> name.replace('.', '/') + ".class")
            .collect(Collectors.toSet());

    assertThat(used).hasSizeGreaterThan(100).allMatch(ProgramVersion.READING.asPredicate());
  }

  @Test
  void fingerprintsAreStableAndDiffer() {
    assertThat(ProgramVersion.fingerprint())
        .hasSize(64)
        .isEqualTo(ProgramVersion.fingerprint())
        .isNotEqualTo(ProgramVersion.readingFingerprint());
  }
}
