package org.newsgraph.entity.actor;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;

/**
 * Finds where a name begins and ends that commas, dashes or "and" stand in, at which the
 * recognizer's labels break off; and where two names stand side by side under one label.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NameBounds {

  private static final Set<String> DASHES = Set.of("–", "-", "—");

  private final Set<String> bodies = Lexicon.words("body-words.txt");
  private final Set<String> parties = Lexicon.words("party-adjectives.txt");
  private final Set<String> chambers = Lexicon.words("chambers.txt");
  private final Set<String> people =
      Stream.concat(
              Lexicon.words("people-nouns.txt").stream(),
              Lexicon.words("post-heads.tsv", 4).stream())
          .collect(Collectors.toUnmodifiableSet());
  private final MediaOutlets outlets = new MediaOutlets();

  /** Returns the beginning of the name with what a dash joins to it: "Lund–Moss Bank". */
  static int beforeDash(ActorSentence view, int from) {
    boolean dash =
        DASHES.contains(view.word(from - 1))
            && view.isAttached(from - 2)
            && view.isAttached(from - 1)
            && isNameWord(view, from - 2)
            && isNameWord(view, from);
    if (!dash) {
      return from;
    }
    int start = from - 2;
    while (view.ner(start).equals("ORGANIZATION")
        && view.ner(start - 1).equals("ORGANIZATION")
        && isNameWord(view, start - 1)) {
      start--;
    }
    return start;
  }

  /**
   * Returns the end of the name without the title under its label of a person named beside it:
   * "Oldport Housing Committee Chair Ada Roe", "Ada Roe, the Oldport Council Clerk".
   */
  int beforeTitle(ActorSentence view, int from, int to) {
    int last = to - 1;
    Token title = view.token(last);
    boolean apposed =
        title.relation().equals("appos") && title.head() >= 0 && view.isPerson(title.head());
    boolean within = view.ner(to).equals("ORGANIZATION");
    return last > from && isTitle(view, last) && (within || apposed || view.introducesPerson(last))
        ? last
        : to;
  }

  /**
   * Returns the beginning of the name behind what it is said to be under its label, with a noun
   * that begins small, or behind another name and an article: "Freedonian public utility Oldport
   * Gas Company", "on Twitter the Oldport Gas Company".
   */
  static int afterDescription(ActorSentence view, int from, int to) {
    return IntStream.iterate(to - 3, i -> i >= from, i -> i - 1)
        .filter(i -> isDescription(view, i))
        .filter(
            i ->
                IntStream.range(i + 1, to)
                    .allMatch(k -> view.isCapitalised(k) || !view.tag(k).matches("NN.*|JJ")))
        .filter(i -> view.isProper(i + 1))
        .map(i -> i + 1)
        .findFirst()
        .orElse(from);
  }

  private static boolean isDescription(ActorSentence view, int index) {
    return view.tag(index).equals("NN") && !view.isCapitalised(index)
        || view.word(index).equals("the") && view.isProper(index - 1);
  }

  /** Returns whether the word is a noun for somebody: "Chair", "Clerk". */
  boolean isTitle(ActorSentence view, int index) {
    return people.contains(view.lower(index)) && !bodies.contains(view.lower(index));
  }

  /** Returns whether a dash joins the words to a name before: "University of Lund-Moss". */
  static boolean isRest(ActorSentence view, int from) {
    return DASHES.contains(view.word(from))
        && view.isProper(from - 1)
        && view.isAttached(from - 1)
        && view.isAttached(from);
  }

  /**
   * Returns the beginning of the name with the first of three words or more that share its noun:
   * "Oldport Mining, Trade and Fishing Board".
   */
  int beforeList(ActorSentence view, int from, int last) {
    boolean several = IntStream.range(from, last).anyMatch(i -> view.is(Use.COORDINATOR, i));
    if (!several || !view.word(from - 1).equals(",") || !isBody(view, from - 2)) {
      return from;
    }
    int start = from - 2;
    while (isBody(view, start - 1)) {
      start--;
    }
    return hasBodyWord(view, start, from - 1) ? from : start;
  }

  /**
   * Returns the end of the name with the rest of a list of what it is of: "Union of Miners, Bakers
   * and Cooks"; {@code to} if none goes on there.
   */
  int afterList(ActorSentence view, int from, int to) {
    boolean open =
        view.word(to).equals(",")
            && isBody(view, to + 1)
            && hasBodyWord(view, from, to)
            && IntStream.range(from, to).anyMatch(i -> view.is(Use.OF, i));
    int end = to + 1;
    while (open && isBody(view, end)) {
      end++;
    }
    boolean rest =
        open
            && IntStream.range(to + 1, end).anyMatch(i -> view.is(Use.COORDINATOR, i))
            && !hasBodyWord(view, to + 1, end);
    return rest ? end : to;
  }

  /** Returns whether "and" joins a second field to that of a ministry or department. */
  boolean isSecondField(ActorSentence view, int head, int joint) {
    int end = joint + 1;
    while (isNameWord(view, end)) {
      end++;
    }
    return view.is(Use.FIELD, head)
        && view.is(Use.COORDINATOR, joint)
        && end > joint + 2
        && !hasBodyWord(view, joint + 1, end);
  }

  /**
   * Returns whether one label covers two names, of which the first is of one word: that of a
   * network or an outlet before a person's, or a party's before a chamber's.
   */
  boolean isApart(ActorSentence view, int from, int to) {
    boolean told =
        to - from == 2
            && outlets.isListed(view.word(from))
            && view.tag(from - 1).startsWith("VB")
            && view.tag(to).matches("VB[DZ]|MD");
    return to - from > 1
        && (told
            || outlets.isMedium(view, from, from + 1)
            || parties.contains(view.lower(from)) && chambers.contains(view.lower(from + 1)));
  }

  private boolean hasBodyWord(ActorSentence view, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> bodies.contains(view.lower(i)));
  }

  private static boolean isBody(ActorSentence view, int index) {
    return view.ner(index).equals("ORGANIZATION");
  }

  private static boolean isNameWord(ActorSentence view, int index) {
    return view.tag(index).matches("NN.*|JJ") && view.isCapitalised(index);
  }
}
