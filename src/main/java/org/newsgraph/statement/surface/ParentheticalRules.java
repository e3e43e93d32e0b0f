package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerPhrase;
import org.newsgraph.statement.surface.CueClauseFinder.CueClause;

/**
 * Reads cue clauses in commas, at the end or in the middle of their content: "the bridge, she said,
 * is closed".
 */
public final class ParentheticalRules {

  private static final Set<String> INVERTED =
      Set.of("nsubj", "obj", "dep", "iobj", "ccomp", "root");

  /** The most tokens from the cue to the clause's end, where the speaker comes first. */
  private static final int LONGEST_REST = 9;

  /** How many more where the speaker comes after the cue. */
  private static final int LONGEST_SPEAKER = 12;

  /** Tags of words that link a clause to the one before. */
  private static final Pattern LINKS = Pattern.compile("CC|IN|TO|W.*");

  private static final Set<Frame> FRAMES = Set.of(Frame.QUOTE, Frame.CLAUSE);

  private final CueLexicon cues;
  private final CueClauseFinder clauses;

  /**
   * @param cues to see the complements of a cue
   * @param clauses finds the clauses
   */
  public ParentheticalRules(CueLexicon cues, CueClauseFinder clauses) {
    this.cues = cues;
    this.clauses = clauses;
  }

  /** The readings of the sentence, in order. */
  public List<Candidate> read(ParsedArticle article, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int begin = 2; begin < tree.size(); begin++) {
      boolean comma = tree.is(begin - 1, ",", "-", "''", "\"") || tree.isDash(begin - 1);
      if (comma && !article.isQuoted(tree, begin)) {
        read(article, tree, begin).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(ParsedArticle article, DependencyTree tree, int begin) {
    return clauses
        .after(article, tree, begin, FRAMES)
        .filter(clause -> isParenthetical(tree, clause))
        .flatMap(clause -> candidate(article, tree, clause));
  }

  private boolean isParenthetical(DependencyTree tree, CueClause clause) {
    if (tree.tag(clause.cue()).equals("VBG")
        || tree.tag(clause.begin()).startsWith("W")
        || Set.of("CC", "IN").contains(tree.tag(clause.begin()))) {
      return false;
    }
    int end = end(tree, clause);
    return end - clause.cue()
            <= LONGEST_REST + (clause.begin() == clause.cue() ? LONGEST_SPEAKER : 0)
        && clause.speaker().isPresent()
        && begins(clause)
        && isWhole(tree, clause)
        && isClause(tree, clause.begin(), end)
        && !announces(tree, clause.cue())
        && (clause.speaker().get().head() > clause.cue()
            || isFronted(tree, clause.begin(), end)
            || !hasOwnComplement(tree, clause.cue(), end));
  }

  /**
   * Whether the cue and its auxiliaries stand in the clause, and it continues no other verb: no
   * "the council has, in a letter, called".
   */
  private static boolean isWhole(DependencyTree tree, CueClause clause) {
    boolean torn =
        tree.children(clause.cue())
            .anyMatch(c -> c < clause.begin() && tree.relation(c).startsWith("aux"));
    boolean inverted = clause.begin() == clause.cue() && !tree.isQuotationMark(clause.begin() - 1);
    boolean finite = tree.isFinite(clause.cue()) && !tree.relation(clause.cue()).equals("conj");
    return !torn && (!inverted || finite);
  }

  /** Whether nothing but the speaker's own words stand between the comma and the cue. */
  private static boolean begins(CueClause clause) {
    SpeakerPhrase speaker = clause.speaker().get();
    if (speaker.head() < clause.begin() || speaker.head() > clause.cue()) {
      return speaker.head() > clause.cue()
          && clause.begin() == clause.cue()
          && clause.tree().child(clause.cue(), "nsubj").stream().noneMatch(c -> c < clause.cue())
          && INVERTED.contains(clause.tree().relation(speaker.head()))
          && !isSubject(clause.tree(), speaker)
          && clause.tree().child(clause.cue(), "ccomp").stream().noneMatch(c -> c > clause.cue());
    }
    int first = speaker.words().nextSetBit(0);
    return first == clause.begin() || first == clause.begin() + 1;
  }

  /** "The mayor, in a letter, announced shops would close": whose verb follows is no speaker. */
  private static boolean isSubject(DependencyTree tree, SpeakerPhrase speaker) {
    int next = speaker.words().length();
    return next < tree.size() && tree.isFinite(next);
  }

  /** A cue with content to its right, or with an object, is no mere parenthesis. */
  private boolean hasOwnComplement(DependencyTree tree, int cue, int end) {
    boolean addressed = cues.find(tree.token(cue), Frame.ADDRESSEE).isPresent();
    return tree.children(cue)
        .filter(c -> c > cue && tree.head(c) == cue)
        .filter(c -> !isNextStatement(tree, tree.subtree(c).nextSetBit(0)))
        .anyMatch(
            c ->
                Set.of("ccomp", "xcomp").contains(tree.relation(c))
                    || tree.relation(c).equals("obj") && c < end && !addressed);
  }

  /** "The mayor confirmed that the bridge". */
  private static boolean announces(DependencyTree tree, int cue) {
    return tree.is(cue + 1, WordRole.COMPLEMENTIZER) && tree.tag(cue + 1).equals("IN");
  }

  /** Whether a clause stands there to be content, no mere adverbial. */
  private boolean isClause(DependencyTree tree, int begin, int end) {
    return isSplit(tree, end)
        || isFronted(tree, begin, end)
        || !isSubordinate(tree, begin)
            && IntStream.range(0, begin)
                .anyMatch(i -> tree.isFinite(i) && !tree.relation(i).startsWith("acl"));
  }

  /** "When the bridge fell, the mayor told the council": all before the comma tells when. */
  private static boolean isSubordinate(DependencyTree tree, int begin) {
    return !tree.isQuotationMark(begin - 1)
        && Set.of("IN", "WRB").contains(tree.tag(0))
        && IntStream.range(0, begin - 1).noneMatch(i -> tree.is(i, ",", ";") || tree.isDash(i));
  }

  private Optional<Candidate> candidate(
      ParsedArticle article, DependencyTree tree, CueClause clause) {
    List<Span> content = content(article, tree, clause);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Candidate.ofWord(
                tree,
                clause.cue(),
                clause.speaker(),
                content,
                clause.meaning().stance(),
                ReportingRule.PARENTHETICAL));
  }

  /** The words before the clause, and those after a second comma; empty if all are marks. */
  private List<Span> content(ParsedArticle article, DependencyTree tree, CueClause clause) {
    boolean closed = tree.isQuotationMark(clause.begin() - 1);
    int first = afterSemicolon(article, tree, clause.begin());
    BitSet words = DependencyTree.range(first, closed ? clause.begin() : clause.begin() - 1);
    int end = end(tree, clause);
    if (isPause(tree, end) && !isParticiple(tree, end + 1) && !isPlace(tree, end)) {
      words.or(DependencyTree.range(end + 1, semicolon(article, tree, end)));
    }
    List<Span> spans = tree.spans(words);
    boolean goesOn = !spans.isEmpty() && article.quoted().get(spans.get(0).begin());
    return goesOn ? fromItsOpening(article, spans) : spans;
  }

  /** "The mayor said in Lund, Norland Friday": names alone go on with the name before the comma. */
  private static boolean isPlace(DependencyTree tree, int comma) {
    return tree.tag(comma - 1).startsWith("NNP")
        && IntStream.range(comma + 1, tree.size())
            .filter(i -> !tree.isMark(i))
            .allMatch(i -> tree.tag(i).startsWith("NNP") || tree.tag(i).equals("CD"));
  }

  /** Where the clause that ends before the token begins: after a semicolon, else at 0. */
  private static int afterSemicolon(ParsedArticle article, DependencyTree tree, int end) {
    return IntStream.range(0, end)
        .filter(i -> tree.is(i, ";") && !article.isQuoted(tree, i))
        .map(i -> i + 1)
        .max()
        .orElse(0);
  }

  private static int semicolon(ParsedArticle article, DependencyTree tree, int from) {
    return IntStream.range(from, tree.size())
        .filter(i -> tree.is(i, ";") && !article.isQuoted(tree, i))
        .findFirst()
        .orElse(tree.size());
  }

  /** A sentence within a quotation of several belongs to it with those before. */
  private static List<Span> fromItsOpening(ParsedArticle article, List<Span> spans) {
    int opening = article.quoted().previousClearBit(spans.get(0).begin()) + 1;
    Span quotation = new Span(opening, article.quoted().nextClearBit(opening));
    List<Span> whole = new ArrayList<>(spans);
    whole.set(0, quotation.union(spans.get(0)));
    return whole;
  }

  private boolean isNextStatement(DependencyTree tree, int begin) {
    return tree.is(begin - 1, ",") && isParticiple(tree, begin);
  }

  /** ", adding that" begins another statement. */
  private boolean isParticiple(DependencyTree tree, int begin) {
    return begin < tree.size()
        && tree.tag(begin).equals("VBG")
        && cues.find(tree.token(begin), FRAMES).isPresent();
  }

  /** The next comma or mark after the cue and its subject, or the sentence's end. */
  private static int end(DependencyTree tree, CueClause clause) {
    int i = clause.cue() + 1;
    OptionalInt subject =
        clause.speaker().stream()
            .mapToInt(SpeakerPhrase::head)
            .filter(h -> h > clause.cue())
            .findFirst();
    if (subject.isPresent()) {
      i = Math.max(i, tree.subtree(subject.getAsInt()).length());
    }
    while (i < tree.size() && !isPause(tree, i) && !tree.is(i, ".", ";", ":", "?", "!")) {
      i++;
    }
    return Math.min(i, tree.size());
  }

  /** Whether a comma or a dash stands there, behind which the content may go on. */
  private static boolean isPause(DependencyTree tree, int index) {
    return tree.is(index, ",") || tree.isDash(index);
  }

  /**
   * "At noon, she said, the bridge was closed": a phrase and, after the clause, a comma and another
   * clause that nothing links.
   */
  private boolean isFronted(DependencyTree tree, int begin, int end) {
    return tree.tag(0).equals("IN")
        && tree.is(begin - 1, ",")
        && tree.is(end, ",")
        && !tree.isQuotationMark(end + 1)
        && end + 1 < tree.size()
        && !LINKS.matcher(tree.tag(end + 1)).matches()
        && !isParticiple(tree, end + 1)
        && IntStream.range(end + 1, tree.size()).anyMatch(tree::isFinite);
  }

  /** Whether the content continues after the clause with its finite verb, or an adverb and it. */
  private static boolean isSplit(DependencyTree tree, int end) {
    boolean mark = isPause(tree, end) && end + 2 < tree.size();
    return mark && tree.isFinite(tree.tag(end + 1).equals("RB") ? end + 2 : end + 1);
  }
}
