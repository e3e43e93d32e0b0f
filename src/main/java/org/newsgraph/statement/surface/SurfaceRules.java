package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.content.ContentBounds;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.Cue.Group;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * Reads subject, verb of saying and clause by the order of the words where the parser failed to see
 * them: "The ministry stated there were no losses".
 */
public final class SurfaceRules {

  /** How far behind the beginning of the content its verb can stand, in tokens. */
  private static final int FARTHEST_VERB = 40;

  private static final Set<Group> GROUPS =
      EnumSet.of(
          Group.SAY,
          Group.CLAIM,
          Group.CONFIRM,
          Group.DENY,
          Group.WARN,
          Group.SUGGEST,
          Group.ESTIMATE,
          Group.SHOW,
          Group.ACCUSE,
          Group.BELIEF);
  private static final Set<String> BELOW = Set.of("nsubj", "dep", "advcl", "amod", "nmod");
  private static final Set<String> PHRASE_STARTS =
      Set.of("DT", "PRP", "PRP$", "EX", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJS", "PDT");

  /** Tags of words that begin another clause or a comment after a comma. */
  private static final Pattern AFTER_PHRASE = Pattern.compile("CC|IN|W.*");

  /** Tags of the words of a noun phrase for those who are spoken to. */
  private static final Pattern ADDRESSEE = Pattern.compile("DT|PRP.*|NN.*|JJ.*|CD|POS|IN");

  /** Tags of words that begin another noun phrase right after a noun. */
  private static final Pattern STARTS = Pattern.compile("P?DT|PRP.*|EX|CD|JJ.*|RB");

  private final CueLexicon cues;
  private final SpeakerFinder speakers;
  private final ContentBounds bounds;
  private final Media media = new Media();

  /** Verbs that report nothing without "that": "held a referendum". */
  private final Set<String> thatVerbs = Lexicon.words("that-verbs.txt");

  /**
   * @param cues the verbs of saying
   * @param speakers for subjects that the parser does see
   * @param bounds to find where the content ends
   */
  public SurfaceRules(CueLexicon cues, SpeakerFinder speakers, ContentBounds bounds) {
    this.cues = cues;
    this.speakers = speakers;
    this.bounds = bounds;
  }

  /** The readings of the sentence, in order. */
  public List<Candidate> read(ParsedArticle article, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i + 2 < tree.size(); i++) {
      int cue = i;
      if (!article.isQuoted(tree, i)) {
        read(article, tree, cue).or(() -> relative(article, tree, cue)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(ParsedArticle article, DependencyTree tree, int cue) {
    Optional<Cue> meaning = meaning(tree, cue).filter(c -> GROUPS.contains(c.group()));
    int begin = begin(tree, cue);
    boolean clause =
        begin > cue + 1
            || startsPhrase(tree, begin) && !thatVerbs.contains(tree.token(cue).lemma());
    OptionalInt subject = subject(tree, cue);
    if (meaning.isEmpty()
        || !clause
        || hasObject(tree, cue, begin)
        || subject.isEmpty()
        || !hasVerb(tree, begin, begin > cue + 1)) {
      return Optional.empty();
    }
    int end = bounds.cut(article, tree, cue, begin, end(tree, cue, begin));
    int said = begin > cue + 1 ? begin : afterAddressee(tree, cue, meaning.get());
    List<Span> spans = tree.spans(DependencyTree.range(said, end));
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Candidate.ofWord(
                tree,
                cue,
                Optional.of(new SpeakerPhrase(tree, subject.getAsInt(), cue)),
                spans,
                meaning.get().stance(),
                isBroken(tree, cue)
                    ? ReportingRule.SURFACE_OF_BROKEN_TREE
                    : ReportingRule.SURFACE));
  }

  /** After "that", which may stand behind who is spoken to: "telling fans of the team that it". */
  private int begin(DependencyTree tree, int cue) {
    int that = cue + 1;
    boolean addressed = cues.find(tree.token(cue), Frame.ADDRESSEE).isPresent();
    while (addressed
        && that < tree.size()
        && (ADDRESSEE.matcher(tree.tag(that)).matches() || tree.isQuotationMark(that))
        && !tree.is(that, WordRole.COMPLEMENTIZER)) {
      that++;
    }
    boolean announced = tree.is(that, WordRole.COMPLEMENTIZER) && !tree.tag(that).equals("DT");
    return announced ? that + 1 : cue + 1;
  }

  /**
   * Where what is said begins without "that", behind who is spoken to: "told the Herald the bridge
   * was closed", "told Reuters crews were late".
   */
  private static int afterAddressee(DependencyTree tree, int cue, Cue meaning) {
    int first = cue + 1;
    boolean addressed = meaning.group() == Group.SAY && meaning.frames().contains(Frame.ADDRESSEE);
    int verb =
        IntStream.range(first, addressed ? tree.size() : first)
            .filter(i -> tree.isFinite(i) || tree.isMark(i))
            .findFirst()
            .orElse(first);
    OptionalInt phrase =
        IntStream.range(first + 1, verb)
            .filter(i -> tree.isNominal(i - 1) && STARTS.matcher(tree.tag(i)).matches())
            .findFirst();
    OptionalInt behindName =
        IntStream.range(first + 1, verb)
            .filter(i -> isName(tree, i - 1) && !isSameName(tree, i))
            .findFirst();
    return phrase.orElse(behindName.orElse(first));
  }

  private static boolean isName(DependencyTree tree, int i) {
    return tree.token(i).ner().equals("ORGANIZATION") || tree.tag(i).equals("PRP");
  }

  private static boolean isSameName(DependencyTree tree, int i) {
    return tree.token(i).ner().equals(tree.token(i - 1).ner()) || !tree.isNominal(i);
  }

  /** A noun phrase, or a gerund that is a subject: "said not paying taxes is a crime". */
  private static boolean startsPhrase(DependencyTree tree, int begin) {
    boolean gerund = tree.tag(begin).equals("RB") && tree.tag(begin + 1).equals("VBG");
    return gerund || PHRASE_STARTS.contains(tree.tag(begin));
  }

  /** "A bridge, which the ministry says is safe": the predicate is what is said. */
  private Optional<Candidate> relative(ParsedArticle article, DependencyTree tree, int cue) {
    Optional<Cue> meaning =
        tree.isFinite(cue + 1)
            ? meaning(tree, cue).filter(c -> GROUPS.contains(c.group()))
            : Optional.empty();
    return meaning.flatMap(
        c ->
            speakers
                .find(tree, cue)
                .filter(s -> s.head() < cue && followsRelative(tree, s))
                .map(s -> predicate(article, tree, cue, c, s)));
  }

  private static boolean followsRelative(DependencyTree tree, SpeakerPhrase subject) {
    int first = subject.words().nextSetBit(0);
    return first > 0 && tree.tag(first - 1).startsWith("W");
  }

  private Candidate predicate(
      ParsedArticle article, DependencyTree tree, int cue, Cue meaning, SpeakerPhrase subject) {
    int begin = cue + 1;
    int end = begin;
    while (end < tree.size() && !tree.is(end, ",", ";")) {
      end++;
    }
    List<Span> spans =
        tree.spans(DependencyTree.range(begin, bounds.cut(article, tree, cue, begin, end)));
    return Candidate.ofWord(
        tree, cue, Optional.of(subject), spans, meaning.stance(), ReportingRule.SURFACE);
  }

  /**
   * The sense of a verb, or of a word that was tagged as a noun although "that" follows and it is
   * the root.
   */
  private Optional<Cue> meaning(DependencyTree tree, int cue) {
    if (Set.of("VBD", "VBZ", "VBP").contains(tree.tag(cue))) {
      return cues.find(tree.token(cue), Frame.CLAUSE);
    }
    if (isPerfect(tree, cue)) {
      return cues.find(tree.token(cue), Frame.CLAUSE);
    }
    if (isFreeParticiple(tree, cue)) {
      return cues.find(tree.token(cue), Frame.CLAUSE).filter(c -> c.group() != Group.WARN);
    }
    boolean mistaken =
        tree.tag(cue).startsWith("NN")
            && tree.relation(cue).equals("root")
            && tree.is(cue + 1, WordRole.COMPLEMENTIZER)
            && tree.tag(cue - 1).startsWith("NN");
    return mistaken ? cues.findVerb(tree.token(cue).lemma(), Frame.CLAUSE) : Optional.empty();
  }

  private static boolean isPerfect(DependencyTree tree, int cue) {
    return tree.tag(cue).equals("VBN")
        && tree.children(cue).anyMatch(c -> c < cue && tree.token(c).lemma().equals("have"));
  }

  /** "after saying", ", saying", "a statement saying". */
  private boolean isFreeParticiple(DependencyTree tree, int cue) {
    return tree.tag(cue).equals("VBG")
        && (tree.is(cue - 1, WordRole.PARTICIPLE_LINK)
            || tree.is(cue - 1, ",")
            || media.isMedium(tree, cue - 1));
  }

  private OptionalInt subject(DependencyTree tree, int cue) {
    if (!tree.isVerb(cue)) {
      return OptionalInt.of(cue - 1);
    }
    if (tree.isPassive(cue)) {
      return OptionalInt.empty();
    }
    OptionalInt own = speakers.find(tree, cue).stream().mapToInt(SpeakerPhrase::head).findFirst();
    if (own.isPresent() && own.getAsInt() < cue) {
      return own;
    }
    return tree.isNominal(cue - 1) && !tree.relation(cue - 1).startsWith("obl")
        ? OptionalInt.of(cue - 1)
        : OptionalInt.empty();
  }

  /**
   * Whether the first finite verb outside relative clauses goes with the words at the beginning.
   *
   * @param announced whether "that" stands before them
   */
  private static boolean hasVerb(DependencyTree tree, int begin, boolean announced) {
    boolean relative = false;
    for (int i = begin + 1; i < Math.min(tree.size(), begin + FARTHEST_VERB); i++) {
      if (tree.is(i, ";", ",") && endsPhrase(tree, begin, i, announced)) {
        return false;
      }
      if (tree.isFinite(i) && !relative) {
        return !tree.tag(i - 1).equals("CC") && !isJoined(tree, i);
      }
      relative = !announced && (tree.tag(i).startsWith("W") || relative && !tree.isFinite(i));
    }
    return false;
  }

  /** "announced a bid but finally gave up": the verb goes on with what was there before. */
  private static boolean isJoined(DependencyTree tree, int verb) {
    return tree.tag(verb - 1).equals("RB") && tree.tag(verb - 2).equals("CC");
  }

  /** Whether another clause, or a comment on the phrase, begins after the comma. */
  private static boolean endsPhrase(DependencyTree tree, int begin, int comma, boolean announced) {
    boolean next = comma + 1 < tree.size() && AFTER_PHRASE.matcher(tree.tag(comma + 1)).matches();
    return (comma < begin + 3 || next && !announced) && !goesOn(tree, comma);
  }

  /**
   * "Jones, who says the road is safe, left": a relative clause ends where its sentence goes on.
   */
  private static int end(DependencyTree tree, int cue, int begin) {
    boolean relative = tree.tag(cue - 1).equals("WP") && tree.is(cue - 2, ",");
    int end = begin;
    while (end < tree.size() && !tree.is(end, ";")) {
      if (relative && tree.is(end - 1, ",") && tree.isFinite(end)) {
        return end - 1;
      }
      end++;
    }
    return end;
  }

  /** A clause cannot be the subject of its own content, so the tree must be wrong. */
  private static boolean isBroken(DependencyTree tree, int cue) {
    boolean announced = tree.is(cue + 1, WordRole.COMPLEMENTIZER) && tree.head(cue) > cue;
    return tree.relation(cue).equals("csubj") || (announced && BELOW.contains(tree.relation(cue)));
  }

  /** Whether the words right after the cue are its object. */
  private static boolean hasObject(DependencyTree tree, int cue, int begin) {
    return begin == cue + 1
        && (isOneWithItsClauses(tree, cue, begin) || endsAtComma(tree, cue, begin));
  }

  /** Whether what follows is one noun phrase, its verbs in clauses about nouns. */
  private static boolean isOneWithItsClauses(DependencyTree tree, int cue, int begin) {
    return objects(tree, cue, begin)
        .filter(words -> words.stream().anyMatch(tree::isFinite))
        .anyMatch(
            words -> words.stream().filter(tree::isFinite).allMatch(i -> isInClause(tree, i)));
  }

  /** "confirmed the damage to the port, but": what follows is a noun phrase and a comma. */
  private static boolean endsAtComma(DependencyTree tree, int cue, int begin) {
    return objects(tree, cue, begin)
        .anyMatch(
            words -> tree.is(words.length(), ",") && words.stream().noneMatch(tree::isFinite));
  }

  /** The words of the objects of the cue to which the token belongs. */
  private static Stream<BitSet> objects(DependencyTree tree, int cue, int begin) {
    return tree.children(cue)
        .filter(c -> c > cue && tree.relation(c).equals("obj"))
        .mapToObj(tree::subtree)
        .filter(words -> words.get(begin) && !goesOn(tree, words.length()));
  }

  /**
   * Whether a finite verb follows what was taken for an object, at once or after an aside in
   * commas: "reported the driver, who lives nearby, was unhurt". It is the subject of a clause
   * then.
   */
  private static boolean goesOn(DependencyTree tree, int end) {
    int next = tree.is(end, ",") ? end + 1 : end;
    if (next > end && !isPredicate(tree, next) && !tree.tag(next).equals("CC")) {
      int close = next;
      boolean relative = tree.tag(next).startsWith("W");
      while (close < tree.size()
          && !tree.is(close, ",", ";")
          && (relative || !isOwnVerb(tree, close))) {
        close++;
      }
      next = tree.is(close, ",") ? close + 1 : next;
    }
    return isPredicate(tree, next);
  }

  /** Whether a finite verb stands there that is in no relative clause. */
  private static boolean isOwnVerb(DependencyTree tree, int i) {
    return tree.isFinite(i) && !tree.relation(i).equals("acl:relcl");
  }

  /** Whether a finite verb, which no subject follows, stands there or behind an adverb. */
  private static boolean isPredicate(DependencyTree tree, int i) {
    int verb = i < tree.size() && tree.tag(i).equals("RB") ? i + 1 : i;
    return verb < tree.size()
        && tree.isFinite(verb)
        && tree.children(verb).noneMatch(c -> c > verb && tree.relation(c).startsWith("nsubj"));
  }

  /** Whether the verb stands in a relative or content clause within the object. */
  private static boolean isInClause(DependencyTree tree, int verb) {
    for (int up = verb; up >= 0 && !tree.relation(up).equals("obj"); up = tree.head(up)) {
      boolean marked = tree.child(up, "mark").isPresent();
      boolean reported = tree.tag(tree.head(up)).equals("VBG") && isAttribute(tree, tree.head(up));
      boolean content = Set.of("acl", "ccomp").contains(tree.relation(up)) && (marked || reported);
      if (content || isRelative(tree, up)) {
        return true;
      }
    }
    return false;
  }

  /** "Posted a message saying it was closed". */
  private static boolean isAttribute(DependencyTree tree, int participle) {
    return tree.relation(participle).equals("acl");
  }

  /** A relative clause has a relative word or a subject of its own. */
  private static boolean isRelative(DependencyTree tree, int verb) {
    return tree.relation(verb).equals("acl:relcl")
        && tree.children(verb)
            .anyMatch(c -> tree.tag(c).startsWith("W") || tree.relation(c).startsWith("nsubj"));
  }
}
