package org.newsgraph.entity.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.entity.actor.ActorExtractor;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.Affiliation;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.nlp.SharedAnnotator;

/** What words beside the names of invented people and bodies tell of them. */
class AffiliationExtractorTest {

  private static final Countries COUNTRIES = SharedGazetteer.get().countries();
  private static final ActorExtractor ACTORS = new ActorExtractor(COUNTRIES);
  private static final AffiliationExtractor AFFILIATIONS = new AffiliationExtractor(COUNTRIES);

  private static List<Affiliation> read(String text, String name) {
    AnnotatedArticle annotated = SharedAnnotator.annotate(text);
    return AFFILIATIONS.extract(annotated, ACTORS.extract(annotated, List.of())).stream()
        .filter(tie -> annotated.article().textOf(tie.member()).equals(name))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US voice actor Anna Larsen praised the film. | Anna Larsen | US",
        "Anna Larsen, a Danish tennis player, lost on Friday. | Anna Larsen | DK",
        "Anna Larsen is a Danish author. | Anna Larsen | DK",
        "Anna Larsen, also from Denmark, won the race. | Anna Larsen | DK",
        "The US-based software company Larsen Systems closed its office. | Larsen Systems | US",
      })
  void nationalities(String text, String name, String code) {
    assertThat(read(text, name))
        .flatExtracting(tie -> tie.state().map(Country::code).stream().toList())
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Larsen, of the Lund provincial council, disagreed. | Lund provincial council",
        "Anna Larsen, spokesperson for the provincial governor, disagreed. | provincial governor",
        "The presidential candidate Anna Larsen spoke on Friday. | presidential candidate",
        "The party nominated Anna Larsen for vice president. | vice president",
        "Anna Larsen ran for president in May. | president",
        "Anna Larsen of Gothenburg disagreed. | Gothenburg",
        "Gothenburg's chief constable Anna Larsen disagreed. | Gothenburg",
      })
  void homesAndOffices(String text, String words) {
    assertThat(read(text, "Anna Larsen")).extracting(tie -> tie.words().text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China expert Anna Larsen disagreed.",
        "The Iraq War veteran Anna Larsen disagreed.",
        "After meeting Anna Larsen, Danish officials left the hall.",
      })
  void noNationalities(String text) {
    assertThat(read(text, "Anna Larsen"))
        .flatExtracting(tie -> tie.state().stream().toList())
        .isEmpty();
  }
}
