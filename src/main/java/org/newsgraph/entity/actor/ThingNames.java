package org.newsgraph.entity.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/**
 * The names that an article gives to storms, ships, works, their characters and other things, which
 * the recognizer takes for names of people; and names that never do more than describe a thing.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class ThingNames {

  private static final Set<String> BRACKETS = Set.of("(", ")", "-LRB-", "-RRB-");
  private static final Set<String> OPENING = Set.of("\"", "``", "“", "‘", "`");
  private static final Set<String> CLOSING = Set.of("\"", "''", "”", "’", "'");
  private static final Set<String> STOPS = Set.of(",", ".", "!", "?");

  private final Set<String> kinds = Lexicon.words("thing-kinds.txt");
  private final Set<String> things = Lexicon.words("thing-words.txt");
  private final Set<String> ships = Lexicon.words("ship-prefixes.txt");
  private final Set<String> bodies = Lexicon.words("body-words.txt");
  private final Set<String> nouns = Lexicon.words("people-nouns.txt");

  /** The names of the authority file that are one body's, which are of note wherever they stand. */
  private final Set<String> known =
      Lexicon.table("authority.tsv", 8).stream()
          .flatMap(row -> Stream.of(row.get(1), row.get(5)))
          .flatMap(column -> Arrays.stream(column.split("\\|")))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Returns the mentions of an article without those that are names of such things.
   *
   * @param sources where the article names the sources of its statements
   */
  List<ActorMention> without(
      List<ActorSentence> article, List<ActorMention> mentions, SpanIndex<Span> sources) {
    Set<String> describing = describing(article, mentions, sources);
    return withoutThings(
        article,
        mentions.stream()
            .filter(mention -> !isNamed(mention) || !describing.contains(mention.name()))
            .toList());
  }

  /**
   * The names of which each mention stands before a noun for a thing or in quotation marks, and
   * none in a source.
   */
  private Set<String> describing(
      List<ActorSentence> article, List<ActorMention> mentions, SpanIndex<Span> sources) {
    Map<Integer, ActorSentence> views =
        article.stream()
            .collect(Collectors.toMap(view -> view.sentence().index(), Function.identity()));
    return mentions.stream()
        .filter(ThingNames::isNamed)
        .collect(
            Collectors.groupingBy(
                ActorMention::name,
                Collectors.reducing(
                    true,
                    mention ->
                        describes(views.get(mention.sentence()), mention)
                            && sources.around(mention.passage().span()).findAny().isEmpty(),
                    Boolean::logicalAnd)))
        .entrySet()
        .stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isNamed(ActorMention mention) {
    return mention.form() == Form.NAME
        && mention
            .type()
            .filter(type -> type == ActorType.PERSON || type == ActorType.ORGANIZATION)
            .isPresent();
  }

  /**
   * Whether it only tells what thing is meant ("the Larsen affair", "a Roetel channel", "Larsen's
   * Book of Moths") or is the title of one.
   */
  private boolean describes(ActorSentence view, ActorMention mention) {
    return view.sentence().tokens().stream()
        .filter(token -> token.span().equals(mention.head()))
        .anyMatch(
            token ->
                isBefore(view, token, mention)
                    || isOwner(view, token) && isPerson(mention)
                    || isTitle(view, token, mention));
  }

  private boolean isBefore(ActorSentence view, Token name, ActorMention mention) {
    if (!name.relation().equals("compound") || name.head() < 0) {
      return false;
    }
    Token noun = view.token(name.head());
    return isPerson(mention) ? isOfPerson(mention, noun) : isOfBody(mention, noun);
  }

  /** Whether it is a part of a thing's name: "Larsen's Book of Moths", "Anna's Hope Fund". */
  private boolean isOwner(ActorSentence view, Token name) {
    int from = name.index() + 2;
    if (!name.relation().equals("nmod:poss") || !view.isPossessive(from - 1)) {
      return false;
    }
    int noun = name.head();
    return noun >= from
        && IntStream.rangeClosed(from, noun).allMatch(i -> isName(view, i) && !view.isPerson(i))
        && !nouns.contains(ActorNouns.singular(view.token(noun)));
  }

  /** Whether nothing else stands in quotation marks, as of a work's title: the film “Anna.” */
  private boolean isTitle(ActorSentence view, Token name, ActorMention mention) {
    int from = name.index();
    while (from > 0 && view.token(from - 1).span().begin() >= mention.passage().span().begin()) {
      from--;
    }
    int after = name.index() + 1;
    int end = STOPS.contains(view.word(after)) ? after + 1 : after;
    return OPENING.contains(view.word(from - 1))
        && CLOSING.contains(view.word(end))
        && !known.contains(mention.name());
  }

  private boolean isOfPerson(ActorMention mention, Token noun) {
    String word = ActorNouns.singular(noun);
    return isKind(noun)
        || things.contains(word)
        || !mention.name().contains(" ") && !bodies.contains(word) && !nouns.contains(word);
  }

  /** Whether nothing is told of the body: people are its own, unless its name is but a noun. */
  private boolean isOfBody(ActorMention mention, Token noun) {
    String[] words = mention.name().toLowerCase(Locale.ROOT).split(" ", -1);
    boolean body = Arrays.stream(words).anyMatch(bodies::contains);
    boolean people = noun.tag().matches("NNS?") && nouns.contains(ActorNouns.singular(noun));
    return !known.contains(mention.name())
        && (words.length == 1 ? body || !people : !body && !people);
  }

  private List<ActorMention> withoutThings(
      List<ActorSentence> article, List<ActorMention> mentions) {
    Set<String> things = new HashSet<>();
    article.forEach(view -> collect(view, things));
    Set<String> people =
        mentions.stream()
            .filter(ThingNames::isPerson)
            .map(ActorMention::name)
            .filter(name -> name.contains(" ") && !isThing(name, things))
            .flatMap(name -> List.of(name.split(" ", -1)).stream())
            .collect(Collectors.toSet());
    return mentions.stream()
        .filter(
            mention ->
                !isPerson(mention) && !(isNamed(mention) && things.contains(mention.name()))
                    || people.contains(mention.name())
                    || !isThing(mention.name(), things))
        .toList();
  }

  private boolean isThing(String name, Set<String> things) {
    String first = name.split(" ", 2)[0];
    return things.stream().anyMatch(thing -> isNameOf(thing, name))
        || kinds.contains(first.toLowerCase(Locale.ROOT))
        || ships.contains(first);
  }

  private static boolean isNameOf(String thing, String name) {
    return thing.equals(name) || List.of(thing.split(" ", -1)).contains(name);
  }

  private static boolean isPerson(ActorMention mention) {
    return mention.form() == Form.NAME
        && mention.type().filter(ActorType.PERSON::equals).isPresent();
  }

  /** Adds the names of things in a sentence. */
  private void collect(ActorSentence view, Set<String> things) {
    for (Token token : view.sentence().tokens()) {
      int at = token.index();
      if ((isKind(token) || ships.contains(token.word())) && isName(view, at + 1)) {
        things.add(view.joined(at + 1, endOfName(view, at + 1)));
      }
      if (isName(view, at) && isSaidToBe(view, token)) {
        things.add(view.joined(startOfName(view, at), at + 1));
      }
      if (isShortForNoun(view, at) || isShortForThing(view, at)) {
        things.add(token.word());
      }
    }
  }

  /** Whether it stands in brackets for a common noun: "short wave radar (SWR)". */
  private boolean isShortForNoun(ActorSentence view, int index) {
    String letters = view.lower(index);
    int from = index - 1 - letters.length();
    return BRACKETS.contains(view.word(index - 1))
        && BRACKETS.contains(view.word(index + 1))
        && from >= 0
        && letters.length() > 1
        && !bodies.contains(view.lower(index - 2))
        && IntStream.range(0, letters.length())
            .allMatch(i -> view.word(from + i).startsWith(letters.substring(i, i + 1)));
  }

  /** Whether it stands in brackets for the name of a law, a course: "Oldport Fishing Act (OFA)". */
  private boolean isShortForThing(ActorSentence view, int index) {
    return BRACKETS.contains(view.word(index - 1))
        && BRACKETS.contains(view.word(index + 1))
        && things.contains(view.lower(index - 2))
        && view.lower(index).endsWith(view.lower(index - 2).substring(0, 1));
  }

  /** Whether the words say what it is: "Anna is a ship", "Anna, a film about Oldport". */
  private boolean isSaidToBe(ActorSentence view, Token name) {
    boolean subject =
        name.relation().equals("nsubj") && name.head() >= 0 && isKind(view.token(name.head()));
    return subject
        || view.sentence().dependents(name.index()).stream()
            .anyMatch(token -> token.relation().equals("appos") && isKind(token));
  }

  private static boolean isName(ActorSentence view, int index) {
    return view.isProper(index) && view.isCapitalised(index);
  }

  private boolean isKind(Token token) {
    return token.tag().matches("NNP?") && kinds.contains(ActorNouns.singular(token));
  }

  private static int endOfName(ActorSentence view, int from) {
    int to = from + 1;
    while (isName(view, to)) {
      to++;
    }
    return to;
  }

  private static int startOfName(ActorSentence view, int head) {
    int from = head;
    while (isName(view, from - 1) && view.ner(from - 1).equals(view.ner(head))) {
      from--;
    }
    return from;
  }
}
