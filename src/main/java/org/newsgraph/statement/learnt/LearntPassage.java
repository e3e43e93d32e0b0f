package org.newsgraph.statement.learnt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.encoder.CueReader;
import org.newsgraph.encoder.CueReader.Reading;
import org.newsgraph.encoder.CueReader.Tie;
import org.newsgraph.encoder.Word;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/** Some sentences that stand together, and what the model reads in them. */
final class LearntPassage {

  /** A word and where it stands. */
  private record Place(DependencyTree tree, int word) {

    Span span() {
      return tree.token(word).span();
    }
  }

  /** Not 0: who asks what was said misses a statement taken for a thought more than the reverse. */
  private static final float NO_SPEECH = -0.5f;

  private final List<DependencyTree> trees;
  private final List<Place> places;
  private final Reading reading;
  private final List<Attribution> attributions;

  /**
   * Reads sentences.
   *
   * @param trees at least one
   */
  LearntPassage(List<DependencyTree> trees, CueReader model) {
    this.trees = trees;
    this.places =
        trees.stream()
            .flatMap(tree -> IntStream.range(0, tree.size()).mapToObj(i -> new Place(tree, i)))
            .toList();
    this.reading =
        model.read(
            places.stream()
                .map(p -> new Word(p.tree().word(p.word()), p.tree().tag(p.word())))
                .toList());
    this.attributions =
        reading.ties().stream()
            .map(this::attribution)
            .filter(attribution -> !attribution.content().isEmpty())
            .toList();
  }

  /** The sentences, in their order. */
  List<DependencyTree> trees() {
    return trees;
  }

  /** In the order of their cues. */
  List<Attribution> attributions() {
    return attributions;
  }

  /** The highest score of a word of the cue. */
  float score(Span cue) {
    return highest(reading.scores(), cue);
  }

  /** Whether the model may take the cue for one of speech, not of thought or of a mere act. */
  boolean isSpeech(Span cue) {
    return highest(reading.speech(), cue) > NO_SPEECH;
  }

  private float highest(float[] scores, Span cue) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (places.get(i).span().overlaps(cue)) {
        highest = Math.max(highest, scores[i]);
      }
    }
    return highest;
  }

  /** What the model reads at the cue; empty if it reads nothing there. */
  Optional<Attribution> attribution(Span cue) {
    return attributions.stream()
        .filter(attribution -> attribution.cueSpan().overlaps(cue))
        .findFirst();
  }

  private Attribution attribution(Tie tie) {
    Place cue = places.get(tie.cue());
    return new Attribution(
        cue.tree(),
        cue.word(),
        reading.scores()[tie.cue()],
        speaker(tie, cue),
        content(tie.content()));
  }

  /** The stretches of the words, without a "that" at the beginning. */
  private List<Span> content(BitSet words) {
    List<Span> content = new ArrayList<>();
    int offset = 0;
    for (DependencyTree tree : trees) {
      BitSet own = words.get(offset, offset + tree.size());
      content.addAll(tree.spans(withoutComplementizers(tree, own)));
      offset += tree.size();
    }
    return content;
  }

  private static BitSet withoutComplementizers(DependencyTree tree, BitSet words) {
    BitSet content = (BitSet) words.clone();
    words.stream()
        .filter(i -> (i == 0 || !words.get(i - 1)) && tree.is(i, WordRole.COMPLEMENTIZER))
        .filter(i -> tree.tag(i).equals("IN"))
        .forEach(content::clear);
    return content;
  }

  /**
   * The phrase of the source's word that is nearest to the cue and that no other word of it
   * governs; one in the cue's sentence, if there is one.
   */
  private Optional<SpeakerPhrase> speaker(Tie tie, Place cue) {
    return tie.source().stream()
        .filter(i -> isHead(i, tie.source()))
        .boxed()
        .min(
            Comparator.comparing((Integer i) -> places.get(i).tree() != cue.tree())
                .thenComparing(i -> Math.abs(i - tie.cue())))
        .map(places::get)
        .map(p -> new SpeakerPhrase(p.tree(), p.word(), p.tree() == cue.tree() ? cue.word() : -1));
  }

  private boolean isHead(int index, BitSet source) {
    DependencyTree tree = places.get(index).tree();
    int word = places.get(index).word();
    boolean nominal = tree.isNominal(word) || tree.tag(word).equals("CD");
    return nominal && (tree.head(word) < 0 || !source.get(index - word + tree.head(word)));
  }
}
