package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** Reads what a statement is about. */
public final class ContentReader {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

  private final Stems stems = new Stems();
  private final NameKeys names = new NameKeys();
  private final Set<String> stopWords = Lexicon.words("claim-stop-words.txt");
  private final Set<String> negators = Lexicon.words("negators.txt");

  /** A word of a text, lower case, without possessive ending. */
  public record Word(String text, Span span) {}

  /** The keys of the contents of an article's statements, in their order. */
  public List<ClaimContent> read(ArticleFacts facts) {
    SpanIndex<Quantity> quantities = new SpanIndex<>();
    facts.quantities().stream()
        .map(QuantityClaim::quantity)
        .forEach(quantity -> quantities.add(quantity.passage().span(), quantity));
    SpanIndex<Mention> mentions = new SpanIndex<>();
    facts.mentions().forEach(mention -> mentions.add(mention.passage().span(), mention));
    return facts.attributions().stream()
        .map(attribution -> read(attribution.statement(), quantities, mentions))
        .toList();
  }

  private ClaimContent read(
      ReportedStatement statement, SpanIndex<Quantity> quantities, SpanIndex<Mention> mentions) {
    Draft draft = new Draft();
    for (Passage part : statement.content()) {
      quantities
          .within(part.span())
          .forEach(quantity -> draft.count(unit(quantity.unit()), quantity));
      part(part, mentions, draft);
    }
    return draft.content();
  }

  /** The lemma of a word. */
  public String stem(String word) {
    return stems.stem(word);
  }

  /** The words of a passage. */
  public static List<Word> words(Passage passage) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(passage.text());
    while (matcher.find()) {
      int begin = passage.span().begin() + passage.text().codePointCount(0, matcher.start());
      String text = matcher.group();
      String bare = text.replace('’', '\'').replaceFirst("'[sS]?$", "").toLowerCase(Locale.ROOT);
      words.add(new Word(bare, new Span(begin, begin + text.codePointCount(0, text.length()))));
    }
    return words;
  }

  private void part(Passage part, SpanIndex<Mention> mentions, Draft draft) {
    List<Word> words = words(part);
    for (int i = 0; i < words.size(); i++) {
      if (negators.contains(words.get(i).text())) {
        draft.negate();
      } else {
        int taken = country(words, i, draft);
        if (taken == 0) {
          word(words.get(i), part.span(), mentions, draft);
        }
        i += Math.max(0, taken - 1);
      }
    }
  }

  /** What is counted, without the words before it. */
  private String unit(String unit) {
    String lower = unit.toLowerCase(Locale.ROOT);
    return stems.stem(lower.substring(lower.lastIndexOf(' ') + 1));
  }

  /** How many words from here on name a country, at most two. */
  private int country(List<Word> words, int from, Draft draft) {
    for (int count = Math.min(2, words.size() - from); count > 0; count--) {
      List<String> tried = words.subList(from, from + count).stream().map(Word::text).toList();
      Optional<String> country = names.country(String.join(" ", tried));
      if (country.isPresent() && !stopWords.contains(tried.get(0))) {
        draft.name(NameKeys.MARK + country.get());
        return count;
      }
    }
    return 0;
  }

  private void word(Word word, Span part, SpanIndex<Mention> mentions, Draft draft) {
    Optional<String> name =
        mentions
            .around(word.span())
            .filter(mention -> part.contains(mention.passage().span()))
            .flatMap(mention -> NameKeys.key(mention).stream())
            .findFirst();
    if (name.isPresent()) {
      draft.name(name.get());
      return;
    }
    String stem = stems.stem(word.text());
    boolean empty = stopWords.contains(word.text()) || stopWords.contains(stem);
    if (draft.isCounted(word.span()) || stem.length() < 2 || empty) {
      draft.pass();
    } else {
      draft.word(stem, stems.isPredicate(word.text(), stem));
    }
  }

  /** A content while its words are read, in their order. */
  private static final class Draft {

    /** How many words a negation reaches forward. */
    private static final int REACH = 3;

    private final NavigableSet<String> keys = new TreeSet<>();
    private final Set<String> predicates = new TreeSet<>();
    private final Set<String> negated = new TreeSet<>();
    private final List<ClaimContent.Amount> amounts = new ArrayList<>();
    private final SpanIndex<Span> counted = new SpanIndex<>();
    private int negations;
    private int reach;

    /** A number, whose own words are no keys. */
    void count(String unit, Quantity quantity) {
      amounts.add(new ClaimContent.Amount(unit, quantity.value()));
      Span span = quantity.passage().span();
      counted.add(span, span);
    }

    boolean isCounted(Span word) {
      return counted.around(word).findAny().isPresent();
    }

    /** A negation, which reaches as far as the next word that can tell what happens. */
    void negate() {
      negations++;
      reach = REACH;
    }

    /** A word that tells nothing. */
    void pass() {
      reach--;
    }

    /** A name. */
    void name(String key) {
      add(key);
    }

    /** A common word. */
    void word(String stem, boolean predicate) {
      add(stem);
      if (predicate) {
        predicates.add(stem);
        reach = 0;
      }
    }

    private void add(String key) {
      keys.add(key);
      if (reach > 0) {
        negated.add(key);
      }
      reach--;
    }

    ClaimContent content() {
      return new ClaimContent(keys, predicates, negated, negations, amounts);
    }
  }
}
