package org.newsgraph.statement.circumstance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.RuleSwitches;
import org.newsgraph.statement.select.Source;

/** Reads where a statement was made off a sentence about it: "She made the remarks on Telegram". */
final class ActsOfSpeech {

  private final Set<String> lightVerbs = Lexicon.words("light-verbs.txt");
  private final Set<String> speechNouns = Lexicon.words("speech-nouns.txt");
  private final Set<String> definite = Lexicon.words("definite-words.txt");
  private final Media media;
  private final boolean on;

  ActsOfSpeech(Media media, RuleSwitches switches) {
    this.on = switches.isOn("act-of-speech");
    this.media = media;
  }

  /** The medium that this sentence or the next one of the paragraph names for what was said. */
  Optional<Span> medium(ParsedArticle page, Candidate said) {
    return said.source().filter(source -> on).stream()
        .flatMap(
            source ->
                sentences(page, said.tree())
                    .flatMap(tree -> verbs(tree, source).mapToObj(v -> medium(tree, v))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Stream<DependencyTree> sentences(ParsedArticle page, DependencyTree tree) {
    List<DependencyTree> trees = page.trees();
    int next = trees.indexOf(tree) + 1;
    boolean more =
        next < trees.size()
            && trees.get(next).sentence().paragraph() == tree.sentence().paragraph();
    return more ? Stream.of(tree, trees.get(next)) : Stream.of(tree);
  }

  private IntStream verbs(DependencyTree tree, Source source) {
    return IntStream.range(0, tree.size())
        .filter(i -> tree.isVerb(i) && lightVerbs.contains(tree.token(i).lemma()))
        .filter(i -> tree.stream(i).anyMatch(c -> isTheAct(tree, c)))
        .filter(i -> tree.stream(i).anyMatch(c -> isSpeaker(tree, c, source)));
  }

  private boolean isTheAct(DependencyTree tree, int noun) {
    return tree.relation(noun).equals("obj")
        && speechNouns.contains(tree.token(noun).lemma())
        && tree.stream(noun)
            .anyMatch(d -> definite.contains(tree.word(d).toLowerCase(Locale.ROOT)));
  }

  private static boolean isSpeaker(DependencyTree tree, int subject, Source source) {
    return tree.relation(subject).equals("nsubj")
        && (tree.tag(subject).equals("PRP")
            || tree.word(subject).equals(source.tree().word(source.head())));
  }

  private Optional<Span> medium(DependencyTree tree, int verb) {
    return media.find(tree, tree.subtree(verb)).stream()
        .mapToObj(m -> Media.name(tree, m))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
