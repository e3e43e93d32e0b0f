package org.newsgraph.statement.content;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.statement.circumstance.Media;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.Cue.Group;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.RuleSwitches;

/**
 * Finds where content ends before its clause does: at another statement, a reporting participle,
 * the occasion, or what the narrator adds. Each rule can be switched off.
 */
final class ContentEnd {

  /** In tokens: preposition, article, noun. */
  private static final int SHORTEST_OCCASION = 3;

  /** In tokens, the preposition included. */
  private static final int LONGEST_REPORTER = 8;

  private static final Set<Frame> CONTENT =
      Set.of(Frame.QUOTE, Frame.CLAUSE, Frame.OBJECT_PREDICATE, Frame.OBJECT_AS);

  /** Tags of words that begin a subject. */
  private static final Pattern SUBJECT = Pattern.compile("DT|PRP.*|NN.*|EX|CD|JJ.*");

  private final Media media = new Media();
  private final CueLexicon cues;
  private final NextStatement next;
  private final RuleSwitches switches;

  ContentEnd(CueLexicon cues, RuleSwitches switches) {
    this.cues = cues;
    this.next = new NextStatement(cues);
    this.switches = switches;
  }

  /**
   * The first token that is no longer this statement's content; {@code end} if all are.
   *
   * @param from the token after which a participle can begin another statement
   * @param begin the first token of the content
   * @param end the token after the content, as far as the clause goes
   */
  int cut(ParsedArticle article, DependencyTree tree, int cue, int from, int begin, int end) {
    int inside = sameQuotation(article, tree, cue, end);
    int host = switches.isOn("host-clause") ? host(article, tree, cue, begin, inside) : inside;
    int before = ownQuotation(article, tree, begin, host);
    int own = switches.isOn("comment") ? comment(article, tree, begin, before) : before;
    int main = switches.isOn("semicolon") ? semicolon(article, tree, begin, own) : own;
    int limit = switches.isOn("next-statement") ? next.find(article, tree, cue, begin, main) : main;
    int participle = switches.isOn("participle") ? participle(article, tree, from, limit) : limit;
    return participle < limit || !switches.isOn("dash")
        ? participle
        : dash(article, tree, begin, limit);
  }

  /** What somebody tells within a quotation of what another one said ends with that quotation. */
  private static int sameQuotation(ParsedArticle article, DependencyTree tree, int cue, int end) {
    return article.isQuoted(tree, cue)
        ? IntStream.range(cue, end).filter(i -> !article.isQuoted(tree, i)).findFirst().orElse(end)
        : end;
  }

  /**
   * The comma behind a subordinate clause, where its main clause begins: "While the mayor said the
   * road was safe, the police closed it".
   */
  private static int host(ParsedArticle article, DependencyTree tree, int cue, int begin, int end) {
    return tree.children(cue).noneMatch(c -> c < cue && isLink(tree, c))
        ? end
        : IntStream.range(begin + 1, end)
            .filter(i -> tree.is(i, ",") && !article.isQuoted(tree, i))
            .filter(i -> isMainClause(tree, begin, i))
            .findFirst()
            .orElse(end);
  }

  /** Whether the word begins a clause that may stand in front of its main clause. */
  private static boolean isLink(DependencyTree tree, int i) {
    return (i == 0 || tree.is(i - 1, ","))
        && !tree.is(i, WordRole.COMPLEMENTIZER)
        && (tree.relation(i).equals("mark") || tree.tag(i).equals("WRB"));
  }

  /** Whether a subject and its verb follow the comma, and a clause stands before it. */
  private static boolean isMainClause(DependencyTree tree, int begin, int comma) {
    boolean clause =
        IntStream.range(begin, comma).anyMatch(tree::isFinite)
            || tree.is(comma + 1, WordRole.SUBJECT_PRONOUN);
    boolean subject = SUBJECT.matcher(tree.tag(comma + 1)).matches();
    return clause
        && subject
        && IntStream.range(comma + 2, tree.size())
            .filter(i -> tree.isFinite(i) || tree.isMark(i) || tree.tag(i).startsWith("W"))
            .limit(1)
            .anyMatch(tree::isFinite);
  }

  /** A quotation after a colon or a full stop is said by itself. */
  private static int ownQuotation(ParsedArticle article, DependencyTree tree, int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      boolean closed = tree.is(i - 1, ":") || tree.word(i - 1).endsWith(".");
      boolean opens = tree.isQuotationMark(i) && article.isQuoted(tree, i + 1);
      if (closed && opens && !article.isQuoted(tree, i - 1)) {
        int mark = tree.is(i - 1, ":") ? i - 1 : i;
        return Character.isUpperCase(tree.word(i + 1).charAt(0)) ? mark : end;
      }
    }
    return end;
  }

  /**
   * A clause in which the narrator sets something against what was said: "said the man wore a vest,
   * though it was a fake", "found no trace despite the paper claiming".
   */
  private static int comment(ParsedArticle article, DependencyTree tree, int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      boolean comma = tree.is(i - 1, ",");
      boolean concedes = tree.is(i, WordRole.CONCESSIVE) && !article.isQuoted(tree, i);
      if (concedes && (comma || hasGerund(tree, i, end))) {
        return comma ? i - 1 : i;
      }
    }
    return end;
  }

  /** Whether a noun phrase and a participle follow: "despite the paper claiming". */
  private static boolean hasGerund(DependencyTree tree, int preposition, int end) {
    int i = preposition + 1;
    while (i < Math.min(end, preposition + LONGEST_REPORTER)
        && !tree.isMark(i)
        && !tree.isVerb(i)) {
      i++;
    }
    return i > preposition + 1 && tree.tag(i).equals("VBG");
  }

  /** A semicolon before a clause of its own: "said the road was closed; the mayor left". */
  private static int semicolon(ParsedArticle article, DependencyTree tree, int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      boolean relative = tree.tag(i + 1).startsWith("W") || tree.tag(i + 1).equals("TO");
      if (tree.is(i, ";") && !relative && !article.isQuoted(tree, i)) {
        return i;
      }
    }
    return end;
  }

  /** ", adding that", ", also adding that" and ", according to" begin another statement. */
  private int participle(ParsedArticle article, DependencyTree tree, int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      boolean comma = tree.is(i - 1, ",", "-") || tree.isDash(i - 1) || tree.isQuotationMark(i - 1);
      boolean adverb = comma && tree.tag(i).startsWith("RB");
      int word = adverb || tree.is(i, WordRole.PARTICIPLE_LINK) ? i + 1 : i;
      boolean linked = word > i && tree.tag(i).equals("IN");
      boolean free = (comma || linked) && !article.isQuoted(tree, i);
      boolean reports =
          isReportingParticiple(tree, word)
              || tree.is(i - 1, ",") && isOthersReport(article, tree, i);
      if (free && (cues.findPreposition(tree, i).isPresent() || reports)) {
        return comma ? i - 1 : i;
      }
    }
    return limit;
  }

  /** "with some residents saying that": the next statement is somebody else's. */
  private boolean isOthersReport(ParsedArticle article, DependencyTree tree, int with) {
    if (!tree.is(with, WordRole.ACCOMPANIMENT)) {
      return false;
    }
    int i = with + 1;
    while (i < Math.min(tree.size(), with + LONGEST_REPORTER)
        && !tree.isMark(i)
        && !tree.isVerb(i)
        && !article.isQuoted(tree, i)) {
      i++;
    }
    return i > with + 1 && isReportingParticiple(tree, i);
  }

  private boolean isReportingParticiple(DependencyTree tree, int i) {
    return i < tree.size()
        && tree.tag(i).equals("VBG")
        && (cues.find(tree.token(i), CONTENT).isPresent()
            || cues.find(tree.token(i), Frame.parse("np")).stream().anyMatch(ContentEnd::isSpeech));
  }

  private static boolean isSpeech(Cue cue) {
    return cue.group() == Group.SAY || cue.group() == Group.EVALUATE;
  }

  /** A single dash sets apart a comment of the narrator; a pair of them belongs to the sentence. */
  private static int dash(ParsedArticle article, DependencyTree tree, int begin, int end) {
    int found = end;
    int dashes = 0;
    for (int i = begin + 1; i < end; i++) {
      if (tree.isDash(i) && !article.isQuoted(tree, i)) {
        found = i;
        dashes++;
      }
    }
    return dashes == 1 ? found : end;
  }

  /**
   * The end of a clause that the parser has torn apart, before {@code limit}. It has if a finite
   * verb follows the content at {@code end} without a mark between.
   */
  int untorn(ParsedArticle article, DependencyTree tree, int begin, int end, int limit) {
    boolean torn =
        switches.isOn("torn-clause")
            && end > begin
            && end < limit
            && tree.isFinite(end)
            && !tree.isMark(end - 1);
    int last = end;
    while (torn
        && last < limit
        && !(tree.is(last, ",", ";", ".") && !article.isQuoted(tree, last))) {
      last++;
    }
    return last;
  }

  /**
   * Where the occasion begins that the narrator adds: "said the plant was safe in an interview".
   */
  int occasion(ParsedArticle article, DependencyTree tree, int cue, int begin, int end) {
    boolean on = switches.isOn("occasion") && cues.find(tree.token(cue), Frame.QUOTE).isPresent();
    for (int i = end - SHORTEST_OCCASION; on && i > begin + 1 && !article.isQuoted(tree, i); i--) {
      if (tree.isMark(i) || tree.isFinite(i)) {
        return end;
      }
      if (tree.is(i, WordRole.MEDIUM_PREPOSITION) && tree.is(i + 1, WordRole.INDEFINITE_ARTICLE)) {
        int noun = tree.head(i);
        return noun > i && noun < end && media.isMedium(tree, noun) ? i : end;
      }
    }
    return end;
  }

  /**
   * Finds where a sentence continues with another statement: "said it had counted 22 deaths, and
   * demanded an inquiry", "said the ship was rammed, while Oslo accused the crew of negligence".
   * Goes by the order of the words, as parsers attach such clauses to what was said before.
   */
  private static final class NextStatement {

    /** How many tokens the subject of the next statement can have. */
    private static final int LONGEST_SUBJECT = 20;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<Frame> SAYING =
        Set.of(Frame.QUOTE, Frame.CLAUSE, Frame.parse("np-prep:of"), Frame.OBJECT_AS);

    private final CueLexicon cues;

    NextStatement(CueLexicon cues) {
      this.cues = cues;
    }

    /**
     * The conjunction before the next statement; {@code end} if there is none.
     *
     * @param cue the cue of the statement that may end
     * @param begin the first token of its content
     * @param end the token after the last of its content
     */
    int find(ParsedArticle article, DependencyTree tree, int cue, int begin, int end) {
      for (int i = begin + 1; i < end; i++) {
        boolean link = isLink(tree, i) && isStatement(tree, cue, i, end);
        boolean outside = !article.isQuoted(tree, i) || article.isQuoted(tree, cue);
        if (outside && (link || goesOn(tree, cue, begin, i))) {
          return i;
        }
      }
      return end;
    }

    /**
     * "Said the road was closed and suggested a detour": after a clause that reports nothing, the
     * next verb of saying in the tense of the cue has its speaker.
     */
    private boolean goesOn(DependencyTree tree, int cue, int begin, int link) {
      int next = tree.tag(link + 1).equals("RB") ? link + 2 : link + 1;
      return tree.is(link, WordRole.ADDITIVE)
          && tree.isFinite(next)
          && tree.tag(next).equals(tree.tag(cue))
          && reports(tree, next)
          && IntStream.range(begin, link).anyMatch(tree::isFinite)
          && IntStream.range(begin, link).noneMatch(i -> tree.isFinite(i) && reports(tree, i));
    }

    private static boolean isLink(DependencyTree tree, int i) {
      boolean comma = tree.is(i - 1, ",", ";") || tree.isQuotationMark(i - 1);
      return tree.is(i, WordRole.STATEMENT_LINK)
          || tree.is(i, WordRole.STATEMENT_LINK_AFTER_COMMA) && comma;
    }

    private boolean isStatement(DependencyTree tree, int cue, int link, int end) {
      if (tree.is(link + 1, WordRole.COMPLEMENTIZER)) {
        return false;
      }
      int first = link + 1;
      while (first < end && (tree.tag(first).equals("RB") || tree.is(first, ","))) {
        first++;
      }
      if (first < end && tree.isFinite(first)) {
        return tree.tag(first).equals(tree.tag(cue)) && cues.isReport(tree.token(first));
      }
      return !tree.is(link - 1, WordRole.NEGATIVE_PARTICLE)
          && (tree.is(link - 1, ",", ";")
              || tree.isQuotationMark(link - 1)
              || tree.is(link, WordRole.STATEMENT_LINK))
          && verb(tree, first, end).stream().anyMatch(v -> says(tree, v));
    }

    /**
     * The verb of an independent clause: the first finite one outside relative clauses; empty if
     * that is a modal, or a subordinating conjunction comes before it.
     */
    private static OptionalInt verb(DependencyTree tree, int from, int end) {
      for (int i = from + 1; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
        if (tree.isFinite(i) && !tree.relation(i).startsWith("acl")) {
          return FINITE.contains(tree.tag(i)) ? OptionalInt.of(i) : OptionalInt.empty();
        }
        if (Set.of("IN", "TO").contains(tree.tag(i)) && tree.relation(i).equals("mark")) {
          return OptionalInt.empty();
        }
      }
      return OptionalInt.empty();
    }

    private boolean reports(DependencyTree tree, int verb) {
      return says(tree, verb) && cues.find(tree.token(verb), Frame.CLAUSE).isPresent();
    }

    private boolean says(DependencyTree tree, int verb) {
      return cues.isReport(tree.token(verb))
          && !tree.relation(verb).startsWith("aux")
          && cues.find(tree.token(verb), SAYING).isPresent();
    }
  }
}
