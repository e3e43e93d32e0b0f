package org.newsgraph.resolve.coreference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.resolve.MarkedText;
import org.newsgraph.resolve.coreference.SpeakerResolver.Resolved;
import org.newsgraph.resolve.identity.ActorClustering;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.AuthorityFile;
import org.newsgraph.resolve.identity.StateSalience;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;
import org.newsgraph.resolve.post.PostAssigner;

/** Mentions are marked by hand, so no language model is loaded. A dash stands for nobody. */
class SpeakerResolverTest {

  private static final Countries COUNTRIES = SharedGazetteer.get().countries();
  private static final AuthorityFile AUTHORITY = new AuthorityFile(COUNTRIES);
  private static final ResolvedPlaces NOWHERE = new ResolvedPlaces(List.of(), List.of(), List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Anna Larsen:PERSON] left. [She:SHE] said that it rained.                                 | Anna Larsen
          [Oldport Bank:ORGANIZATION] met [Anna Larsen:PERSON]. [It:IT] said that it rained.        | Oldport Bank
          [Anna Larsen:PERSON] met [Oldport Bank:ORGANIZATION]. [She:SHE] said that it rained.      | Anna Larsen
          [local officials:GROUP] met [Anna Larsen:PERSON]. [They:THEY] said that it rained.        | local officials
          [Anna Larsen:PERSON] met [Karl Dahl:PERSON]. [He:HE] said that it rained.                 | Anna Larsen
          [Anna Larsen:PERSON] left. [Karl Dahl:PERSON] said that it froze. [He:HE] said that it rained. | Karl Dahl; Karl Dahl
          """)
  void aPronounIsTheNearestSubjectOrSourceThatAgrees(String text, String speakers) {
    assertThat(speakers(new MarkedText(text))).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [He:HE] said that it rained.                                                            | NO_ANTECEDENT | ''
          [Oldport Bank:ORGANIZATION] closed. [He:HE] said that it rained.                        | NO_ANTECEDENT | Oldport Bank
          [Kim Vale:PERSON] and [*Lee Moor:PERSON] met. [He:HE] said that it rained.              | AMBIGUOUS     | Kim Vale, Lee Moor
          """)
  void aPronounThatNobodyOrTwoFitStaysUnresolved(String text, Reason reason, String candidates) {
    Resolved resolved = resolve(new MarkedText(text));

    assertThat(speakers(resolved)).isEqualTo("-");
    assertThat(resolved.unresolved())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.reason()).isEqualTo(reason);
              assertThat(String.join(", ", item.candidates())).isEqualTo(candidates);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Anna Larsen:PERSON] said that it rained. The [statement:DOCUMENT] said that it froze.  | Anna Larsen; Anna Larsen
          [Anna Larsen:PERSON] said that it rained. A [statement:DOCUMENT] said that it froze.    | Anna Larsen; -
          """)
  void aDocumentWithoutAnIssuerIsThatOfTheSpeakerBeforeIfItIsDefinite(
      String text, String speakers) {
    assertThat(speakers(new MarkedText(text))).isEqualTo(speakers);
  }

  @Test
  void aTitleWithoutANameIsWhoWasNamedWithIt() {
    MarkedText text =
        new MarkedText(
                "Norwegian minister [Karl Dahl:PERSON] left. [Anna Moe:PERSON] stayed. The"
                    + " [minister:GROUP] said that it rained.")
            .withPost("Norwegian minister Karl Dahl", "Karl Dahl", "minister", "NO");

    assertThat(speakers(text)).isEqualTo("Karl Dahl");
  }

  @Test
  void aStatementWithoutASourceIsNobodys() {
    Resolved resolved = resolve(new MarkedText("It is said that it rained."));

    assertThat(speakers(resolved)).isEqualTo("-");
    assertThat(resolved.unresolved()).extracting(i -> i.reason()).containsExactly(Reason.NO_SOURCE);
  }

  private static String speakers(MarkedText text) {
    return speakers(resolve(text));
  }

  private static String speakers(Resolved resolved) {
    return resolved.speakers().stream()
        .map(speaker -> speaker.map(i -> resolved.actors().get(i).name()).orElse("-"))
        .collect(joining("; "));
  }

  private static Resolved resolve(MarkedText text) {
    Findings findings = text.findings();
    StateSalience states = new StateSalience(findings.actors(), NOWHERE, AUTHORITY);
    ActorClusters actors =
        new ActorClustering(COUNTRIES, AUTHORITY)
            .cluster(findings.article(), findings.actors(), states)
            .actors();
    PostAssigner.Assigned assigned =
        new PostAssigner(AUTHORITY).assign(findings.officials(), actors, NOWHERE, states);
    return new SpeakerResolver().resolve(findings, assigned.actors(), assigned.posts());
  }
}
