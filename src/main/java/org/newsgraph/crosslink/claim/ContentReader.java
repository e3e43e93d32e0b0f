package org.newsgraph.crosslink.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** Reads what statements are about. Stateless, so one instance may be shared between threads. */
public final class ContentReader {

  /** WordNet's classes of nouns that are things or persons, not happenings. */
  private static final Set<String> CONCRETE =
      Set.of(
          "animal",
          "artifact",
          "body",
          "food",
          "group",
          "location",
          "object",
          "person",
          "plant",
          "quantity",
          "substance",
          "time");

  private final NameKeys names = new NameKeys();
  private final Set<String> stopWords = Lexicon.words("claim-stop-words.txt");
  private final Set<String> negators = Lexicon.words("negators.txt");

  /** The contents of an article's statements, in the order of its attributions. */
  public List<ClaimContent> read(ArticleFacts facts) {
    Article article = new Article(facts);
    return facts.attributions().stream()
        .map(attribution -> new Draft(article).read(attribution.statement()))
        .toList();
  }

  /** What stands where in an article. */
  private static final class Article {
    private final ParsedText text;
    private final SpanIndex<Quantity> quantities = new SpanIndex<>();
    private final SpanIndex<Mention> mentions = new SpanIndex<>();
    private final DayWords days;

    Article(ArticleFacts facts) {
      this.text = new ParsedText(facts);
      this.days = new DayWords(facts.article());
      facts.quantities().stream()
          .map(QuantityClaim::quantity)
          .forEach(quantity -> quantities.add(quantity.passage().span(), quantity));
      facts.mentions().forEach(mention -> mentions.add(mention.passage().span(), mention));
    }
  }

  private boolean isNegator(Word word) {
    return negators.contains(word.text()) || negators.contains(word.lemma());
  }

  /** Whether a word can say what happens: a verb, or a noun of an action that is a verb, too. */
  private static boolean isPredicate(Word word) {
    String lemma = word.lemma();
    return word.isVerb()
        || (WordNet.verbClass(lemma).isPresent()
            && WordNet.nounClass(lemma).filter(CONCRETE::contains).isEmpty());
  }

  /** A content while its words are read. */
  private final class Draft {
    private final Article article;
    private final Map<Span, String> keys = new LinkedHashMap<>();
    private final Set<String> predicates = new TreeSet<>();
    private final Set<String> negated = new TreeSet<>();
    private final List<ClaimContent.Amount> amounts = new ArrayList<>();
    private final List<Word> negations = new ArrayList<>();

    Draft(Article article) {
      this.article = article;
    }

    ClaimContent read(ReportedStatement statement) {
      statement.content().stream().map(Passage::span).forEach(this::read);
      negations.forEach(this::negate);
      return new ClaimContent(
          new TreeSet<>(keys.values()), predicates, negated, negations.size(), amounts);
    }

    private void read(Span part) {
      List<Word> words = article.text.words(part);
      article.quantities.within(part).forEach(quantity -> amounts.add(amount(quantity, words)));
      for (int i = 0; i < words.size(); i++) {
        if (isNegator(words.get(i))) {
          negations.add(words.get(i));
        } else {
          int taken = country(words, i);
          if (taken == 0) {
            read(words.get(i), part);
          }
          i += Math.max(0, taken - 1);
        }
      }
    }

    /** What is counted is the lemma of the last word of the unit. */
    private ClaimContent.Amount amount(Quantity quantity, List<Word> words) {
      String unit = quantity.unit().toLowerCase(Locale.ROOT);
      String last = unit.substring(unit.lastIndexOf(' ') + 1);
      Predicate<Word> isUnit = word -> word.text().equals(last);
      return new ClaimContent.Amount(
          words.stream().filter(isUnit).findFirst().map(Word::lemma).orElse(last),
          quantity.value());
    }

    /** How many words from here on name a country, at most two. */
    private int country(List<Word> words, int from) {
      for (int count = Math.min(2, words.size() - from); count > 0; count--) {
        List<Word> tried = words.subList(from, from + count);
        Optional<String> country = names.country(tried.stream().map(Word::text).toList());
        if (country.isPresent() && !stopWords.contains(tried.get(0).text())) {
          tried.forEach(word -> keys.put(word.span(), NameKeys.MARK + country.get()));
          return count;
        }
      }
      return 0;
    }

    private void read(Word word, Span part) {
      Optional<String> name =
          article
              .mentions
              .around(word.span())
              .filter(mention -> part.contains(mention.passage().span()))
              .flatMap(mention -> NameKeys.key(mention).stream())
              .findFirst();
      String key = name.orElseGet(word::lemma);
      Optional<String> day = article.days.day(word.text()).map(LocalDate::toString);
      if (name.isPresent()) {
        keys.put(word.span(), key);
      } else if (day.isPresent()) {
        keys.put(word.span(), day.get());
      } else if (isContentWord(word)) {
        keys.put(word.span(), key);
        if (isPredicate(word)) {
          predicates.add(key);
        }
      }
    }

    private boolean isContentWord(Word word) {
      return word.lemma().length() > 1
          && !stopWords.contains(word.text())
          && !stopWords.contains(word.lemma())
          && article.quantities.around(word.span()).findAny().isEmpty();
    }

    /**
     * A negation reaches its governor; one of a subject or an object ("no troops attacked") also
     * what it is the subject or object of, up to the first word that says what happens.
     */
    private void negate(Word negation) {
      List<Word> path = negation.path();
      for (int i = 1; i < path.size(); i++) {
        Optional<String> key = Optional.ofNullable(keys.get(path.get(i).span()));
        key.ifPresent(negated::add);
        boolean reached = key.filter(predicates::contains).isPresent();
        boolean further = i == 1 && negation.isAny("nsubj", "obj");
        if (reached || !(further || path.get(i).isAny("nsubj", "obj", "aux", "cop"))) {
          return;
        }
      }
    }
  }
}
