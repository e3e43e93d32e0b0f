package org.newsgraph.statement.content;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.statement.circumstance.Dates;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.cue.Cue.Group;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.RuleSwitches;

/**
 * Finds where the content of a construction begins and ends. Works on token sets of the sentence;
 * what a token set covers is made a stretch of text by {@link DependencyTree#spans}.
 */
public final class ContentBounds {

  private static final Set<String> NEXT_CLAUSE = Set.of("conj", "cc", "parataxis");

  /** How a clause or phrase begins that a comma sets apart from a noun phrase. */
  private static final Set<String> ASIDE =
      Set.of("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "IN", "RB");

  private final CueLexicon cues;
  private final ContentEnd ending;
  private final Coordination coordination;
  private final NarratorsCircumstances circumstances;
  private final boolean quotationEdges;

  /**
   * @param cues to see where another statement begins
   * @param switches which of the bounds are applied
   */
  public ContentBounds(CueLexicon cues, RuleSwitches switches) {
    this.cues = cues;
    this.ending = new ContentEnd(cues, switches);
    this.coordination = new Coordination(cues, switches);
    this.circumstances = new NarratorsCircumstances(cues);
    this.quotationEdges = switches.isOn("quotation-edge");
  }

  /**
   * What follows the cue: from the first word of {@code from}'s subtree to the end of the cue's
   * last complement, up to a participle that begins another statement.
   *
   * @param from the word whose subtree the content begins with
   * @param content the head of the content; may be the same
   */
  public BitSet right(ParsedArticle article, DependencyTree tree, int cue, int from, int content) {
    int begin = begin(tree, cue, from);
    int limit = limit(article, tree, cue, Math.max(from, content));
    int own = Math.max(tree.subtree(content).length(), tree.subtree(from).length());
    int complements =
        tree.children(cue)
            .filter(c -> c > content && c < limit && extendsContent(tree, c))
            .map(c -> tree.subtree(c).length())
            .max()
            .orElse(0);
    int end = Math.min(Math.max(own, complements), limit);
    int last = Math.min(end, nextStatement(tree, begin, content));
    boolean main = tree.isVerb(cue) && !tree.relation(cue).startsWith("acl");
    int whole = main ? ending.untorn(article, tree, begin, last, limit) : last;
    int stop = ending.cut(article, tree, cue, Math.max(begin, content), begin, whole);
    int said = ending.occasion(article, tree, cue, begin, stop);
    return DependencyTree.range(
        opened(article, tree, begin, cue),
        article.isQuoted(tree, cue) ? said : closed(article, tree, begin, said));
  }

  /**
   * As {@link #right} of a noun phrase, without what the narrator adds: a clause or phrase about it
   * after a comma, when, where or how it was said, and the next clause.
   */
  public BitSet phrase(ParsedArticle article, DependencyTree tree, int cue, int content) {
    BitSet words = predication(article, tree, cue, content, content);
    int begin = Math.max(0, words.nextSetBit(0));
    return DependencyTree.range(
        begin, circumstances.find(article, tree, cue, content, words.length()));
  }

  /** As {@link #right} where the content is no clause, up to an aside or the next clause. */
  public BitSet predication(
      ParsedArticle article, DependencyTree tree, int cue, int from, int content) {
    BitSet words = right(article, tree, cue, from, content);
    int end = words.length();
    for (int i = content + 2; i < end; i++) {
      boolean aside = ASIDE.contains(tree.tag(i)) && !tree.is(i, WordRole.EXEMPLIFIER);
      if (tree.is(i - 1, ",") && aside && !article.isQuoted(tree, i)) {
        end = i - 1;
      }
    }
    int begin = Math.max(0, words.nextSetBit(0));
    return DependencyTree.range(begin, coordination.nextClause(article, tree, content, end));
  }

  /**
   * The first token that is no longer content; {@code end} if all are.
   *
   * @param begin the first token of the content
   * @param end the token after the content, as far as the clause goes
   */
  public int cut(ParsedArticle article, DependencyTree tree, int cue, int begin, int end) {
    return ending.cut(article, tree, cue, begin, begin, end);
  }

  /** The words of the clause that governs the cue's clause, without the latter. */
  public BitSet governor(DependencyTree tree, int cue, int content) {
    BitSet words = tree.subtree(content);
    words.andNot(tree.subtree(cue));
    int begin = words.nextSetBit(0);
    BitSet span = DependencyTree.range(skipMark(tree, begin), words.length());
    span.andNot(tree.subtree(cue));
    return span;
  }

  private static int begin(DependencyTree tree, int cue, int from) {
    BitSet words = tree.subtree(from);
    int begin = words.nextSetBit(cue < from ? cue + 1 : 0);
    OptionalInt that =
        tree.children(from)
            .filter(c -> c > cue && c < from && tree.is(c, WordRole.COMPLEMENTIZER))
            .findFirst();
    if (that.isPresent() && tree.relation(that.getAsInt()).equals("mark")) {
      return that.getAsInt() + 1;
    }
    return skipMark(tree, begin);
  }

  private static int skipMark(DependencyTree tree, int begin) {
    boolean complementizer =
        tree.is(begin, WordRole.COMPLEMENTIZER)
            && Set.of("mark", "dep").contains(tree.relation(begin));
    return complementizer ? begin + 1 : begin;
  }

  /** Where the next clause of the sentence begins. */
  private int limit(ParsedArticle article, DependencyTree tree, int cue, int content) {
    return tree.children(cue)
        .filter(c -> c > content && NEXT_CLAUSE.contains(tree.relation(c)))
        .filter(c -> !coordination.continuesContent(article, tree, cue, content, c))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  /** "They will not go and others said ...": a coordinated clause that reports something itself. */
  private int nextStatement(DependencyTree tree, int begin, int content) {
    return tree.children(content)
        .filter(c -> c > begin && tree.relation(c).equals("conj") && isStatement(tree, c))
        .map(c -> tree.subtree(c).nextSetBit(0))
        .filter(c -> c > content)
        .findFirst()
        .orElse(tree.size());
  }

  private boolean isStatement(DependencyTree tree, int verb) {
    return cues.find(tree.token(verb), Frame.QUOTE).isPresent()
        && tree.child(verb, "nsubj").isPresent()
        && tree.child(verb, "ccomp").isPresent();
  }

  private static boolean extendsContent(DependencyTree tree, int child) {
    return !tree.relation(child).equals("punct") && !tree.relation(child).startsWith("nsubj");
  }

  /** The mark that opens a quotation belongs to what it opens. */
  private int opened(ParsedArticle article, DependencyTree tree, int begin, int cue) {
    boolean mark = quotationEdges && begin - 1 > cue && tree.isQuotationMark(begin - 1);
    return mark && article.isQuoted(tree, begin) ? begin - 1 : begin;
  }

  /** A quotation that the content runs into belongs to it as a whole, with its closing mark. */
  private int closed(ParsedArticle article, DependencyTree tree, int begin, int end) {
    int mark = end;
    while (mark > begin && continuesQuotation(article, tree, mark) && !tree.isQuotationMark(mark)) {
      mark++;
    }
    boolean closes = quotationEdges && mark > begin && continuesQuotation(article, tree, mark);
    return closes ? mark + 1 : end;
  }

  private static boolean continuesQuotation(ParsedArticle article, DependencyTree tree, int token) {
    return token < tree.size()
        && article.isQuoted(tree, token - 1)
        && article.isQuoted(tree, token);
  }

  /**
   * Finds where the narrator tells when, where or how something was said, after a noun phrase that
   * was said: "condemned the raid after a meeting", "announced the plan on Friday".
   */
  private static final class NarratorsCircumstances {

    private static final Set<Group> TELLING = EnumSet.of(Group.SAY, Group.CONFIRM);
    private static final Frame TOPIC = Frame.parse("np");

    private final CueLexicon cues;
    private final Media media = new Media();
    private final Dates dates = new Dates();

    NarratorsCircumstances(CueLexicon cues) {
      this.cues = cues;
    }

    /**
     * The first token of the circumstances; {@code end} if there are none.
     *
     * @param content the head of what was said
     * @param end the token after the content
     */
    int find(ParsedArticle article, DependencyTree tree, int cue, int content, int end) {
      for (int i = content + 1; i < end; i++) {
        if (tree.is(i, ",", ";") || article.isQuoted(tree, i)) {
          continue;
        }
        boolean own = governor(tree, i) == cue;
        boolean time = tree.is(i, WordRole.OCCASION_PREPOSITION) && own;
        boolean medium = tree.is(i, WordRole.MEDIUM_PREPOSITION) && tells(tree, i, own);
        boolean to = tree.lower(i).equals("to") && tree.relation(i).equals("case");
        boolean addressee = own && to && tells(tree, cue);
        if (time || medium || addressee) {
          return i;
        }
      }
      return end;
    }

    /** Whether the cue may be followed by what is said and to whom: "disclosed the plan to". */
    private boolean tells(DependencyTree tree, int cue) {
      return cues.find(tree.token(cue)).stream()
          .anyMatch(c -> TELLING.contains(c.group()) && c.frames().contains(TOPIC));
    }

    /** The word that the phrase of a preposition hangs from. */
    private static int governor(DependencyTree tree, int preposition) {
      int noun = tree.head(preposition);
      return noun > preposition ? tree.head(noun) : noun;
    }

    private boolean tells(DependencyTree tree, int preposition, boolean own) {
      int noun = tree.head(preposition);
      boolean medium = media.isPlatform(tree, noun) || own && media.isMedium(tree, noun);
      return noun > preposition && (dates.isDate(tree, noun) || medium);
    }
  }

  /**
   * Tells whether a clause after "and" or "but" belongs to what is said or is the narrator's next
   * one. Parsers hang it from either verb; the forms of the verbs tell more.
   */
  private static final class Coordination {

    /** How many tokens the subject of the next clause can have. */
    private static final int LONGEST_SUBJECT = 12;

    private static final Set<String> PLURAL = Set.of("are", "were", "have");

    private final CueLexicon cues;
    private final boolean on;

    Coordination(CueLexicon cues, RuleSwitches switches) {
      this.cues = cues;
      this.on = switches.isOn("coordination");
    }

    /**
     * Whether a clause that the parser coordinates with the cue goes on with the clause that it
     * reports: "said the bridge was safe and it would open". It has a subject of its own and
     * reports nothing, or its verb stands in another tense than the cue, as "likes" after "said".
     *
     * @param content the head of what the cue reports
     * @param conjunct the head of the clause, a dependent of the cue
     */
    boolean continuesContent(
        ParsedArticle article, DependencyTree tree, int cue, int content, int conjunct) {
      boolean clause = on && tree.isVerb(cue) && isFiniteClause(tree, content);
      if (!clause || tree.relation(conjunct).equals("parataxis")) {
        return false;
      }
      int link = link(tree, conjunct);
      OptionalInt verb = verb(tree, link + 1, tree.size());
      if (link < 0 || verb.isEmpty()) {
        return false;
      }
      int first = verb.getAsInt();
      boolean subject = first > link + 1 && hasNoun(tree, link + 1, first);
      boolean report = cues.find(tree.token(first), Frame.QUOTE).isPresent();
      return subject ? !report : isOtherTense(article, tree, cue, first);
    }

    /** The conjunction; -1 if the conjunct has none. */
    private static int link(DependencyTree tree, int conjunct) {
      return tree.child(conjunct, "cc").orElse(-1);
    }

    private static boolean isFiniteClause(DependencyTree tree, int head) {
      return tree.subtree(head).stream().anyMatch(tree::isFinite)
          && tree.child(head, Set.of("nsubj", "nsubj:pass")).isPresent();
    }

    private static boolean isOtherTense(
        ParsedArticle article, DependencyTree tree, int cue, int verb) {
      boolean auxiliary = tree.tag(verb).equals("MD") || tree.token(verb).lemma().equals("have");
      boolean being = tree.token(verb).lemma().equals("be");
      return article.isQuoted(tree, verb)
          || auxiliary
          || being
          || !tree.tag(verb).equals(tree.tag(cue));
    }

    /**
     * The conjunction before an independent clause; {@code end} if there is none: "pledged funds
     * and the ministry is raising taxes", "maintains his innocence and blames the regulator".
     *
     * @param from a token of the content
     * @param end the token after the content
     */
    int nextClause(ParsedArticle article, DependencyTree tree, int from, int end) {
      for (int i = from + 1; on && i < end; i++) {
        boolean link = tree.tag(i).equals("CC") && !article.isQuoted(tree, i);
        OptionalInt verb = link ? verb(tree, i + 1, end) : OptionalInt.empty();
        if (verb.isPresent() && !joinsSubjects(tree, i, verb.getAsInt())) {
          return tree.is(i - 1, ",") ? i - 1 : i;
        }
      }
      return end;
    }

    /** Whether a plural verb after a singular noun shows that the nouns are its common subject. */
    static boolean joinsSubjects(DependencyTree tree, int link, int verb) {
      boolean singular =
          tree.tag(verb - 1).equals("NN")
              || tree.tag(verb - 1).equals("NNP")
              || tree.is(verb - 1, ")");
      return verb > link + 1 && singular && PLURAL.contains(tree.lower(verb));
    }

    /** The first finite verb, with nothing before it but a subject and adverbs; empty if none. */
    private static OptionalInt verb(DependencyTree tree, int from, int end) {
      for (int i = from; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
        String tag = tree.tag(i);
        if (tree.isFinite(i)) {
          return OptionalInt.of(i);
        }
        if (tag.startsWith("W") || tag.equals("CC") || tag.equals("TO") || tree.is(i, ";", ":")) {
          return OptionalInt.empty();
        }
      }
      return OptionalInt.empty();
    }

    private static boolean hasNoun(DependencyTree tree, int from, int to) {
      for (int i = from; i < to; i++) {
        if (tree.isNominal(i) || tree.tag(i).equals("EX") || tree.tag(i).equals("DT")) {
          return true;
        }
      }
      return false;
    }
  }
}
