package org.newsgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class PageServletTest {

  @Test
  void theHomePageShowsTheSizeOfTheStoreAndItsDigest() {
    assertThat(get("").body())
        .contains("5 articles", SeedServer.store().manifest().digest(), "action=\"/search\"");
  }

  @Test
  void pagesMayRunScriptsOfThisServerOnly() {
    assertThat(get("").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
  }

  @Test
  void assetsComeFromTheProgramAndNothingElseDoes() {
    assertThat(get("assets/newsgraph.css").headers().firstValue("Content-Type"))
        .hasValue("text/css;charset=utf-8");
    assertThat(get("assets/vendor/leaflet-1.9.4/leaflet.js").statusCode()).isEqualTo(200);
    assertThat(get("assets/nothing.css").statusCode()).isEqualTo(404);
    assertThat(get("assets/..%2Fqueries/actors.rq").statusCode()).isIn(400, 404);
  }
}
