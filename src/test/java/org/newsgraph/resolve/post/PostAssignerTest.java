package org.newsgraph.resolve.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.resolve.MarkedText;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClustering;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.AuthorityFile;
import org.newsgraph.resolve.identity.StateSalience;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;
import org.newsgraph.resolve.post.PostAssigner.Assigned;

/** Mentions and posts are marked by hand, so no language model is loaded. */
class PostAssignerTest {

  private static final Countries COUNTRIES = SharedGazetteer.get().countries();
  private static final AuthorityFile AUTHORITY = new AuthorityFile(COUNTRIES);
  private static final ResolvedPlaces NOWHERE = new ResolvedPlaces(List.of(), List.of(), List.of());

  private final ActorClustering clustering = new ActorClustering(COUNTRIES, AUTHORITY);
  private final PostAssigner posts = new PostAssigner(AUTHORITY);

  @Test
  void aPersonTakesTheStateOfThePost() {
    Assigned assigned =
        assign(
            new MarkedText("Norwegian minister [Karl Dahl:PERSON] left.")
                .withPost("Norwegian minister Karl Dahl", "Karl Dahl", "minister", "NO"));

    assertThat(holders(assigned))
        .singleElement()
        .satisfies(
            holder -> {
              assertThat(holder.name()).isEqualTo("Karl Dahl");
              assertThat(holder.state()).contains(MarkedText.country("NO"));
            });
  }

  @Test
  void whoServesAPersonIsOfThatPersonsState() {
    Assigned assigned =
        assign(
            new MarkedText(
                    "Norwegian minister [Karl Dahl:PERSON] left. [Dahl:PERSON] adviser"
                        + " [Ana Ruiz:PERSON] stayed.")
                .withPost("Norwegian minister Karl Dahl", "Karl Dahl", "minister", "NO")
                .withPost("Dahl adviser Ana Ruiz", "Ana Ruiz", "adviser", "Dahl", ""));

    assertThat(assigned.posts().holdings())
        .last()
        .satisfies(holding -> assertThat(holding.state()).contains(MarkedText.country("NO")));
  }

  @Test
  void anUnnamedHolderIsAPersonInPlaceOfAGroup() {
    Assigned assigned =
        assign(
            new MarkedText("The [Norwegian queen:GROUP:NO] left.")
                .withPost("Norwegian queen", "", "queen", "NO"));

    assertThat(mentioned(assigned.actors()))
        .singleElement()
        .satisfies(
            holder -> {
              assertThat(holder.name()).isEqualTo("Norwegian queen");
              assertThat(holder.type()).isEqualTo(ActorType.PERSON);
              assertThat(holder.gender()).isEqualTo(Gender.FEMALE);
            });
  }

  @Test
  void thePostWithoutANameIsThatOfWhoWasNamedWithIt() {
    Assigned assigned =
        assign(
            new MarkedText(
                    "Norwegian minister [Karl Dahl:PERSON] left. The [minister of Norway:GROUP:NO]"
                        + " smiled.")
                .withPost("Norwegian minister Karl Dahl", "Karl Dahl", "minister", "NO")
                .withPost("minister of Norway", "", "minister", "NO"));

    assertThat(mentioned(assigned.actors()))
        .extracting(ActorCluster::name)
        .containsExactly("Karl Dahl");
  }

  @Test
  void theSenatorOfAPlaceIsWhoWasSpokenOfLastAndHoldsNoOtherPost() {
    Assigned assigned =
        assign(
            new MarkedText(
                    "[Ana Ruiz:PERSON] left. Minister [Karl Dahl:PERSON] stayed. The Lund senator"
                        + " spoke.")
                .withPost("Minister Karl Dahl", "Karl Dahl", "minister", "NO")
                .withPost("Lund senator", "", "senator", "Lund", ""));

    assertThat(holders(assigned))
        .extracting(ActorCluster::name)
        .containsExactly("Karl Dahl", "Ana Ruiz");
  }

  @Test
  void theSenatorOfAPlaceIsTheSenatorNamedBefore() {
    Assigned assigned =
        assign(
            new MarkedText(
                    "Senator [Ana Ruiz:PERSON] left. [Karl Dahl:PERSON] stayed. The Lund senator"
                        + " spoke.")
                .withPost("Senator Ana Ruiz", "Ana Ruiz", "senator", "NO")
                .withPost("Lund senator", "", "senator", "Lund", ""));

    assertThat(holders(assigned))
        .extracting(ActorCluster::name)
        .containsExactly("Ana Ruiz", "Ana Ruiz");
  }

  @Test
  void aSenatorOfWhomNobodySpokeIsNoActor() {
    Assigned assigned =
        assign(
            new MarkedText("The [Lund senator:GROUP] spoke.")
                .withPost("Lund senator", "", "senator", "Lund", ""));

    assertThat(assigned.posts().holdings()).isEmpty();
  }

  @Test
  void aPostOfWhichNothingSaysWhoseItIsIsShownWithTheStatesOfTheArticle() {
    Assigned assigned =
        assign(
            new MarkedText(
                    "[Sweden:STATE:SE] met [Norway:STATE:NO]. President [Karl Dahl:PERSON] left.")
                .withPost("President Karl Dahl", "Karl Dahl", "president", ""));

    assertThat(assigned.unresolved())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.passage().text()).isEqualTo("President Karl Dahl");
              assertThat(item.candidates()).containsExactly("Norway", "Sweden");
            });
  }

  @Test
  void aTitleFindsItsLastHolderBeforeAnOffset() {
    MarkedText text =
        new MarkedText("Minister [Karl Dahl:PERSON] met minister [Anna Moe:PERSON].")
            .withPost("Minister Karl Dahl", "Karl Dahl", "minister", "NO")
            .withPost("minister Anna Moe", "Anna Moe", "minister", "SE");
    Assigned assigned = assign(text);

    assertThat(holderOf(assigned, 20)).contains("Karl Dahl");
    assertThat(holderOf(assigned, 60)).contains("Anna Moe");
    assertThat(holderOf(assigned, 0)).isEmpty();
  }

  private static Optional<String> holderOf(Assigned assigned, int before) {
    return assigned.posts().holderOf("minister", before).map(i -> assigned.actors().get(i).name());
  }

  @Test
  void theClustersThatWereGivenStayAsTheyAre() {
    Findings findings =
        new MarkedText("Norwegian minister [Karl Dahl:PERSON] left.")
            .withPost("Norwegian minister Karl Dahl", "Karl Dahl", "minister", "NO")
            .findings();
    StateSalience states = new StateSalience(findings.actors(), NOWHERE, AUTHORITY);
    ActorClusters before =
        clustering.cluster(findings.article(), findings.actors(), states).actors();

    Assigned first = posts.assign(findings.officials(), before, NOWHERE, states);

    assertThat(before.get(0).state()).isEmpty();
    assertThat(posts.assign(findings.officials(), before, NOWHERE, states)).isEqualTo(first);
  }

  private static List<ActorCluster> holders(Assigned assigned) {
    return assigned.posts().holdings().stream()
        .map(holding -> assigned.actors().get(holding.holder()))
        .toList();
  }

  private static List<ActorCluster> mentioned(ActorClusters actors) {
    return actors.mentioned().stream().map(actors::get).toList();
  }

  private Assigned assign(MarkedText text) {
    Findings findings = text.findings();
    StateSalience states = new StateSalience(findings.actors(), NOWHERE, AUTHORITY);
    ActorClusters actors =
        clustering.cluster(findings.article(), findings.actors(), states).actors();
    return posts.assign(findings.officials(), actors, NOWHERE, states);
  }
}
