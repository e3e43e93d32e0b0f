package org.newsgraph.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.nlp.CoreNlpAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.source.Inputs;

class ProgramVersionTest {

  /** Else facts that older rules read would be taken from the cache for those of newer ones. */
  @Test
  void theReadingFingerprintCoversAllThatReadsAnArticle() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.newsgraph");

    Set<JavaClass> used = new LinkedHashSet<>();
    Deque<JavaClass> open =
        new ArrayDeque<>(
            List.of(
                classes.get(Inputs.class),
                classes.get(CoreNlpAnnotator.class),
                classes.get(FindingsExtractor.class),
                classes.get(EntityResolver.class)));
    while (!open.isEmpty()) {
      JavaClass next = open.remove();
      if (classes.contain(next.getName()) && used.add(next)) {
        next.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .forEach(open::add);
      }
    }

    assertThat(used)
        .hasSizeGreaterThan(100)
        .extracting(found -> found.getName().replace('.', '/') + ".class")
        .allMatch(ProgramVersion.READING.asMatchPredicate());
  }

  @Test
  void fingerprintsAreStableAndDiffer() {
    assertThat(ProgramVersion.fingerprint())
        .hasSize(64)
        .isEqualTo(ProgramVersion.fingerprint())
        .isNotEqualTo(ProgramVersion.readingFingerprint());
  }
}
