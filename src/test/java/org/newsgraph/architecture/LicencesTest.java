package org.newsgraph.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the bill of materials that the build writes before its tests. */
class LicencesTest {

  private static final Path BILL = Path.of("target", "newsgraph-bom.json");

  /**
   * Under which a work may be part of a program under GPL-3.0-or-later (<a
   * href="https://www.gnu.org/licenses/license-list.html">the FSF's list</a>).
   */
  private static final Set<String> HELD_BY_THE_GPL =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "GPL-2.0-with-classpath-exception",
          "GPL-3.0-or-later",
          "LGPL-2.1-only",
          // BSD with two clauses on the use of its name, which section 7 (c) to (e) of the GPL
          // allows
          "LicenseRef-JDOM",
          "MIT",
          "MIT-0",
          // without its Exhibit B; section 3.3 of it allows what is under the GPL
          "MPL-2.0");

  /** Libraries whose pom does not name their licence by its SPDX id. */
  private static final Map<String, String> READ_BY_HAND =
      Map.of(
          // The head of its pom gives the choice between this and the CDDL, which its entry has.
          "com.sun.xml.bind:jaxb-impl", "GPL-2.0-with-classpath-exception",
          // "GNU General Public License Version 3", and "or later" in the LICENSE.txt of its source
          "edu.stanford.nlp:stanford-corenlp", "GPL-3.0-or-later",
          // The "Bouncy Castle Licence" is the text of this one.
          "org.bouncycastle:bcprov-jdk18on", "MIT",
          // "GNU General Public License, version 2 with the GNU Classpath Exception", or the EPL
          "org.glassfish:jakarta.json", "GPL-2.0-with-classpath-exception",
          // Read in META-INF/LICENSE.txt of the jar; it has no SPDX id.
          "org.jdom:jdom2", "LicenseRef-JDOM",
          // None in the pom, this one in META-INF of the jar.
          "xalan:serializer", "Apache-2.0",
          "xalan:xalan", "Apache-2.0",
          // "The GNU Lesser General Public License, Version 2.1"
          "xom:xom", "LGPL-2.1-only");

  private static List<Library> libraries;

  /** A library and those licences of its choice that it names by their ids. */
  private record Library(String name, Set<String> licences) {

    static Library of(JsonNode component) {
      return new Library(
          component.path("group").asText() + ":" + component.path("name").asText(),
          elements(component.path("licenses")).flatMap(Library::ids).collect(toSet()));
    }

    private static Stream<String> ids(JsonNode licence) {
      return licence.has("expression")
          ? alternatives(licence.path("expression").asText())
          : Stream.of(licence.path("license").path("id").asText());
    }

    /** No id has AND for a part of it, so that what is of several at once is none we know. */
    private static Stream<String> alternatives(String expression) {
      return Arrays.stream(expression.replaceAll("[()]", "").split(" OR "));
    }

    boolean isHeldByTheGpl() {
      return !Collections.disjoint(licences, HELD_BY_THE_GPL);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @BeforeAll
  static void readTheBill() throws IOException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(BILL).as("written by builds that are online").exists();
    }
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    libraries = elements(bill.path("components")).map(Library::of).toList();
  }

  @Test
  void everyLibraryMayBePartOfAProgramUnderTheGpl() {
    assertThat(libraries).extracting(Library::name).contains("org.apache.jena:jena-arq");
    assertThat(libraries)
        .filteredOn(library -> !library.isHeldByTheGpl())
        .extracting(Library::name)
        .allMatch(name -> HELD_BY_THE_GPL.contains(READ_BY_HAND.getOrDefault(name, "unknown")));
  }

  @Test
  void whatWasReadByHandIsInTheProgramAndDoesNotSayItselfWhatItIs() {
    assertThat(libraries)
        .filteredOn(library -> !library.isHeldByTheGpl())
        .extracting(Library::name)
        .containsAll(READ_BY_HAND.keySet());
  }
}
