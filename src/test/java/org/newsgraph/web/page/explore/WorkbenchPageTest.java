package org.newsgraph.web.page.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

@ExtendWith(SeedServer.class)
class WorkbenchPageTest {

  @Test
  void everySavedQueryIsAnExampleThatCanBeRun() {
    var examples = Html.all("data-example=\"([^\"]*)\"", get("workbench").body());

    assertThat(examples)
        .hasSameSizeAs(SavedQueries.packaged().names())
        .allSatisfy(
            example ->
                assertThat(QueryFactory.create(Html.text(example)).getQueryPattern()).isNotNull());
  }

  @Test
  void theEditorCompletesTheTermsOfTheOntology() {
    assertThat(get("workbench/terms.json").body())
        .startsWith("[")
        .contains("\"ng:speaker\"", "\"ng:Statement\"")
        .doesNotContain("\"sh:");
  }
}
