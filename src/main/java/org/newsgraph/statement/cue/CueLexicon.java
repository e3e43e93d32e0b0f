package org.newsgraph.statement.cue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Token;
import org.newsgraph.statement.parse.DependencyTree;

/**
 * The reporting words of {@code cues.tsv}, by part of speech and lemma. A word can have several
 * senses; those that take the same frame are tried in the order of the list. Immutable.
 */
public final class CueLexicon {

  private static final String VERB = "v";
  private static final String PREPOSITION = "p";

  /** Tags of words with which a noun phrase about somebody begins, not a unit. */
  private static final Set<String> SOURCE_STARTS = Set.of("DT", "PRP$", "NNP", "NNPS");

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final List<Cue> prepositions;

  /** Reads the list. */
  public CueLexicon() {
    List<List<String>> rows = Lexicon.table("cues.tsv", 5);
    for (List<String> row : rows) {
      cues.merge(
          row.get(1) + row.get(0),
          List.of(cue(row)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    this.prepositions =
        rows.stream().filter(r -> r.get(1).equals(PREPOSITION)).map(CueLexicon::cue).toList();
  }

  private static Cue cue(List<String> row) {
    return new Cue(
        row.get(0),
        Cue.Group.parse(row.get(2)),
        Stance.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
        Arrays.stream(row.get(4).split(",")).map(Frame::parse).collect(Collectors.toSet()));
  }

  /** The senses of the word, in the list's order; empty if it reports nothing. */
  public List<Cue> find(Token token) {
    return cues.getOrDefault(
        partOfSpeech(token.tag()) + token.lemma().toLowerCase(Locale.ROOT), List.of());
  }

  /** The sense of the word that takes the frame; empty if it takes no such complement. */
  public Optional<Cue> find(Token token, Frame frame) {
    return find(token).stream().filter(cue -> cue.frames().contains(frame)).findFirst();
  }

  /** The sense of the word that takes one of the frames; empty if it takes none. */
  public Optional<Cue> find(Token token, Set<Frame> frames) {
    return find(token).stream()
        .filter(cue -> cue.frames().stream().anyMatch(frames::contains))
        .findFirst();
  }

  /** The sense of a verb that takes the frame, for words that the tagger took for a noun. */
  public Optional<Cue> findVerb(String lemma, Frame frame) {
    return cues.getOrDefault(VERB + lemma.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(cue -> cue.frames().contains(frame))
        .findFirst();
  }

  /** The preposition of one or more words that begins at the token; empty if none does. */
  public Optional<Cue> findPreposition(DependencyTree tree, int begin) {
    return prepositions.stream().filter(cue -> begins(tree, begin, cue)).findFirst();
  }

  private static boolean begins(DependencyTree tree, int begin, Cue cue) {
    List<String> words = cue.words();
    boolean same =
        IntStream.range(0, words.size()).allMatch(i -> tree.lower(begin + i).equals(words.get(i)));
    return same && (words.size() > 1 || standsApart(tree, begin));
  }

  /** "Per the report, ..." and ", per the mayor", not "once per day". */
  private static boolean standsApart(DependencyTree tree, int begin) {
    boolean first = begin == 0 || tree.isMark(begin - 1);
    return first && SOURCE_STARTS.contains(tree.tag(begin + 1));
  }

  /** Whether the word reports what somebody says, and not only what somebody thinks. */
  public boolean isReport(Token token) {
    return find(token).stream().anyMatch(cue -> !cue.isAttitude());
  }

  /** Whether the word reports anything. */
  public boolean isCue(Token token) {
    return !find(token).isEmpty();
  }

  private static String partOfSpeech(String tag) {
    return switch (tag.charAt(0)) {
      case 'V' -> VERB;
      case 'N' -> "n";
      case 'J' -> "a";
      default -> "";
    };
  }
}
