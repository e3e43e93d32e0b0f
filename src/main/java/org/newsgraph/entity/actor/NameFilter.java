package org.newsgraph.entity.actor;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;

/**
 * Tells names that the recognizer labels as people's or bodies' but that stand for nobody where
 * they stand: products, times, buildings, seats, makers of pictures.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NameFilter {

  /** The number of a product that is called by its maker's name: "X100", "B-17", "707". */
  private static final Pattern MODEL = Pattern.compile("(\\p{Lu}{1,3}-?\\d+\\p{L}*|\\d{3}s?)\\b");

  /** The party and the seat of a member of parliament: "R-OK", "D-Oldport". */
  private static final Pattern PARTY_AND_SEAT = Pattern.compile("[RDI]-\\p{Lu}\\p{L}+\\.?");

  /** A party where it stands apart from the seat: "(D)", "R - OK". */
  private static final Pattern PARTY = Pattern.compile("[RDI]");

  /** What stands between the parties of a case before a court. */
  private static final Pattern VERSUS = Pattern.compile("v\\.?");

  private static final Set<String> DASHES = Set.of("-", "–");
  private static final Set<String> BRACKETS = Set.of("(", "-LRB-");

  /** How many words before a body the word for a candidacy may stand. */
  private static final int BID_WITHIN = 4;

  private final Set<String> times = Lexicon.words("time-words.txt");
  private final Set<String> credits = Lexicon.words("credit-labels.txt");
  private final Set<String> institutions = Lexicon.words("institutions.txt");
  private final Set<String> chambers = Lexicon.words("chambers.txt");
  private final Set<String> kindsOfPlaces = Lexicon.words("place-prefixes.txt");
  private final Set<String> bodies = Lexicon.words("body-words.txt");
  private final Set<String> companies = Lexicon.words("company-words.txt");

  /** What is written behind the name of a person, and is no name itself. */
  private final Set<String> letters = Lexicon.words("post-nominals.txt");

  private final Set<String> portfolios = Lexicon.words("post-portfolios.txt");
  private final Set<String> posts = Lexicon.words("post-heads.tsv", 4);

  private final Set<String> bidsBefore = bids("before");
  private final Set<String> bidsAfter = bids("after");

  private static Set<String> bids(String where) {
    return Lexicon.words("office-bids.tsv", 2, where);
  }

  /** Returns whether what is labelled as a person's name is no person who acts. */
  boolean isNoPerson(ActorSentence view, int from, int to) {
    return isModelName(view, from)
        || isCredit(view, from)
        || isListedPlace(view, from, to)
        || isSecondPlace(view, from, to)
        || isPlace(view, from, to)
        || isNearby(view, from)
        || isCase(view, from, to);
  }

  /** Returns whether what is labelled as a body's name is no body that acts. */
  boolean isNoBody(ActorSentence view, int from, int to) {
    return to - from == 1 && isNoName(view, from)
        || isAccount(view, from, to)
        || isPlace(view, from, to)
        || isModel(view, to)
        || isAdjective(view, from, to)
        || isCredit(view, from)
        || isBuilding(view, from, to)
        || isSeat(view, from, to)
        || isCase(view, from, to)
        || isPortfolio(view, from, to);
  }

  /** Whether the name of an account is taken for a part of it: "State @adaroe". */
  private static boolean isAccount(ActorSentence view, int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> view.word(i).startsWith("@"));
  }

  /** Returns whether a noun for a body is only a maker of pictures or what a seat is in. */
  boolean isNoActor(ActorSentence view, int from, int to) {
    return isCredit(view, from) || isSeat(view, from, to);
  }

  /**
   * Returns whether a word is no name alone: a time, "Inc.", what follows a person's name, an
   * account.
   */
  boolean isNoName(ActorSentence view, int index) {
    return isAccount(view, index, index + 1)
        || times.contains(view.lower(index))
        || companies.contains(view.lower(index).replace(".", ""))
        || letters.contains(view.word(index))
        || PARTY_AND_SEAT.matcher(view.word(index)).matches()
        || isPartyOrSeat(view, index);
  }

  private static boolean isPartyOrSeat(ActorSentence view, int index) {
    int party = DASHES.contains(view.word(index - 1)) ? index - 2 : index;
    return PARTY.matcher(view.word(party)).matches() && BRACKETS.contains(view.word(party - 1));
  }

  /** Whether it is one of two whose case before a court is meant: "Larsen v. Dahl". */
  private static boolean isCase(ActorSentence view, int from, int to) {
    return VERSUS.matcher(view.word(to)).matches() && view.isCapitalised(to + 1)
        || VERSUS.matcher(view.word(from - 1)).matches() && view.isCapitalised(from - 2);
  }

  /** Whether it only tells with what somebody deals: "his future secretary of State". */
  private boolean isPortfolio(ActorSentence view, int from, int to) {
    return to - from == 1
        && portfolios.contains(view.lower(from))
        && view.is(Use.OF, from - 1)
        && posts.contains(view.lower(from - 2));
  }

  /** Whether the first word says what kind of place it is: "Rue Larsen", "Lake Moss". */
  private boolean isPlace(ActorSentence view, int from, int to) {
    return to - from > 1
        && kindsOfPlaces.contains(view.word(from))
        && IntStream.range(from, to).noneMatch(i -> bodies.contains(view.lower(i)));
  }

  /** Whether a product's number follows its maker's name. */
  private static boolean isModel(ActorSentence view, int to) {
    return MODEL.matcher(view.printed(to, Math.min(to + 3, view.size()))).lookingAt()
        && !view.tag(to + 1).equals("NNS");
  }

  /** Whether it is the last word of a product's name: "the Larsen 707 Max". */
  private static boolean isModelName(ActorSentence view, int from) {
    return view.tag(from - 1).equals("CD") && view.isProper(from - 2);
  }

  /** Whether it only describes what follows: "the Roman Catholic archbishop". */
  private static boolean isAdjective(ActorSentence view, int from, int to) {
    return view.tag(to - 1).equals("JJ")
        && view.tag(to).startsWith("NN")
        && IntStream.range(from, to).allMatch(i -> view.tag(i).matches("JJ|NNP"));
  }

  /** Whether it says who made a picture: "Image: Ada Roe." */
  private boolean isCredit(ActorSentence view, int from) {
    return view.word(from - 1).equals(":") && credits.contains(view.lower(from - 2));
  }

  /** Whether a list of places ends with it: "in Oldport, Lund, and Moss". */
  private static boolean isListedPlace(ActorSentence view, int from, int to) {
    Token head = view.token(view.headOf(from, to));
    return head.relation().equals("conj")
        && !view.tag(to).equals("IN")
        && view.ner(head.head()).equals("LOCATION")
        && view.sentence().dependents(head.head()).stream()
            .anyMatch(
                token ->
                    token.relation().equals("conj") && view.ner(token.index()).equals("LOCATION"));
  }

  /** Whether it is the other end of what is between two places: "between Oldport and Lund". */
  private static boolean isSecondPlace(ActorSentence view, int from, int to) {
    Token head = view.token(view.headOf(from, to));
    return head.relation().equals("conj")
        && view.ner(head.head()).equals("LOCATION")
        && view.sentence().dependents(head.head()).stream()
            .anyMatch(
                token -> token.relation().equals("case") && view.is(Use.PARTY, token.index()));
  }

  /** Whether it is said to be near: "in nearby Lund". */
  private static boolean isNearby(ActorSentence view, int from) {
    return view.lower(from - 1).equals("nearby") && view.lower(from - 2).equals("in");
  }

  /** Whether it is the building in which an institution sits: "in the White House". */
  private boolean isBuilding(ActorSentence view, int from, int to) {
    int before = view.is(Use.ARTICLE, from - 1) ? from - 2 : from - 1;
    return institutions.contains(view.joined(from, to)) && view.is(Use.SITE, before);
  }

  /** Whether it is only what somebody wants a seat in: "ran for the Senate", "a Senate seat". */
  private boolean isSeat(ActorSentence view, int from, int to) {
    if (!chambers.contains(view.lower(to - 1)) && !institutions.contains(view.joined(from, to))) {
      return false;
    }
    int before = view.is(Use.ARTICLE, from - 1) ? from - 2 : from - 1;
    boolean wanted =
        view.lower(before).equals("for")
            && IntStream.range(Math.max(0, before - BID_WITHIN), before)
                .anyMatch(i -> bidsBefore.contains(view.token(i).lemma()));
    return wanted || bidsAfter.contains(view.lower(to));
  }
}
