package org.newsgraph.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.iri;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.part.StoredArticle;

/** Three articles say the same, and two of them print one text. */
class StoriesTest {

  private static final String SAYING =
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
      <%1$s> {
        <%1$s> ng:file "%2$s.txt" .
        <%1$s/boats> ng:group <x:boats> ; ng:event "lost" ; schema:value 12 ; ng:approximate false ;
          prov:wasQuotedFrom <%1$s/phrase> .
        <%1$s/phrase> nif:beginIndex 4 ; nif:endIndex 6 ; nif:anchorOf "12" .
        <x:boats> dcterms:description "boats" .
        <%1$s/statement> ng:speaker <x:ruiz> ; ng:stance "assert" .
        <x:ruiz> rdfs:label "Ruiz" .
        <x:lomba> a ng:Place ; rdfs:label "Lomba" ; wgs84:lat 1 ; wgs84:long 2 ; ng:located "own" .
        <%1$s/mention> itsrdf:taIdentRef <x:lomba> .
      }
      """;

  private static final String PRINTED =
      "<x:links> { <%s> <https://w3id.org/newsgraph/ontology#story> <x:story> }";

  @TempDir private Path folder;

  private static StoredArticle saying(Store store, char letter) {
    return article(store.parts(), letter, SAYING.formatted(iri(letter), letter));
  }

  private static StoredArticle printing(Store store, char letter) {
    String trig = SAYING.formatted(iri(letter), letter) + PRINTED.formatted(iri(letter));
    return article(store.parts(), letter, trig);
  }

  /** The different values of a column. */
  private Set<String> column(String query, String column) {
    try (Store store = Samples.open(folder)) {
      add(store, saying(store, 'a'), printing(store, 'b'), printing(store, 'c'));
      String asked = SavedQueries.packaged().get(query).bind(Map.of()).toString();
      List<List<String>> rows =
          csv(store, asked).lines().map(line -> List.of(line.split(",", -1))).toList();
      int index = rows.get(0).indexOf(column);
      return rows.stream().skip(1).map(row -> row.get(index)).collect(toSet());
    }
  }

  @Test
  void eachArticleThatPrintsAStoryIsListed() {
    assertThat(column("stories", "file")).containsExactlyInAnyOrder("b.txt", "c.txt");
    assertThat(column("stories", "articles")).containsExactly("2");
  }

  @Test
  void aStoryIsOneSourceOfANumber() {
    assertThat(column("numbers", "sources")).containsExactly("2");
  }

  @Test
  void aStoryIsOneArticleInWhichSomebodySpeaks() {
    assertThat(column("stances", "articles")).containsExactly("2");
  }

  @Test
  void aStoryIsOneArticleThatMentionsAPlace() {
    assertThat(column("map", "articles")).containsExactly("2");
  }
}
