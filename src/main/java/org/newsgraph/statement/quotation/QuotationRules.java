package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Quotation;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;
import org.newsgraph.statement.surface.CueClauseFinder;
import org.newsgraph.statement.surface.CueClauseFinder.CueClause;

/**
 * Reads quotations by the cue clause beside them or the speaker before a colon, and joins the later
 * quotations that continue them.
 */
public final class QuotationRules {

  /** Fewer quoted words are often a mere expression. */
  private static final int FEWEST_WORDS = 4;

  private static final Cue COLON = new Cue(":", Cue.Group.SAY, Stance.ASSERT, Set.of(Frame.QUOTE));

  private final CueClauseFinder clauses;
  private final SpeakerFinder speakers;

  /**
   * @param clauses finds the cue clauses
   * @param speakers to see who can speak
   */
  public QuotationRules(CueClauseFinder clauses, SpeakerFinder speakers) {
    this.clauses = clauses;
    this.speakers = speakers;
  }

  /**
   * The readings of the article's quotations, in order.
   *
   * @param mixed the readings of cue clauses in commas and of "according to"; one whose content
   *     ends in a quotation is taken over where later quotations continue it
   */
  public List<Candidate> read(ParsedArticle article, List<Candidate> mixed) {
    Map<Integer, Candidate> byEnd = byEnd(mixed);
    List<Candidate> found = new ArrayList<>();
    Optional<AlignedQuotation> last = Optional.empty();
    for (AlignedQuotation quotation : AlignedQuotation.align(article)) {
      Optional<Candidate> own =
          read(article, quotation).or(() -> Optional.ofNullable(byEnd.get(quotation.span().end())));
      boolean goesOn =
          last.isPresent() && continues(found.get(found.size() - 1), last.get(), quotation, own);
      if (goesOn) {
        found.add(found.remove(found.size() - 1).with(quotation.span()));
      } else {
        own.ifPresent(found::add);
      }
      if (goesOn || own.isPresent()) {
        last = Optional.of(quotation);
      } else if (quotation.words() >= FEWEST_WORDS) {
        last = Optional.empty();
      }
    }
    return found;
  }

  /**
   * The readings, with the quotations that nobody is said to say added to the clause in the
   * sentence right before them: "The mayor said that the bridge was safe. “You can walk on it.”"
   */
  public List<Candidate> continued(ParsedArticle article, List<Candidate> candidates) {
    List<Candidate> joined = new ArrayList<>(candidates);
    Optional<AlignedQuotation> last = Optional.empty();
    Optional<Candidate> said = Optional.empty();
    for (AlignedQuotation quotation : AlignedQuotation.align(article)) {
      if (!quotation.isSentence() || joined.stream().anyMatch(c -> says(c, quotation))) {
        said = Optional.empty();
      } else if (last.stream().noneMatch(quotation::follows)) {
        said = quotation.before().flatMap(tree -> main(tree, joined));
      }
      said.map(Candidate::cueSpan)
          .ifPresent(cue -> joined.replaceAll(c -> continued(c, cue, quotation.span())));
      last = Optional.of(quotation);
    }
    return joined;
  }

  private static Candidate continued(Candidate candidate, Span cue, Span quotation) {
    return candidate.cueSpan().equals(cue) && isWhole(candidate)
        ? candidate.with(quotation)
        : candidate;
  }

  /** Whether the words of the quotation belong to what the reading has for somebody's. */
  private static boolean says(Candidate candidate, AlignedQuotation quotation) {
    return !quotation.span().contains(candidate.cueSpan())
        && candidate.content().stream().anyMatch(quotation.span()::overlaps);
  }

  /** The first reading of the sentence that is a clause after its cue and goes on to the end. */
  private static Optional<Candidate> main(DependencyTree tree, List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> c.tree() == tree && isWhole(c))
        .min(Comparator.comparing(Candidate::cueSpan));
  }

  private static boolean isWhole(Candidate candidate) {
    ReportingRule rule = candidate.rule();
    DependencyTree tree = candidate.tree();
    int end = tree.size() - 1;
    while (end > 0 && tree.isMark(end)) {
      end--;
    }
    return rule.isClausal()
        && !rule.isQuotation()
        && rule.cue() == CueForm.VERB
        && candidate.speaker().isPresent()
        && candidate.content().stream().anyMatch(tree.token(end).span()::overlaps);
  }

  private static Map<Integer, Candidate> byEnd(List<Candidate> mixed) {
    Map<Integer, Candidate> byEnd = new HashMap<>();
    for (Candidate candidate : mixed) {
      candidate.content().forEach(span -> byEnd.putIfAbsent(span.end(), candidate));
    }
    return byEnd;
  }

  private Optional<Candidate> read(ParsedArticle article, AlignedQuotation quotation) {
    Optional<CueClause> after = after(article, quotation);
    if (after.isPresent()) {
      return after.map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_CUE_AFTER));
    }
    Optional<CueClause> before = before(article, quotation);
    return before.isPresent()
        ? before.map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_CUE_BEFORE))
        : colon(quotation)
            .map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_COLON));
  }

  private Optional<CueClause> after(ParsedArticle article, AlignedQuotation quotation) {
    boolean clause = quotation.startsClause() || quotation.spansSentences();
    if (!clause || quotation.next().isEmpty()) {
      return Optional.empty();
    }
    AlignedQuotation.Place next = quotation.next().get();
    if (!quotation.endsWith(",?!-\u2014\u2013")
        && (!isInverted(next) || announces(article, next))) {
      return Optional.empty();
    }
    return clauses.after(article, next.tree(), next.token(), Set.of(Frame.QUOTE));
  }

  /** Whether a finite verb and a name follow: "tweeted Mayor Larsen". */
  private static boolean isInverted(AlignedQuotation.Place next) {
    DependencyTree tree = next.tree();
    int verb = next.token();
    return tree.isFinite(verb) && verb + 1 < tree.size() && tree.tag(verb + 1).startsWith("NNP");
  }

  /** Whether the sentence begins there and has a comma before a quotation: "Said Larsen, “It". */
  private static boolean announces(ParsedArticle article, AlignedQuotation.Place next) {
    DependencyTree tree = next.tree();
    return next.token() == 0
        && IntStream.range(1, tree.size())
            .filter(i -> article.isQuoted(tree, i))
            .limit(1)
            .anyMatch(i -> tree.is(i - 1, ",", ":"));
  }

  private Optional<CueClause> before(ParsedArticle article, AlignedQuotation quotation) {
    DependencyTree tree = quotation.tree();
    int mark = quotation.first();
    if (mark == 0) {
      return Optional.empty();
    }
    boolean announced = tree.is(mark - 1, ",", ":") && !tree.is(mark - 2, WordRole.COMPLEMENTIZER);
    boolean capital = quotation.words() >= FEWEST_WORDS && quotation.startsWithCapital();
    return announced
            || capital
                && !tree.is(mark - 1, WordRole.COMPLEMENTIZER)
                && !tree.is(mark - 2, WordRole.COMPLEMENTIZER)
        ? clauses.before(article, tree, mark)
        : Optional.empty();
  }

  /** The words before the colon, if they name somebody who can speak. */
  private Optional<CueClause> colon(AlignedQuotation quotation) {
    DependencyTree tree = quotation.tree();
    int colon = quotation.first() - 1;
    if (!tree.is(colon, ":")) {
      return Optional.empty();
    }
    return subjectBefore(tree, colon).stream()
        .mapToObj(head -> new SpeakerPhrase(tree, head, colon))
        .filter(speakers::canSpeak)
        .map(s -> new CueClause(tree, 0, colon + 1, colon, COLON, Optional.of(s)))
        .findFirst();
  }

  /** The subject of the first verb, or the noun phrase if there is no verb. */
  private static OptionalInt subjectBefore(DependencyTree tree, int colon) {
    for (int i = 0; i < colon; i++) {
      if (tree.isFinite(i) && !tree.relation(i).startsWith("aux")) {
        int clause = tree.relation(i).equals("cop") ? tree.head(i) : i;
        return tree.child(clause, "nsubj");
      }
    }
    return CueClauseFinder.nounPhrase(tree, 0, colon);
  }

  private static Candidate candidate(
      CueClause clause, AlignedQuotation quotation, ReportingRule rule) {
    return Candidate.ofWord(
        clause.tree(),
        clause.cue(),
        clause.speaker(),
        List.of(quotation.span()),
        clause.meaning().stance(),
        rule);
  }

  /**
   * Whether a quotation continues the last one: it has no cue but the last one's and no sentence of
   * the narrator stands between. Over the end of a paragraph, it must be the next one's beginning,
   * after an open quotation or one at the paragraph's end.
   */
  private static boolean continues(
      Candidate said, AlignedQuotation last, AlignedQuotation next, Optional<Candidate> own) {
    if (own.isPresent()) {
      return own.get().cueSpan().equals(said.cueSpan());
    }
    if (next.paragraph() == last.paragraph() + 1) {
      boolean alone = next.next().isEmpty() && next.words() >= FEWEST_WORDS;
      return next.startsParagraph()
          && (last.quotation().open() || (alone && last.closesInLastSentence()));
    }
    return next.paragraph() == last.paragraph()
        && next.startsSentenceOrFollowsComma()
        && next.narratedSince(last, said.tree()) == 0
        && (next.words() >= FEWEST_WORDS || next.startsSentence());
  }

  /**
   * A quotation aligned with the tokens of the sentences that it runs over.
   *
   * @param quotation the quotation in the text
   * @param trees the article's sentences
   * @param sentence the index of the sentence in which it opens
   * @param first the token of the opening mark
   * @param lastSentence the index of the sentence in which it closes
   * @param last the last token of the quotation there
   */
  private record AlignedQuotation(
      Quotation quotation,
      List<DependencyTree> trees,
      int sentence,
      int first,
      int lastSentence,
      int last) {

    /** A token of a sentence. */
    record Place(DependencyTree tree, int token) {}

    /** Aligns the quotations of an article, in order; those without a token are left out. */
    static List<AlignedQuotation> align(ParsedArticle article) {
      List<AlignedQuotation> found = new ArrayList<>();
      int sentence = 0;
      for (Quotation quotation : article.quotations()) {
        while (sentence < article.trees().size()
            && article.trees().get(sentence).sentence().span().end() <= quotation.span().begin()) {
          sentence++;
        }
        align(article.trees(), quotation, sentence).ifPresent(found::add);
      }
      return List.copyOf(found);
    }

    private static Optional<AlignedQuotation> align(
        List<DependencyTree> trees, Quotation quotation, int from) {
      int sentence = from;
      int first = sentence < trees.size() ? firstIn(trees.get(sentence), quotation.span()) : -1;
      if (first < 0) {
        return Optional.empty();
      }
      if (opensAtTheEnd(trees.get(sentence), first) && sentence + 1 < trees.size()) {
        sentence++;
        first = 0;
      }
      int begin = sentence;
      int last = lastIn(trees.get(sentence), quotation.span());
      int lastSentence = sentence;
      while (++sentence < trees.size()
          && trees.get(sentence).token(0).span().begin() < quotation.span().end()) {
        lastSentence = sentence;
        last = lastIn(trees.get(sentence), quotation.span());
      }
      return Optional.of(new AlignedQuotation(quotation, trees, begin, first, lastSentence, last));
    }

    /** Sentence splitters often leave the opening mark of a sentence with the one before. */
    private static boolean opensAtTheEnd(DependencyTree tree, int first) {
      return first > 0 && IntStream.range(first, tree.size()).allMatch(tree::isMark);
    }

    /** The first token that ends after the span's begin and begins before its end; -1 if none. */
    private static int firstIn(DependencyTree tree, Span span) {
      int low = 0;
      int high = tree.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (tree.token(middle).span().end() <= span.begin()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < tree.size() && tree.token(low).span().begin() < span.end() ? low : -1;
    }

    private static int lastIn(DependencyTree tree, Span span) {
      int after = firstIn(tree, new Span(span.end(), Integer.MAX_VALUE));
      return after < 0 ? tree.size() - 1 : after - 1;
    }

    Span span() {
      return quotation.span();
    }

    int paragraph() {
      return quotation.paragraph();
    }

    DependencyTree tree() {
      return trees.get(sentence);
    }

    /** The number of its words, marks left out. */
    int words() {
      int words = 0;
      for (int s = sentence; s <= lastSentence; s++) {
        DependencyTree tree = trees.get(s);
        int to = s == lastSentence ? last : tree.size() - 1;
        for (int i = s == sentence ? first : 0; i <= to; i++) {
          words += tree.isMark(i) ? 0 : 1;
        }
      }
      return words;
    }

    /** Whether the last character before the closing mark is one of these. */
    boolean endsWith(String marks) {
      for (int s = lastSentence; s >= sentence; s--) {
        DependencyTree tree = trees.get(s);
        for (int i = s == lastSentence ? last : tree.size() - 1; i >= 0; i--) {
          if (!tree.isQuotationMark(i)) {
            return tree.isMark(i) && marks.indexOf(tree.word(i).codePointAt(0)) >= 0;
          }
        }
      }
      return false;
    }

    /** The token after the closing mark; empty at the end of the paragraph. */
    Optional<Place> next() {
      DependencyTree tree = trees.get(lastSentence);
      if (last + 1 < tree.size()) {
        return Optional.of(new Place(tree, last + 1));
      }
      boolean more =
          lastSentence + 1 < trees.size()
              && trees.get(lastSentence + 1).sentence().paragraph() == paragraph();
      return more ? Optional.of(new Place(trees.get(lastSentence + 1), 0)) : Optional.empty();
    }

    boolean startsWithCapital() {
      for (int i = first; i < tree().size(); i++) {
        if (!tree().isMark(i)) {
          return Character.isUpperCase(tree().word(i).codePointAt(0));
        }
      }
      return false;
    }

    boolean startsSentence() {
      return first == 0 || first == 1 && tree().isMark(0);
    }

    /**
     * Whether it begins the sentence, or follows a colon, a comma or a conjunction that begins it.
     */
    boolean startsClause() {
      return startsSentence()
          || first <= 2 && tree().tag(0).equals("CC")
          || tree().is(first - 1, ":", ",");
    }

    boolean startsSentenceOrFollowsComma() {
      return startsSentence() || tree().is(first - 1, ",", ":", "-") || tree().isDash(first - 1);
    }

    boolean startsParagraph() {
      return startsSentence()
          && (sentence == 0 || trees.get(sentence - 1).sentence().paragraph() != paragraph());
    }

    boolean spansSentences() {
      return lastSentence > sentence;
    }

    /** Whether it is a sentence of its own, or several. */
    boolean isSentence() {
      return startsSentence()
          && words() >= FEWEST_WORDS
          && endsWith(".?!")
          && next().stream()
              .allMatch(n -> IntStream.range(0, n.token()).allMatch(n.tree()::isMark));
    }

    /** Whether it follows the other with nothing between them. */
    boolean follows(AlignedQuotation other) {
      return paragraph() == other.paragraph() && sentence <= other.firstAfter();
    }

    /** The sentence before the one in which it opens, in its paragraph. */
    Optional<DependencyTree> before() {
      return Optional.of(sentence - 1)
          .filter(s -> s >= 0)
          .map(trees::get)
          .filter(t -> t.sentence().paragraph() == paragraph());
    }

    /** The first sentence behind it; sentence splitters may begin that with its closing mark. */
    private int firstAfter() {
      boolean mark = last == 0 && trees.get(lastSentence).size() > 1;
      return mark ? lastSentence : lastSentence + 1;
    }

    /** Whether no other sentence follows the one in which it closes, in the paragraph. */
    boolean closesInLastSentence() {
      int next = lastSentence + 1;
      return next == trees.size() || trees.get(next).sentence().paragraph() != paragraph();
    }

    /**
     * The number of sentences that the narrator says between an earlier quotation and this one,
     * apart from the sentence of the cue.
     */
    int narratedSince(AlignedQuotation previous, DependencyTree cueSentence) {
      int count = 0;
      for (int s = previous.firstAfter(); s < sentence; s++) {
        boolean torn = trees.get(s).is(0, ")", "-RRB-", ",");
        count += torn || trees.get(s) == cueSentence ? 0 : 1;
      }
      boolean narrated = first > 1 && tree() != cueSentence && startsSentence();
      return count + (narrated ? 1 : 0);
    }
  }
}
