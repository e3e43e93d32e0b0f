package org.newsgraph.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationsTest {

  private static final Representations FORMS =
      Representations.of(
          new Representation("ttl", "text/turtle"),
          new Representation("jsonld", "application/ld+json"),
          new Representation("rdf", "application/rdf+xml"),
          Representation.HTML);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                                           | ttl",
        "*/*                                                                          | ttl",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8   | html",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2                         | html",
        "application/rdf+xml, text/rdf+n3;q=0.9, application/xhtml+xml;q=0.5, */*;q=0.1 | rdf",
        "text/turtle, application/rdf+xml, text/html, */*                             | ttl",
        "text/html, text/turtle                                                       | ttl",
        "application/ld+json, application/json;q=0.9, */*;q=0.1                       | jsonld",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"       | jsonld",
        "TEXT/HTML                                                                    | html",
        "text/*                                                                       | ttl",
        "text/turtle;q=0.3, application/*;q=0.5                                       | jsonld",
      })
  void aClientGetsTheFormThatItLikesBest(String accept, String suffix) {
    assertThat(FORMS.best(accept).suffix()).isEqualTo(suffix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle;q=0, */*           | jsonld",
        "text/turtle;q=0.1, */*;q=0.2   | jsonld",
        "text/*;q=0, application/rdf+xml;q=0.1, */*;q=0.05 | rdf",
      })
  void theMostSpecificRangeDecides(String accept, String suffix) {
    assertThat(FORMS.best(accept).suffix()).isEqualTo(suffix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"nonsense, text/html | html", "text/turtle;q=high, text/html;q=0.1 | html"})
  void whatCannotBeReadInTheHeaderIsLeftOut(String accept, String suffix) {
    assertThat(FORMS.best(accept).suffix()).isEqualTo(suffix);
  }

  @Test
  void aClientThatTakesNoneIsToldWhatThereIs() {
    assertThatThrownBy(() -> FORMS.best("image/png"))
        .isInstanceOfSatisfying(
            HttpException.class, refusal -> assertThat(refusal.status()).isEqualTo(406))
        .hasMessageContainingAll("text/turtle (or .ttl", "application/rdf+xml", "text/html");
  }

  @Test
  void onlyTextsNeedACharset() {
    assertThat(FORMS.all())
        .extracting(Representation::contentType)
        .containsExactly(
            "text/turtle;charset=utf-8",
            "application/ld+json",
            "application/rdf+xml",
            "text/html;charset=utf-8");
  }
}
