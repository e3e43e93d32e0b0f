package org.newsgraph.resolve.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.resolve.MarkedText;

class ActorKeysTest {

  private final ActorKeys keys = new ActorKeys(SharedGazetteer.get().countries());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Anna Larsen:PERSON]                     | true  | anna-larsen
          [Andrii Kovalskyi:PERSON]                | true  | andry-kovalsky
          [Larsen:PERSON]                          | false | larsen
          [Polish forces:ARMED_FORCE:PL]           | true  | poland-armed-forces
          [Polish air force:ARMED_FORCE:PL]        | true  | poland-air-force
          [Polish Defence Ministry:ORGANIZATION:PL]| true  | poland-defense-ministry
          [ministry:ORGANIZATION]                  | false | ministry
          [Oldport River Watch:ORGANIZATION]       | true  | oldport-river-watch
          [Warsaw:STATE:PL]                        | true  | poland
          [local officials:GROUP]                  | false | local-officials
          """)
  void aKeyIsGlobalWhereTheNameTellsTheActorFromAllOthers(
      String mention, boolean global, String slug) {
    assertThat(keys(mention)).containsExactly(new EntityKey(global, slug));
  }

  @Test
  void theSecondActorOfAKeyGetsANumber() {
    assertThat(keys("[local officials:GROUP] met [local officials:GROUP]."))
        .extracting(EntityKey::slug)
        .containsExactly("local-officials", "local-officials-2");
  }

  /** Each mention is an actor of its own. */
  private List<EntityKey> keys(String marked) {
    List<ActorCluster> clusters =
        new MarkedText(marked)
            .mentions().stream()
                .map(mention -> ActorCluster.of(mention, mention.type().orElseThrow()))
                .toList();
    List<Integer> all = IntStream.range(0, clusters.size()).boxed().toList();
    return List.copyOf(keys.assign(new ActorClusters(clusters, Map.of()), all).values());
  }
}
