package org.newsgraph.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.nlp.SharedAnnotator;

/** A state's name stands for its government or for the place; each construction has a sentence. */
class MetonymyClassifierTest {

  private final PlaceExtractor extractor = new PlaceExtractor(SharedGazetteer.get());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway rejected the plan of the farmers.",
        "Oslo dropped the plan of the farmers.",
        "Norway was accused of fraud.",
        "Norway is a member of the club.",
        "Norway's decision angered the fishermen.",
        "The union urged Norway to reopen the border.",
        "Officials held talks with Norway.",
        "The plan was rejected by Norway.",
        "The support of Norway was vital.",
        "The union protested against Norway.",
        "The ambassador to Norway resigned.",
        "The museum notified Norway of the theft.",
        "Groups associated with Norway won the race.",
        "A Norway-led team won the race."
      })
  void whoActsIsTheGovernment(String text) {
    assertThat(readings(text)).containsExactly(Reading.METONYMIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway has many lakes.",
        "Norway's coast is long.",
        "The mayor visited Norway.",
        "The factories of Norway are old.",
        "The farmers met in Norway.",
        "A Norway-based company closed.",
        "Protests within Norway have grown.",
        "The farms, all in Norway, sold fish.",
        "The roads in the EU are good."
      })
  void whereSomethingIsIsThePlace(String text) {
    assertThat(readings(text)).containsExactly(Reading.LITERAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. constitution is old.",
        "United States troops left the base.",
        "A Norway-built ferry sank.",
        "The farmers want to leave the EU."
      })
  void whoseSomethingIsIsNeither(String text) {
    assertThat(readings(text)).containsExactly(Reading.ATTRIBUTIVE);
  }

  private List<Reading> readings(String text) {
    return extractor.extract(SharedAnnotator.annotate(text), List.of()).stream()
        .map(PlaceMention::reading)
        .toList();
  }
}
