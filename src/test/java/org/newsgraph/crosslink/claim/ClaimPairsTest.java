package org.newsgraph.crosslink.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.crosslink.StatementSignatures;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/** Invented pairs of statements: what the second does to the first, a dash for nothing. */
class ClaimPairsTest {

  private static final ClaimLinker LINKER = new ClaimLinker();
  private static final StatementSignatures HINTS = new StatementSignatures();

  @TempDir private Path work;

  private static Optional<Relation> within(Pair pair) {
    return LINKER.link(pair.together().facts()).links().stream()
        .filter(link -> link.from() == 1)
        .map(StatementLink::relation)
        .findFirst();
  }

  private Optional<Relation> across(Pair pair) throws IOException {
    List<Talk> articles = pair.apart().toList();
    List<CrossArticleLink> links;
    try (GroupTables tables = GroupTables.open(work.resolve("tables.mv"))) {
      links =
          new KeptLinks(tables, work)
              .change(
                  linker -> {
                    linker.change("one", HINTS.of(articles.get(0).facts(), List.of("first")), 1);
                    linker.change("two", HINTS.of(articles.get(1).facts(), List.of("second")), 1);
                  });
    }
    return links.stream()
        .filter(link -> link.from().equals("second"))
        .map(CrossArticleLink::relation)
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repeats | Ruiz said | French soldiers had attacked the old harbor | Ortiz said | the soldiers of France attacked an old harbor",
        "repeats | Ruiz said | the new dam will flood the villages in the valley | Ortiz said | villages in the valley will be flooded by the new dam",
        "repeats | Ruiz claimed | the court freed the jailed editor | Ortiz reported | the jailed editor was freed by the court",
        "repeats | Ruiz said | the port of Lima closed its northern gate | Ortiz stated | Lima’s port had closed the northern gate",
        "repeats | Ruiz warned | the river bank may collapse | Ortiz said | the bank of the river may collapse",
        "repeats | Ruiz denied | the guards beat the striking miners | Ortiz said | the guards did not beat the striking miners",
        "repeats | Ruiz said | the airline cancelled flights to Peru | Ortiz said | Peruvian flights of the airline were cancelled",
        "repeats | Ruiz estimated | the drought destroyed the wheat harvest | Ortiz said | the wheat harvest was destroyed by drought",
        "repeats | Ruiz demanded | the mayor resign because of the flooded tunnel | Ortiz demanded | the mayor resign because of the flooded tunnel",
        "repeats | Ruiz promised | the government will repair the burnt hospital | Ortiz promised | the burnt hospital will be repaired by the government",
        "repeats | Ruiz said | “We will never sell the old lighthouse to anyone from abroad” | Ruiz wrote | “never sell the old lighthouse to anyone”",
        "repeats | Ruiz suggested | the ferry captain fell asleep | Ortiz said | the captain of the ferry had fallen asleep",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz said | French soldiers guard the old harbor against looters",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz demanded | French soldiers attack the old harbor",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz asked | French soldiers attacked the old harbor",
        "- | Ruiz said | the bridge collapsed | Ortiz said | a tower collapsed",
        "- | Ruiz said | prices rose in the northern towns | Ortiz said | prices fell in the northern towns",
        "- | Ruiz said | the court freed the jailed editor | Ortiz said | the court freed the jailed priest",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz said | Spanish soldiers attacked the old harbor",
        "- | Ruiz said | the strike closed the harbor on Monday | Ortiz said | the strike closed the harbor on Friday",
        "- | Ruiz said | the mayor opened the new bridge | Ortiz said | the bridge over the canal needs a new railing",
        "- | Ruiz promised | the government will repair the burnt hospital | Ortiz said | the government repaired the burnt hospital",
        "- | Ruiz said | “We will never sell the old lighthouse to anyone” | Ortiz said | “It is easy to sell the old lighthouse if you have friends who want to pay in advance for it”",
        "- | Ruiz said | the minister met the farmers | Ortiz said | the minister and the farmers signed a treaty on water",
        "- | Ruiz predicted | the old mayor of Lomba wins the narrow vote with 359 seats in the council | Ortiz predicted | the old mayor of Lomba wins the narrow vote with 319 seats in the council",
        "- | Ruiz wrote | some bold questions about a campaign in Lomba | Ortiz wrote | some bold questions about her campaign in Lomba",
      })
  void theSameClaimIsRepeated(
      String relation, String first, String claim, String second, String reaction)
      throws IOException {
    Pair pair = new Pair(first, claim, second, reaction);

    assertThat(within(pair)).isEqualTo(Pair.relation(relation));
    assertThat(across(pair)).isEqualTo(Pair.relation(relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "denies | Ruiz said | French soldiers had attacked the old harbor | Ortiz said | French soldiers did not attack the old harbor",
        "denies | Ruiz said | French soldiers had attacked the old harbor | Ortiz denied | French soldiers attacked the old harbor",
        "denies | Ruiz said | the reactor leaked water | Ortiz denied | the reactor leaked water",
        "denies | Ruiz claimed | the minister took bribes from builders | Ortiz denied | the minister took bribes from builders",
        "denies | Ruiz reported | the bank lost its licence | Ortiz said | the bank never lost its licence",
        "denies | Ruiz said | the rebels captured the town of Lomba | Ortiz said | the rebels have not captured the town of Lomba",
        "denies | Ruiz alleged | the police beat a striking miner | Ortiz denied | the police beat a striking miner",
        "denies | Ruiz said | the airline cancelled flights to Peru | Ortiz denied | the airline cancelled flights to Peru",
        "denies | Ruiz warned | the river bank may collapse | Ortiz denied | the river bank may collapse",
        "denies | Ruiz said | the guards did beat the striking miners | Ortiz said | the guards never beat the striking miners",
        "denies | Ruiz said | the drought destroyed the wheat harvest | Ortiz said | the wheat harvest was not destroyed by drought",
        "denies | Ruiz estimated | the flood damaged the railway tunnel | Ortiz denied | the flood damaged the railway tunnel",
        "- | Ruiz said | French soldiers attacked the old harbor | Ruiz said | French soldiers did not attack the old harbor",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz denied | the harbor was closed to fishing boats",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz refused | to attack the old harbor with French soldiers",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz said | French soldiers who did not wear helmets attacked the old harbor",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz did-not-deny | French soldiers attacked the old harbor",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz demanded | French soldiers not attack the old harbor",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz denied | Spanish soldiers attacked the old harbor",
        "- | Ruiz said | the court freed the jailed editor | Ortiz denied | the court freed the jailed priest",
        "- | Ruiz said | prices rose in the northern towns | Ortiz denied | prices fell in the northern towns",
        "- | Ruiz asked | the reactor leaked water | Ortiz denied | the reactor leaked water",
        "- | Ruiz demanded | the mayor resign because of the flooded tunnel | Ortiz denied | the mayor flooded the tunnel",
        "- | Ruiz said | the strike closed the harbor on Monday | Ortiz said | the strike did not close the harbor on Friday",
      })
  void theOppositeIsDenied(
      String relation, String first, String claim, String second, String reaction)
      throws IOException {
    Pair pair = new Pair(first, claim, second, reaction);

    assertThat(within(pair)).isEqualTo(Pair.relation(relation));
    assertThat(across(pair)).isEqualTo(Pair.relation(relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirms | Ruiz said | French soldiers had attacked the old harbor | Ortiz confirmed | the French soldiers attacked the harbor",
        "confirms | Ruiz said | the reactor leaked water | Ortiz confirmed | the reactor leaked water",
        "confirms | Ruiz claimed | the minister took bribes from builders | Ortiz confirmed | bribes from builders were taken by the minister",
        "confirms | Ruiz reported | the bank lost its licence | Ortiz confirmed | the bank had lost its licence",
        "confirms | Ruiz said | the rebels captured the town of Lomba | Ortiz confirmed | the town of Lomba was captured by the rebels",
        "confirms | Ruiz alleged | the police beat a striking miner | Ortiz confirmed | the police had beaten a striking miner",
        "confirms | Ruiz said | the airline cancelled flights to Peru | Ortiz confirmed | the airline cancelled flights to Peru",
        "confirms | Ruiz warned | the river bank may collapse | Ortiz confirmed | the river bank may collapse",
        "confirms | Ruiz said | the guards did not beat the striking miners | Ortiz confirmed | the guards did not beat the striking miners",
        "confirms | Ruiz estimated | the drought destroyed the wheat harvest | Ortiz confirmed | the wheat harvest was destroyed by drought",
        "confirms | Ruiz suggested | the ferry captain fell asleep | Ortiz confirmed | the captain of the ferry had fallen asleep",
        "confirms | Ruiz said | the court freed the jailed editor | Ortiz confirmed | the jailed editor was freed by the court",
        "- | Ruiz said | the reactor leaked water | Ortiz could-not-confirm | the reactor leaked water",
        "- | Ruiz said | French soldiers attacked the old harbor | Ortiz confirmed | Spanish soldiers attacked the old harbor",
        "- | Ruiz said | the court freed the jailed editor | Ortiz confirmed | the court freed the jailed priest",
        "- | Ruiz said | the bank lost its licence | Ortiz confirmed | the bank has a new owner",
        "- | Ruiz said | prices rose in the northern towns | Ortiz confirmed | prices fell in the northern towns",
        "- | Ruiz asked | the reactor leaked water | Ortiz confirmed | the reactor leaked water",
        "- | Ruiz demanded | the mayor resign because of the flooded tunnel | Ortiz confirmed | the mayor resigned because of the flooded tunnel",
        "- | Ruiz said | the strike closed the harbor on Monday | Ortiz confirmed | the strike closed the harbor on Friday",
        "- | Ruiz promised | the government will repair the burnt hospital | Ortiz confirmed | the government repaired the burnt hospital",
        "- | Ruiz said | the minister met the farmers | Ortiz confirmed | the farmers are angry",
        "- | Ruiz said | the ferry captain fell asleep | Ortiz confirmed | the ferry captain was born in Lomba",
        "- | Ruiz called | the reactor unsafe for the town | Ortiz confirmed | the reactor in the town is closed",
      })
  void whatAnotherSaidIsConfirmed(
      String relation, String first, String claim, String second, String reaction)
      throws IOException {
    Pair pair = new Pair(first, claim, second, reaction);

    assertThat(within(pair)).isEqualTo(Pair.relation(relation));
    assertThat(across(pair)).isEqualTo(Pair.relation(relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "denies | Ruiz said | the governor is leaving | Ortiz denied | it",
        "denies | Ruiz said | the governor is leaving | Ortiz denied | that",
        "denies | Ruiz said | the governor is leaving | Ortiz denied | the governor is leaving",
        "denies | Ruiz claimed | the vote had been rigged | Ortiz denied | the claim",
        "denies | Ruiz accused | Ortiz of hiding losses | Ortiz denied | any wrongdoing",
        "denies | Ruiz accused | Ortiz of hiding losses | Ortiz denied | the accusations",
        "denies | Ruiz alleged | bribes were paid | Ortiz said | these allegations were baseless",
        "confirms | Ruiz said | the governor is leaving | Ortiz confirmed | this",
        "confirms | Ruiz said | the governor is leaving | Ortiz confirmed | as much",
        "confirms | Ruiz said | the governor is leaving | Ortiz confirmed | the statement",
        "- | Ruiz asked | whether the governor is leaving | Ortiz denied | it",
        "- | Ruiz accused | Kovac of hiding losses | Ortiz denied | any wrongdoing",
        "- | Ruiz said | the governor is leaving | Ruiz denied | it",
        "- | Ruiz said | the governor is leaving | Ortiz said | it",
        "- | Ruiz said | the governor is leaving | Ortiz could-not-confirm | this",
        "- | Ruiz said | the governor is leaving | Ortiz did-not-deny | it",
        "- | Ruiz promised | to leave | Ortiz denied | the allegations",
        "- | Ruiz alleged | bribes were paid | Ortiz said | these allegations were not baseless",
      })
  void wordsThatPointBackMeanWhatWasSaidJustBefore(
      String relation, String first, String claim, String second, String reaction)
      throws IOException {
    Pair pair = new Pair(first, claim, second, reaction);

    assertThat(within(pair)).isEqualTo(Pair.relation(relation));
    assertThat(across(pair)).as("in another article nothing stands before").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers | Ruiz asked | whether the bridge was safe | Ortiz answered | “It is”",
        "answers | Ruiz asked | whether the bridge was safe | Ortiz replied | the bridge was safe enough",
        "answers | Ruiz asked | how many boats were lost | Ortiz responded | “Not one of them”",
        "answers | Ruiz asked | “Who paid for this?” | Ortiz replied | “The town did”",
        "answers | Ruiz said | “Who paid for this?” | Ortiz answered | “The town did”",
        "answers | Ruiz said | “They stole the boats” | Ortiz replied | “I would not put it like that”",
        "answers | Ruiz shouted | “Thieves” | Ortiz retorted | “Look who is talking”",
        "answers | Ruiz said | “The dam is a danger” | Ortiz countered | the old dam was worse",
        "answers | Ruiz wrote | “We need boats” | Ortiz responds | “You shall have them”",
        "answers | Ruiz asked | why the road was closed | Ortiz answers | there had been a landslide",
        "answers | Ruiz claimed | “We won” | Ortiz countered | “They lost”",
        "answers | Ruiz said | “Nobody came” | Ortiz rejoined | “Nobody was asked”",
        "- | Ruiz asked | whether the bridge was safe | Ruiz replied | “It is”",
        "- | Ruiz said | “The dam is a danger” | Ortiz answered | “Denver”",
        "- | Ruiz said | the dam is a danger | Ortiz replied | “I would not put it like that”",
        "- | Ruiz said | “They stole the boats” | Ortiz said | “I would not put it like that”",
        "- | Ruiz said | “They stole the boats” | Ortiz added | “And the nets”",
        "- | Ruiz asked | whether the bridge was safe | Ortiz asked | who wanted to know",
        "- | Ruiz replied | “It is” | Ortiz asked | whether the bridge was safe",
        "- | Ruiz asked | whether the bridge was safe | Ortiz did-not-reply | “Yes”",
        "- | Ruiz demanded | the mayor resign | Ortiz answered | “Never”",
        "- | Ruiz promised | to come | Ortiz replied | “Good”",
        "- | Ruiz said | the port is closed | Ortiz countered | the road is open",
        "- | Ruiz called | the dam a danger | Ortiz responded | “Nonsense”",
      })
  void aReplyAnswersWhatWasAskedOrSaidToItsFace(
      String relation, String first, String claim, String second, String reaction)
      throws IOException {
    Pair pair = new Pair(first, claim, second, reaction);

    assertThat(within(pair)).isEqualTo(Pair.relation(relation));
    assertThat(across(pair)).as("nobody replies to another article").isEmpty();
  }
}
