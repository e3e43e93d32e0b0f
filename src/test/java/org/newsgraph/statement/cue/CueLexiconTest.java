package org.newsgraph.statement.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

class CueLexiconTest {

  private final CueLexicon cues = new CueLexicon();

  private static Token token(String lemma, String tag) {
    return new Token(0, lemma, lemma, tag, "O", -1, "root", new Span(0, lemma.length()));
  }

  @Test
  void aVerbHasTheSenseThatTakesTheFrame() {
    assertThat(cues.find(token("deny", "VBD"), Frame.CLAUSE))
        .map(Cue::stance)
        .contains(Stance.DENY);
    assertThat(cues.find(token("say", "VBD"), Frame.ADDRESSEE)).isEmpty();
  }

  @Test
  void theComplementTellsWhatASpeakerDoes() {
    assertThat(cues.find(token("question", "VBD"), Frame.CLAUSE))
        .map(Cue::stance)
        .contains(Stance.ASK);
    assertThat(cues.find(token("question", "VBD"), Frame.parse("np")))
        .map(Cue::stance)
        .contains(Stance.EVALUATE);
    assertThat(cues.find(token("refer", "VBZ"), Frame.OBJECT_AS))
        .map(Cue::stance)
        .contains(Stance.EVALUATE);
  }

  @Test
  void theTagTellsTheNounFromTheVerb() {
    assertThat(cues.find(token("claim", "NN"))).extracting(Cue::group).containsOnly(Cue.Group.NOUN);
    assertThat(cues.find(token("claim", "VBD")))
        .extracting(Cue::group)
        .doesNotContain(Cue.Group.NOUN);
  }

  @Test
  void anAttitudeIsNoReport() {
    assertThat(cues.isReport(token("say", "VBD"))).isTrue();
    assertThat(cues.isCue(token("want", "VBZ"))).isTrue();
    assertThat(cues.isReport(token("want", "VBZ"))).isFalse();
    assertThat(cues.isCue(token("walk", "VBZ"))).isFalse();
  }

  @Test
  void aFrameCanHaveAPreposition() {
    assertThat(Frame.parse("prep:for")).isEqualTo(Frame.prepositional("for"));
    assertThat(Frame.parse("np-prep:").with("of")).isEqualTo(Frame.parse("np-prep:of"));
    assertThat(Frame.CLAUSE.with("of")).isEqualTo(Frame.CLAUSE);
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.parse("clauze"));
  }
}
