package org.newsgraph.crosslink.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.ContentReader;
import org.newsgraph.crosslink.claim.ContentReader.Word;
import org.newsgraph.crosslink.claim.NameKeys;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/** The words of the sentence around a number. */
final class NumberSentence {

  /** How far after a number the adjective of what it counts may stand, in words. */
  private static final int PHRASE = 5;

  /** How far before its verb the one who launches stands, in words. */
  private static final int SUBJECT = 3;

  /** What a conjunction, a comma or another number adds to a distance, in code points. */
  private static final int BARRIER = 80;

  private final Span number;
  private final Passage sentence;
  private final List<Word> words;
  private final List<String> stems;
  private final NameKeys names;

  NumberSentence(Span number, Passage sentence, ContentReader reader, NameKeys names) {
    this.number = number;
    this.sentence = sentence;
    this.words = ContentReader.words(sentence);
    this.stems = words.stream().map(word -> reader.stem(word.text())).toList();
    this.names = names;
  }

  Span number() {
    return number;
  }

  Passage passage() {
    return sentence;
  }

  /** The words of the sentence before a span in it. */
  String before(Span span) {
    String text = sentence.text();
    return text.substring(0, text.offsetByCodePoints(0, span.begin() - sentence.span().begin()));
  }

  /** The words of the sentence after a span in it. */
  String after(Span span) {
    String text = sentence.text();
    return text.substring(text.offsetByCodePoints(0, span.end() - sentence.span().begin()));
  }

  boolean has(Predicate<String> lemma) {
    return stems.stream().anyMatch(lemma);
  }

  /**
   * A lemma of the sentence, which of its words it is, and how far from the number it stands, in
   * code points and barriers.
   */
  record Near(String lemma, int index, int distance) {}

  /** The lemma nearest to the number that is wanted, of two as near the one before it. */
  Optional<Near> nearest(Predicate<String> wanted) {
    return IntStream.range(0, words.size())
        .filter(i -> wanted.test(stems.get(i)))
        .mapToObj(i -> new Near(stems.get(i), i, distance(words.get(i).span())))
        .min(Comparator.comparingInt(Near::distance));
  }

  /** Whether a wanted lemma stands beside a word of the sentence, or after "and" or "or". */
  boolean isJoined(Near word, Predicate<String> wanted) {
    return IntStream.of(-2, -1, 1, 2)
        .filter(step -> Math.abs(step) == 1 || isConjunction(word.index() + step / 2))
        .map(step -> word.index() + step)
        .anyMatch(i -> i >= 0 && i < stems.size() && wanted.test(stems.get(i)));
  }

  private boolean isConjunction(int i) {
    return i >= 0
        && i < words.size()
        && List.of("and", "or").contains(words.get(i).text().toLowerCase(Locale.ROOT));
  }

  private int distance(Span span) {
    boolean after = span.begin() >= number.end();
    int from = after ? number.end() : span.end();
    int to = after ? span.begin() : number.begin();
    return to <= from ? 0 : to - from + BARRIER * barriers(from, to);
  }

  private int barriers(int from, int to) {
    String text = sentence.text();
    int begin = text.offsetByCodePoints(0, from - sentence.span().begin());
    String between = text.substring(begin, text.offsetByCodePoints(begin, to - from));
    return between.split("(?i),\\s|;|\\d+|\\b(?:and|but|while|of which)\\b", -1).length - 1;
  }

  /** The country whose adjective stands between the number and what it counts. */
  Optional<String> owner(Predicate<String> counted) {
    int first = firstAfter();
    for (int i = first; i < Math.min(first + PHRASE, words.size()); i++) {
      Optional<String> country = country(i);
      if (country.isPresent() || counted.test(stems.get(i))) {
        return country;
      }
    }
    return Optional.empty();
  }

  private int firstAfter() {
    int i = 0;
    while (i < words.size() && words.get(i).span().begin() < number.end()) {
      i++;
    }
    return i;
  }

  /** The country that begins at a word, of one word or two. */
  private Optional<String> country(int from) {
    return twoWords(from).or(() -> names.country(words.get(from).text()));
  }

  private Optional<String> twoWords(int from) {
    return from < 0 || from + 1 >= words.size()
        ? Optional.empty()
        : names.country(words.get(from).text() + " " + words.get(from + 1).text());
  }

  /** The last country before the number. */
  Optional<String> actor() {
    return countryBefore(firstAfter() - 1, words.size());
  }

  /** The country that stands just before a verb of launching. */
  Optional<String> launcher(Predicate<String> launching) {
    return IntStream.range(0, words.size())
        .filter(i -> launching.test(stems.get(i)))
        .mapToObj(i -> countryBefore(i, SUBJECT))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> countryBefore(int index, int reach) {
    for (int i = index - 1; i >= Math.max(0, index - reach); i--) {
      Optional<String> country = twoWords(i - 1);
      if (country.isEmpty()) {
        country = names.country(words.get(i).text());
      }
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }
}
