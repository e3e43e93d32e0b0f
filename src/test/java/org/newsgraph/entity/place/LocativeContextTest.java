package org.newsgraph.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Passage;
import org.newsgraph.nlp.SharedAnnotator;

/** Names that are words too, or offices that act: the words before them tell whether they place. */
class LocativeContextTest {

  private final PlaceExtractor extractor = new PlaceExtractor(SharedGazetteer.get());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tyre    | He lives in Tyre.
          Mobile  | The outskirts of Mobile were dark.
          Mobile  | Residents of Mobile fled.
          Reading | They moved to Lisbon or Reading.
          Kremlin | She worked inside the Kremlin.
          """)
  void aNameBehindWordsThatPlaceItIsAPlace(String name, String text) {
    assertThat(places(text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tyre was tired.",
        "Mobile was dark.",
        "The Kremlin denied the report.",
        "She sent a letter to the Kremlin."
      })
  void withoutThemItIsNone(String text) {
    assertThat(places(text)).isEmpty();
  }

  private List<String> places(String text) {
    return extractor.extract(SharedAnnotator.annotate(text), List.of()).stream()
        .map(PlaceMention::passage)
        .map(Passage::text)
        .toList();
  }
}
