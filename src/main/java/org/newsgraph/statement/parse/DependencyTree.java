package org.newsgraph.statement.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/**
 * The basic Universal Dependencies tree of a sentence, with the dependents of each token indexed.
 * Tokens are named by their index in the sentence, from 0; sets of tokens are {@link BitSet}s that
 * the caller owns. Immutable.
 */
public final class DependencyTree {

  private static final WordClasses<WordRole> ROLES =
      WordClasses.load("function-words.tsv", WordRole.class);
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> PASSIVE = Set.of("aux:pass", "nsubj:pass");
  private static final Set<String> MODIFIER = Set.of("acl", "advcl", "amod");
  private static final Set<String> AGENT = Set.of("obl", "nmod", "obl:agent");

  private final Sentence sentence;
  private final List<List<Integer>> children;

  private DependencyTree(Sentence sentence, List<List<Integer>> children) {
    this.sentence = sentence;
    this.children = children;
  }

  static DependencyTree of(Sentence sentence) {
    List<List<Integer>> children =
        sentence.tokens().stream().<List<Integer>>map(t -> new ArrayList<>(2)).toList();
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token.index());
      }
    }
    return new DependencyTree(sentence, children);
  }

  /** The tokens from {@code from} up to, not with, {@code to}; empty if there are none between. */
  public static BitSet range(int from, int to) {
    BitSet set = new BitSet();
    if (from < to) {
      set.set(from, to);
    }
    return set;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The number of tokens. */
  public int size() {
    return sentence.tokens().size();
  }

  public Token token(int i) {
    return sentence.tokens().get(i);
  }

  /** The word as printed; empty outside the sentence, as rules look left and right of a token. */
  public String word(int i) {
    return has(i) ? token(i).word() : "";
  }

  /** The word in lower case; empty outside the sentence. */
  public String lower(int i) {
    return word(i).toLowerCase(Locale.ROOT);
  }

  /** The Penn Treebank part of speech; empty outside the sentence. */
  public String tag(int i) {
    return has(i) ? token(i).tag() : "";
  }

  /** The relation to the governor; empty outside the sentence. */
  public String relation(int i) {
    return has(i) ? token(i).relation() : "";
  }

  private boolean has(int i) {
    return i >= 0 && i < size();
  }

  /** The index of the governor, -1 for the root. */
  public int head(int i) {
    return token(i).head();
  }

  /** The indices of the token's dependents, in the sentence's order. */
  public IntStream children(int i) {
    return children.get(i).stream().mapToInt(Integer::intValue);
  }

  /** The first dependent with one of the relations. */
  public OptionalInt child(int i, Set<String> relations) {
    return children(i).filter(c -> relations.contains(relation(c))).findFirst();
  }

  /** The first dependent with the relation. */
  public OptionalInt child(int i, String relation) {
    return children(i).filter(c -> relation(c).equals(relation)).findFirst();
  }

  /** The token and everything below it. */
  public BitSet subtree(int i) {
    BitSet found = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>(List.of(i));
    while (!open.isEmpty()) {
      int next = open.pop();
      found.set(next);
      children.get(next).forEach(open::push);
    }
    return found;
  }

  /** Whether the token is a verb form, modals apart. */
  public boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  /** Whether the token is a finite verb or a modal. */
  public boolean isFinite(int i) {
    return FINITE.contains(tag(i));
  }

  /** Whether the token is a noun, a name or a pronoun. */
  public boolean isNominal(int i) {
    return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("WP");
  }

  /** Whether the token is punctuation: without a letter or digit, and no sign of an amount. */
  public boolean isMark(int i) {
    return word(i).codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || isAmountSign(c));
  }

  /** "$", "€", "%": said with the number beside it. */
  private static boolean isAmountSign(int c) {
    return c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Whether the token is a quotation mark; false outside the sentence. */
  public boolean isQuotationMark(int i) {
    return is(i, "\"", "``", "''", "\u201c", "\u201d");
  }

  /** Whether the token is one of the marks; false outside the sentence. */
  public boolean is(int i, String... marks) {
    return has(i) && Arrays.asList(marks).contains(word(i));
  }

  /** Whether the token is a dash between words, and no hyphen; false outside the sentence. */
  public boolean isDash(int i) {
    return is(i, "--", "\u2014", "\u2013");
  }

  /** Whether the word, in any case, has the role; false outside the sentence. */
  public boolean is(int i, WordRole role) {
    return ROLES.is(role, lower(i));
  }

  /** Whether some dependent of the token has the role. */
  public boolean hasChild(int i, WordRole role) {
    return children(i).anyMatch(c -> is(c, role));
  }

  /** Whether the verb is a passive, finite or not. */
  public boolean isPassive(int verb) {
    return child(verb, PASSIVE).isPresent()
        || (tag(verb).equals("VBN")
            && MODIFIER.contains(relation(verb))
            && child(verb, "aux").isEmpty());
  }

  /**
   * The head of the by-phrase of a verb or noun. That of a passive may hang from another dependent:
   * parsers attach it to the noun before it.
   */
  public OptionalInt agent(int cue) {
    IntStream below =
        isPassive(cue)
            ? children(cue).filter(c -> c > cue).flatMap(this::children)
            : IntStream.empty();
    return IntStream.concat(children(cue), below)
        .filter(c -> AGENT.contains(relation(c)) && hasChild(c, WordRole.AGENT))
        .findFirst();
  }

  /**
   * The stretches of text that the tokens cover, in order, without marks at their edges; a
   * quotation mark at an edge stays if its partner stands in the same stretch. Stretches of marks
   * alone are left out.
   */
  public List<Span> spans(BitSet tokens) {
    List<Span> spans = new ArrayList<>();
    for (int from = tokens.nextSetBit(0); from >= 0; ) {
      int to = tokens.nextClearBit(from);
      addTrimmed(from, to, spans);
      from = tokens.nextSetBit(to);
    }
    return spans;
  }

  private void addTrimmed(int from, int to, List<Span> spans) {
    int begin = from;
    int end = to;
    while (begin < end && isMark(begin) && !opensPair(begin, end)) {
      begin++;
    }
    while (end > begin && isMark(end - 1) && !closesPair(begin, end - 1)) {
      end--;
    }
    if (begin < end) {
      spans.add(sentence.span(begin, end));
    }
  }

  private boolean opensPair(int mark, int end) {
    return isQuotationMark(mark) && quotationMarks(mark + 1, end) > 0;
  }

  private boolean closesPair(int begin, int mark) {
    return isQuotationMark(mark) && quotationMarks(begin, mark) % 2 == 1
        || closesBracket(begin, mark);
  }

  /** Whether the mark is a bracket that opens in the tokens from {@code begin}. */
  public boolean closesBracket(int begin, int mark) {
    return is(mark, ")", "-RRB-")
        && IntStream.range(begin, mark).anyMatch(i -> is(i, "(", "-LRB-"));
  }

  private long quotationMarks(int from, int to) {
    return IntStream.range(from, to).filter(this::isQuotationMark).count();
  }
}
