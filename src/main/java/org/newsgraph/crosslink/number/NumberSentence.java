package org.newsgraph.crosslink.number;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.crosslink.claim.NameKeys;
import org.newsgraph.crosslink.claim.Word;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;

/** The sentence around a number and its dependency tree, as seen from the number. */
final class NumberSentence {

  /** How far a number is from the noun that it counts: "38 drones", "38 out of 63 drones". */
  private static final int NOUN = 2;

  /** What a conjunct adds to a path: it says something of its own, so what is in it is far. */
  private static final int CONJUNCT = 3;

  private static final Set<String> ADDITIONS = Lexicon.words("number-additions.txt");

  private final Span number;
  private final Sentence sentence;
  private final List<Word> words;
  private final NameKeys names;

  /** The head of the number: the token of its words that no other of them governs. */
  private final Word numeral;

  /**
   * @param number where the number stands, in the sentence
   */
  NumberSentence(Span number, Sentence sentence, NameKeys names) {
    this.number = number;
    this.sentence = sentence;
    this.words = Word.of(sentence);
    this.names = names;
    this.numeral = head(number).orElse(words.get(0));
  }

  Span number() {
    return number;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The token within a span that none of the others there governs; empty if none is there. */
  Optional<Word> head(Span span) {
    return words.stream()
        .filter(word -> word.span().overlaps(span))
        .filter(word -> word.head().filter(it -> it.span().overlaps(span)).isEmpty())
        .findFirst();
  }

  /** Whether a span begins at the token after the number. */
  boolean isNext(Span span) {
    int next = firstAfter();
    return next < words.size() && words.get(next).span().begin() == span.begin();
  }

  /** Whether a word beside the number says that it comes on top of another: "another 20". */
  boolean isAdditional() {
    Stream<Word> noun = numeral.isAny("nummod") ? numeral.head().stream() : Stream.empty();
    int next = firstAfter();
    return Stream.concat(
            Stream.concat(Stream.of(numeral), noun)
                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents())),
            words.subList(Math.min(next, words.size()), Math.min(next + 1, words.size())).stream())
        .anyMatch(word -> ADDITIONS.contains(word.text()));
  }

  /** Whether a name says which of the things are counted: "20 Lima officers". */
  boolean isOfName() {
    return numeral
        .head()
        .filter(noun -> numeral.isAny("nummod"))
        .filter(noun -> noun.dependents().anyMatch(word -> word.is("NNP")))
        .isPresent();
  }

  /** Whether a lemma is in the sentence. */
  boolean has(Predicate<String> lemma) {
    return words.stream().map(Word::lemma).anyMatch(lemma);
  }

  /** The lemma of a word of the sentence; the word itself if it is not there. */
  String lemma(String word) {
    return words.stream()
        .filter(it -> it.text().equals(word))
        .map(Word::lemma)
        .findFirst()
        .orElse(word);
  }

  /**
   * A lemma of the sentence.
   *
   * @param distance the length of the path from the number to it in the dependency tree
   * @param circumstance whether what is counted only says where it happens: "protested in 28 towns"
   * @param joined a lemma that is wanted too and that one conjunction alone parts from this one, so
   *     that the number is of both: "killed or wounded"; empty if there is none
   */
  record Near(String lemma, int distance, boolean circumstance, Optional<String> joined) {}

  /** The lemma nearest to the number that is wanted; of two as near the one nearer in the text. */
  Optional<Near> nearest(Predicate<String> wanted) {
    return nearestWord(wanted)
        .map(
            word ->
                new Near(word.lemma(), distance(word), isCircumstance(word), joined(word, wanted)));
  }

  private Optional<String> joined(Word word, Predicate<String> wanted) {
    return IntStream.of(-1, 1)
        .map(step -> step + word.token().index())
        .filter(conjunction -> conjunction > 0 && conjunction < words.size() - 1)
        .filter(conjunction -> words.get(conjunction).is("CC"))
        .mapToObj(conjunction -> words.get(2 * conjunction - word.token().index()).lemma())
        .filter(wanted)
        .findFirst();
  }

  private Optional<Word> nearestWord(Predicate<String> wanted) {
    return words.stream()
        .filter(word -> !word.span().overlaps(number) && wanted.test(word.lemma()))
        .filter(word -> !isBesides(word))
        .min(
            Comparator.comparingInt(this::distance)
                .thenComparingInt(
                    word -> Math.abs(word.token().index() - numeral.token().index())));
  }

  /**
   * Whether the number is that of the subject of a verb, and the word stands in what is said beside
   * that verb: in "In addition to the deaths, 33 were taken to hospital" nobody of the 33 died.
   */
  private boolean isBesides(Word event) {
    Word thing = numeral.isAny("nummod") ? numeral.head().orElse(numeral) : numeral;
    if (!thing.isAny("nsubj")) {
      return false;
    }
    List<Integer> path = event.path().stream().map(word -> word.token().index()).toList();
    int verb = path.indexOf(thing.token().head());
    return verb > 0 && event.path().subList(1, verb).stream().anyMatch(word -> word.isAny("obl"));
  }

  private boolean isCircumstance(Word event) {
    Word thing = numeral.isAny("nummod") ? numeral.head().orElse(numeral) : numeral;
    return thing.isAny("obl")
        && NumberLocation.isLocated(thing)
        && event.path().stream().noneMatch(it -> it.token().index() == thing.token().index());
  }

  /**
   * Up from a word to the first that is above the number, too, and down to the number. The word
   * after what is counted ("300 people displaced") is at that noun, wherever the parser attaches
   * it.
   */
  private int distance(Word word) {
    if (numeral.head().filter(it -> isAfter(word, it)).isPresent()) {
      return NOUN;
    }
    List<Word> path = word.path();
    List<Word> above = aboveNumber();
    for (int up = 0; up < path.size(); up++) {
      for (int down = 0; down < above.size(); down++) {
        if (path.get(up).token().index() == above.get(down).token().index()) {
          return up + down + conjuncts(path.subList(0, up)) + conjuncts(above.subList(0, down));
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private boolean isAfter(Word word, Word noun) {
    return noun.span().begin() >= number.end()
        && word.token().index() == noun.token().index() + 1
        && !word.is("NN");
  }

  private static int conjuncts(List<Word> path) {
    return CONJUNCT * (int) path.stream().filter(it -> it.isAny("conj")).count();
  }

  /**
   * The number and what is above it, as far as what happens to that happens to as many: of "many of
   * the 300 cows" not "many" and what is above that.
   */
  private List<Word> aboveNumber() {
    List<Word> path = numeral.path();
    for (int i = 1; i < path.size(); i++) {
      boolean noun = path.get(i).is("NN") || path.get(i).is("PRP");
      if (path.get(i - 1).isAny("nmod") && !noun) {
        return path.subList(0, i);
      }
    }
    return path;
  }

  /**
   * The country whose adjective stands between the number and what it counts, that is counted
   * itself, or that what is counted comes from.
   */
  Optional<String> owner(Predicate<String> counted) {
    Optional<Word> thing =
        nearestWord(counted)
            .filter(word -> distance(word) <= NOUN && word.span().begin() >= number.end())
            .or(numeral::head);
    int last = thing.map(word -> word.token().index()).orElse(-1);
    for (int i = firstAfter(); i <= last; i++) {
      Optional<String> country = country(i);
      if (country.isPresent()) {
        return country;
      }
    }
    return thing.flatMap(this::origin);
  }

  private Optional<String> origin(Word thing) {
    return thing
        .dependents()
        .filter(it -> it.isAny("nmod") && NumberLocation.isOrigin(it))
        .flatMap(it -> countryEndingAt(it.token().index()).stream())
        .findFirst();
  }

  private int firstAfter() {
    return (int) words.stream().filter(word -> word.span().begin() < number.end()).count();
  }

  /** The country that a token, or two from it on, name. */
  private Optional<String> country(int from) {
    return twoWords(from).or(() -> names.country(words.get(from).text()));
  }

  private Optional<String> twoWords(int from) {
    return from < 0 || from + 1 >= words.size()
        ? Optional.empty()
        : names.country(words.get(from).text() + " " + words.get(from + 1).text());
  }

  /** The country that a token, or two up to it, name. */
  private Optional<String> countryEndingAt(int last) {
    return twoWords(last - 1).or(() -> names.country(words.get(last).text()));
  }

  /** The last country before the number. */
  Optional<String> actor() {
    return IntStream.iterate(firstAfter() - 2, i -> i >= 0, i -> i - 1)
        .mapToObj(this::countryEndingAt)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The country that is or has the subject of a word of launching. */
  Optional<String> launcher(Predicate<String> launching) {
    return words.stream()
        .filter(word -> launching.test(word.lemma()))
        .flatMap(word -> Stream.concat(Stream.of(word), conjunct(word)))
        .flatMap(Word::dependents)
        .filter(it -> it.isAny("nsubj", "nmod:poss", "compound", "amod", "obl:agent"))
        .flatMap(it -> Stream.concat(Stream.of(it), it.dependents()))
        .flatMap(it -> countryEndingAt(it.token().index()).stream())
        .findFirst();
  }

  /** The word that a conjunct shares its subject with. */
  private static Stream<Word> conjunct(Word word) {
    return word.isAny("conj") ? word.head().stream() : Stream.empty();
  }
}
