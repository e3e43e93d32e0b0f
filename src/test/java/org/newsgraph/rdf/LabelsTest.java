package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which of its names a thing goes by; that articles are counted is tested with a store. */
class LabelsTest {

  private static final String RUIZ = "http://localhost:3330/actor/ana-ruiz";

  private final SortedMap<String, Long> names = new TreeMap<>();

  @Test
  void theFullestNameIsPreferredAndTheOthersStandBesideIt() {
    names.put("given\t\"Ana Ruiz\"", 5L);
    names.put("given\t\"Ana Maria Ruiz\"", 1L);

    assertThat(labels())
        .containsExactly(
            "<base:actor/ana-ruiz> rdfs:label \"Ana Maria Ruiz\" .",
            "<base:actor/ana-ruiz> skos:altLabel \"Ana Ruiz\" .",
            "<base:actor/ana-ruiz> skos:prefLabel \"Ana Maria Ruiz\" .");
  }

  @Test
  void ofEquallyFullNamesTheOneOfMostArticlesIsPreferred() {
    names.put("given\t\"Ana Ruiz\"", 1L);
    names.put("given\t\"Anna Ruiz\"", 2L);

    assertThat(labels()).contains("<base:actor/ana-ruiz> skos:prefLabel \"Anna Ruiz\" .");
  }

  @Test
  void ofEquallyFrequentNamesTheFirstByItsBytesIsPreferred() {
    // the second begins with two UTF-16 units, which sort before the one of the first
    names.put("given\t\"\uFF21na\"", 1L);
    names.put("given\t\"\uD835\uDC00na\"", 1L);

    assertThat(labels()).contains("<base:actor/ana-ruiz> skos:prefLabel \"\uFF21na\" .");
  }

  @Test
  void whoHasAUsualNameGoesByItEverywhere() {
    names.put("usual\t\"Ana Ruiz\"", 2L);
    names.put("given\t\"Ana Ruiz\"", 1L);
    names.put("given\t\"Ana Maria Ruiz\"", 1L);

    assertThat(labels())
        .containsExactly("<base:actor/ana-ruiz> skos:altLabel \"Ana Maria Ruiz\" .");
  }

  @Test
  void aNameIsKeptWhateverCharactersItHas() {
    ArticleGraph article =
        new ArticleMapper("http://localhost:3330/").map(Facts.called("A\t\"R\"\n\\ é"));

    List<Labels.Candidate> read =
        Labels.hints(article).stream()
            .flatMap(hint -> Labels.Candidate.parse(hint).stream())
            .filter(candidate -> candidate.thing().equals(RUIZ))
            .toList();
    read.forEach(candidate -> names.put(candidate.name(), 1L));

    assertThat(Labels.hints(article)).noneMatch(hint -> hint.contains("\n"));
    assertThat(Labels.derive(RUIZ, names))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .contains("A\t\"R\"\n\\ é");
  }

  private List<String> labels() {
    return Graphs.lines(Labels.derive(RUIZ, names))
        .lines()
        .map(line -> line.replace("<http://www.w3.org/2004/02/skos/core#", "skos:"))
        .map(line -> line.replace("<http://www.w3.org/2000/01/rdf-schema#", "rdfs:"))
        .map(line -> line.replaceFirst("(Label|label)>", "$1"))
        .sorted()
        .toList();
  }
}
