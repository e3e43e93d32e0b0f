package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Reads prepositions that name a speaker: "The bridge is closed, according to the mayor", "In her
 * view, the bridge is safe". The rest of the clause is the content.
 */
public final class AccordingToRules {

  private static final Set<String> CLAUSES =
      Set.of("conj", "acl:relcl", "parataxis", "ccomp", "advcl");

  private static final Set<String> VIEW_PREPOSITIONS = Set.of("in", "from");

  /** The most words of whoever has a view, the mark of the possessive included. */
  private static final int LONGEST_OWNER = 8;

  private final CueLexicon cues;
  private final Set<String> views = Lexicon.words("view-nouns.txt");

  /**
   * @param cues the prepositions
   */
  public AccordingToRules(CueLexicon cues) {
    this.cues = cues;
  }

  /** The readings of the sentence, in order. */
  public List<Candidate> read(ParsedArticle article, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i + 2 < tree.size(); i++) {
      int begin = i;
      if (!article.isQuoted(tree, i)) {
        cues.findPreposition(tree, i)
            .flatMap(cue -> read(article, tree, begin, cue))
            .ifPresent(found::add);
        view(tree, begin).flatMap(noun -> readView(tree, begin, noun)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(
      ParsedArticle article, DependencyTree tree, int according, Cue cue) {
    SpeakerPhrase speaker =
        phrase(tree, speaker(tree, according, according + cue.words().size()), according);
    BitSet phrase = withAside(tree, speaker.words(), according);
    if (phrase.length() <= according) {
      return Optional.empty();
    }
    int end = withCoordinated(speaker, phrase.length());
    BitSet words =
        opensClause(tree, according)
            ? DependencyTree.range(end, tree.size())
            : clause(tree, speaker.head(), according, end);
    words.clear(according, end);
    if (according > 0 || othersSpeak(tree, end)) {
      withinSemicolons(article, tree, words, according);
    }
    List<Span> content = tree.spans(words);
    Span printed = tree.sentence().span(according, according + cue.words().size());
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                according,
                printed,
                Optional.of(speaker),
                content,
                cue.stance(),
                ReportingRule.ACCORDING_TO));
  }

  /**
   * Where those end who say the same, one after the other: "according to the mayor and the guard".
   */
  private static int withCoordinated(SpeakerPhrase speaker, int end) {
    DependencyTree tree = speaker.tree();
    int last = end;
    for (SpeakerPhrase other : speaker.coordinated()) {
      int begin = other.words().nextSetBit(0);
      boolean next =
          begin > last
              && IntStream.range(last, begin)
                  .allMatch(i -> tree.isMark(i) || tree.tag(i).equals("CC"));
      last = next ? other.words().length() : last;
    }
    return last;
  }

  /**
   * A phrase that takes in its whole sentence, as parsers get it wrong, ends at a comma, and so
   * does one behind which the sentence goes on with its verb.
   */
  private static SpeakerPhrase phrase(DependencyTree tree, int head, int according) {
    SpeakerPhrase phrase = new SpeakerPhrase(tree, head, according);
    OptionalInt comma =
        IntStream.range(head + 1, tree.size()).filter(i -> tree.is(i, ",")).findFirst();
    boolean whole = according == 0 && phrase.words().length() + 1 >= tree.size();
    OptionalInt next = comma.stream().filter(i -> tree.isFinite(i + 1)).findFirst();
    OptionalInt end = whole ? comma : next;
    return end.isPresent() ? new SpeakerPhrase(tree, head, end.getAsInt()) : phrase;
  }

  /**
   * The noun of "in her view" or "in the mayor's opinion", if that begins at the token; none of "in
   * her view of the plan".
   */
  private Optional<Integer> view(DependencyTree tree, int begin) {
    if (!VIEW_PREPOSITIONS.contains(tree.token(begin).word().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int end = Math.min(tree.size(), begin + LONGEST_OWNER);
    for (int i = begin + 1; i < end && !tree.tag(i).startsWith("VB"); i++) {
      boolean owner = tree.tag(i).equals("PRP$") || tree.tag(i).equals("POS");
      if (owner
          && i + 1 < tree.size()
          && views.contains(tree.token(i + 1).word())
          && !tree.is(i + 2, "of")) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<Candidate> readView(DependencyTree tree, int begin, int noun) {
    int mark = noun - 1;
    int owner = tree.tag(mark).equals("POS") ? mark - 1 : mark;
    BitSet words = clause(tree, noun, begin, noun + 1);
    words.clear(begin, noun + 1);
    List<Span> content = tree.spans(words);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                begin,
                tree.sentence().span(noun, noun + 1),
                Optional.of(new SpeakerPhrase(tree, owner, -1)),
                content,
                Stance.EVALUATE,
                ReportingRule.ACCORDING_TO));
  }

  /**
   * "According to the force, known as the guard, ...", "According to the mayor, Ana Ruiz, ...":
   * about the speaker, not said by it.
   */
  private static BitSet withAside(DependencyTree tree, BitSet phrase, int according) {
    int comma = phrase.length();
    int next = comma + 1;
    int close =
        IntStream.range(Math.min(next, tree.size()), tree.size())
            .filter(i -> tree.is(i, ",", ":"))
            .findFirst()
            .orElse(next);
    boolean clause = next < close && Set.of("VBN", "VBG", "WP", "WDT").contains(tree.tag(next));
    boolean name =
        next < close
            && tree.tag(comma - 1).equals("NN")
            && !tree.tag(close + 1).startsWith("RB")
            && IntStream.range(next, close).allMatch(i -> tree.token(i).ner().equals("PERSON"));
    if (according == 0 && tree.is(comma, ",") && (clause || name)) {
      phrase.set(comma, close);
    }
    return phrase;
  }

  /** Whether a clause behind a semicolon may be said by somebody else. */
  private boolean othersSpeak(DependencyTree tree, int from) {
    return IntStream.range(from, tree.size())
        .anyMatch(i -> tree.isFinite(i) && cues.isReport(tree.token(i)));
  }

  /** Clears what stands behind the semicolons around the preposition. */
  private static void withinSemicolons(
      ParsedArticle article, DependencyTree tree, BitSet words, int according) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.is(i, ";") && !article.isQuoted(tree, i)) {
        words.clear(i < according ? 0 : i, i < according ? i + 1 : tree.size());
      }
    }
  }

  /** The governor of the preposition, else the head of the first noun phrase after it. */
  private static int speaker(DependencyTree tree, int according, int after) {
    int head = tree.head(according);
    if (head > according && tree.isNominal(head)) {
      return head;
    }
    int i = after;
    while (i + 1 < tree.size() && !tree.isNominal(i)) {
      i++;
    }
    while (i + 1 < tree.size() && tree.head(i) == i + 1 && tree.isNominal(i + 1)) {
      i++;
    }
    return i;
  }

  /** "Because, according to the mayor, ...": the content follows. */
  private static boolean opensClause(DependencyTree tree, int according) {
    int before = tree.is(according - 1, ",") ? according - 2 : according - 1;
    return before >= 0 && Set.of("IN", "CC", "WDT", "WRB").contains(tree.tag(before));
  }

  private static boolean isClause(DependencyTree tree, int head) {
    boolean subordinate = tree.relation(head).equals("advcl");
    return CLAUSES.contains(tree.relation(head))
        && (!subordinate || tree.child(head, Set.of("nsubj", "nsubj:pass")).isPresent());
  }

  /** The sentence, or the clause of its own that the phrase stands in. */
  private static BitSet clause(DependencyTree tree, int speaker, int according, int end) {
    int top = tree.head(speaker);
    int comma = tree.isQuotationMark(according - 1) ? according - 2 : according - 1;
    boolean closing = tree.is(comma, ",") && end + 1 >= tree.size();
    while (top >= 0 && (closing || !isClause(tree, top))) {
      top = tree.head(top);
    }
    boolean first =
        tree.children(Math.max(0, top)).noneMatch(c -> tree.relation(c).startsWith("nsubj"));
    boolean splits =
        tree.is(according - 1, ",")
            && tree.is(end, ",")
            && according > 1
            && tree.isFinite(according - 2);
    if (top < 0 || first || according == 0 || splits && top == tree.head(speaker)) {
      return DependencyTree.range(0, end < tree.size() ? tree.size() : end);
    }
    BitSet words = tree.subtree(top);
    int begin = words.nextSetBit(0);
    boolean marked = tree.relation(top).equals("advcl") && tree.relation(begin).equals("mark");
    return DependencyTree.range(marked ? begin + 1 : begin, words.length());
  }
}
