package org.newsgraph.statement.learnt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Attribution;
import org.newsgraph.model.text.Attribution.Place;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/** Makes candidates of what the learnt model reads. */
public final class LearntReadings {

  /** Words between two stretches of content that belong to it, too. */
  private static final int GAP = 2;

  /** The least score of a cue, by the development articles. */
  private static final double SURE = 2.5;

  private final CueLexicon cues;

  /**
   * @param cues the stance of reporting words
   */
  public LearntReadings(CueLexicon cues) {
    this.cues = cues;
  }

  /** A candidate for each attribution of the article that has a content, in order. */
  public List<Candidate> read(ParsedArticle article) {
    return article.attributions().stream()
        .filter(found -> found.score() > SURE)
        .flatMap(found -> candidate(article, found).stream())
        .toList();
  }

  private Optional<Candidate> candidate(ParsedArticle article, Attribution found) {
    DependencyTree tree = article.trees().get(found.cue().sentence());
    int cue = found.cue().token();
    SortedMap<Integer, BitSet> content = bySentence(found.content());
    List<Span> spans = new ArrayList<>();
    boolean clause = false;
    for (var entry : content.entrySet()) {
      DependencyTree of = article.trees().get(entry.getKey());
      BitSet words = filled(entry.getValue(), of == tree ? cue : -1);
      spans.addAll(of.spans(words));
      clause |= words.stream().anyMatch(of::isFinite);
    }
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    ContentForm form =
        spans.stream().allMatch(article::isQuoted)
            ? ContentForm.QUOTATION
            : clause ? ContentForm.CLAUSE : ContentForm.TOPIC;
    Stance stance =
        cues.find(tree.token(cue)).stream().findFirst().map(Cue::stance).orElse(Stance.ASSERT);
    ReportingRule rule = ReportingRule.learnt(form(tree, cue), form);
    return Optional.of(
        Candidate.ofWord(tree, cue, speaker(article, found), spans, stance, rule));
  }

  private static SortedMap<Integer, BitSet> bySentence(List<Place> places) {
    SortedMap<Integer, BitSet> words = new TreeMap<>();
    places.forEach(p -> words.computeIfAbsent(p.sentence(), s -> new BitSet()).set(p.token()));
    return words;
  }

  /** The words with what stands between them, if it is short and not the cue. */
  private static BitSet filled(BitSet words, int cue) {
    BitSet filled = (BitSet) words.clone();
    for (int end = words.nextClearBit(words.nextSetBit(0)); words.nextSetBit(end) >= 0; ) {
      int next = words.nextSetBit(end);
      if (next - end <= GAP && (cue < end || cue >= next)) {
        filled.set(end, next);
      }
      end = words.nextClearBit(next);
    }
    return filled;
  }

  /** The phrase whose head is that of the source nearest to the cue. */
  private static Optional<SpeakerPhrase> speaker(ParsedArticle article, Attribution found) {
    SortedMap<Integer, BitSet> sources = bySentence(found.source());
    int own = found.cue().sentence();
    Optional<Integer> sentence =
        sources.containsKey(own) ? Optional.of(own) : sources.keySet().stream().findFirst();
    return sentence.flatMap(
        s -> {
          DependencyTree tree = article.trees().get(s);
          BitSet words = sources.get(s);
          return words.stream()
              .filter(i -> tree.isNominal(i) || tree.tag(i).equals("CD"))
              .filter(i -> tree.head(i) < 0 || !words.get(tree.head(i)))
              .boxed()
              .findFirst()
              .map(i -> new SpeakerPhrase(tree, i, s == own ? found.cue().token() : -1));
        });
  }

  private static CueForm form(DependencyTree tree, int cue) {
    return switch (tree.tag(cue).charAt(0)) {
      case 'N' -> CueForm.NOUN;
      case 'J' -> CueForm.ADJECTIVE;
      case ':' -> CueForm.COLON;
      default -> CueForm.VERB;
    };
  }
}
