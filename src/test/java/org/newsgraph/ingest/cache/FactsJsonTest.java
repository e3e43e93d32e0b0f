package org.newsgraph.ingest.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.pipeline.FindingsExtractor;
import org.newsgraph.resolve.EntityResolver;

class FactsJsonTest {

  private static final String NEWS =
      "“We will not leave” 😀, said Ana Ruiz, the Peruvian foreign minister, in Lima on Monday. "
          + "Norwegian Defense Minister Bo Lind denied that between 40 and 50.50 tons were lost, "
          + "and local officials believe that the talks near Nairobi will fail.";

  @Test
  void factsComeBackAsTheyWere() throws IOException {
    AnnotatedArticle article = SharedAnnotator.annotate(NEWS);
    ArticleFacts facts =
        new EntityResolver(SharedGazetteer.get())
                .resolve(new FindingsExtractor(SharedGazetteer.get(), Set.of()).extract(article))
                .toBuilder()
                .sentences(article.sentences())
                .build();
    assertThat(facts.attributions()).isNotEmpty();
    assertThat(facts.places()).isNotEmpty();
    assertThat(facts.quantities()).isNotEmpty();
    assertThat(facts.officials()).isNotEmpty();

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    FactsJson.write(facts, json);

    assertThat(FactsJson.read(new ByteArrayInputStream(json.toByteArray())))
        .usingRecursiveComparison()
        .isEqualTo(facts);
  }
}
