package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.annotate.corenlp.SharedAnnotator;
import org.newsgraph.extract.ArticleExtractor;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.link.Linker;
import org.newsgraph.link.place.PlaceLinker;
import org.newsgraph.model.ArticleFacts;

class FactsJsonTest {

  private static final String NEWS =
      "“We will not leave” 😀, said Ana Ruiz, the Peruvian foreign minister, in Lima on Monday. "
          + "Norwegian Defense Minister Bo Lind denied that between 40 and 50.50 tons were lost, "
          + "and local officials believe that the talks near Nairobi will fail.";

  @Test
  void factsComeBackAsTheyWere() throws IOException {
    ArticleFacts facts =
        new Linker(SharedGazetteer.get().countries(), new PlaceLinker(SharedGazetteer.get()))
            .link(
                new ArticleExtractor(SharedGazetteer.get(), Set.of())
                    .extract(SharedAnnotator.annotate(NEWS)));
    assertThat(facts.attributions()).isNotEmpty();
    assertThat(facts.places()).isNotEmpty();
    assertThat(facts.claims()).isNotEmpty();
    assertThat(facts.officials()).isNotEmpty();

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    FactsJson.write(facts, json);

    assertThat(FactsJson.read(new ByteArrayInputStream(json.toByteArray())))
        .usingRecursiveComparison()
        .isEqualTo(facts);
  }
}
