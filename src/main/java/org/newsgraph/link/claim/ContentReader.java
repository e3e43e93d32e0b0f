package org.newsgraph.link.claim;

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
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Claim;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Passage;
import org.newsgraph.model.Quantity;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;
import org.newsgraph.model.SpanIndex;

/** Reads what a statement is about. */
final class ContentReader {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

  /** How many words a negation reaches forward. */
  private static final int REACH = 3;

  private final Stems stems = new Stems();
  private final Names names = new Names();
  private final Set<String> stopWords = Lexicon.words("claim-stop-words.txt");
  private final Set<String> negators = Lexicon.words("negators.txt");

  /** A word of a text, lower case, without possessive ending. */
  record Word(String text, Span span) {}

  /** The keys of the contents of an article's statements, in their order. */
  List<Content> read(ArticleFacts facts) {
    SpanIndex<Quantity> quantities = new SpanIndex<>();
    facts.claims().stream()
        .map(Claim::quantity)
        .forEach(quantity -> quantities.add(quantity.passage().span(), quantity));
    SpanIndex<Mention> mentions = new SpanIndex<>();
    facts.mentions().forEach(mention -> mentions.add(mention.passage().span(), mention));
    return facts.attributions().stream()
        .map(attribution -> read(attribution.statement(), quantities, mentions))
        .toList();
  }

  private Content read(
      ReportedStatement statement, SpanIndex<Quantity> quantities, SpanIndex<Mention> mentions) {
    Draft draft = new Draft();
    for (Passage part : statement.content()) {
      quantities.within(part.span()).forEach(quantity -> count(quantity, draft));
      part(part, mentions, draft);
    }
    return new Content(draft.keys, draft.predicates, draft.negated, draft.negations, draft.amounts);
  }

  /** The lemma of a word. */
  String stem(String word) {
    return stems.stem(word);
  }

  /** The words of a passage. */
  static List<Word> words(Passage passage) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(passage.text());
    int begin = passage.span().begin();
    int unit = 0;
    while (matcher.find()) {
      begin += passage.text().codePointCount(unit, matcher.start());
      unit = matcher.start();
      String text = matcher.group();
      String bare = text.replace('’', '\'').replaceFirst("'[sS]?$", "").toLowerCase(Locale.ROOT);
      words.add(new Word(bare, new Span(begin, begin + text.codePointCount(0, text.length()))));
    }
    return words;
  }

  private void count(Quantity quantity, Draft draft) {
    draft.amounts.add(new Content.Amount(unit(quantity.unit()), quantity.value()));
    Span span = quantity.passage().span();
    draft.skipped.add(span, span);
  }

  private void part(Passage part, SpanIndex<Mention> mentions, Draft draft) {
    List<Word> words = words(part);
    int reach = 0;
    for (int i = 0; i < words.size(); i++) {
      reach--;
      if (isNegator(words.get(i))) {
        draft.negations++;
        reach = REACH;
      } else {
        int taken = country(words, i, draft, reach >= 0);
        if (taken == 0) {
          word(words.get(i), part.span(), mentions, draft, reach >= 0);
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

  private boolean isNegator(Word word) {
    return negators.contains(word.text());
  }

  /** How many words from here on name a country, at most two. */
  private int country(List<Word> words, int from, Draft draft, boolean negated) {
    for (int count = Math.min(2, words.size() - from); count > 0; count--) {
      List<String> tried = words.subList(from, from + count).stream().map(Word::text).toList();
      Optional<String> country = names.country(String.join(" ", tried));
      if (country.isPresent() && !stopWords.contains(tried.get(0))) {
        draft.add(Names.MARK + country.get(), negated);
        return count;
      }
    }
    return 0;
  }

  private void word(
      Word word, Span part, SpanIndex<Mention> mentions, Draft draft, boolean negated) {
    Optional<String> name =
        mentions
            .around(word.span())
            .filter(mention -> part.contains(mention.passage().span()))
            .flatMap(mention -> Names.key(mention).stream())
            .findFirst();
    if (name.isPresent()) {
      draft.add(name.get(), negated);
      return;
    }
    String stem = stems.stem(word.text());
    boolean counted = draft.skipped.around(word.span()).findAny().isPresent();
    if (counted
        || stem.length() < 2
        || stopWords.contains(word.text())
        || stopWords.contains(stem)) {
      return;
    }
    draft.add(stem, negated);
    if (stems.isPredicate(stem)) {
      draft.predicates.add(stem);
    }
  }

  /** A content while it is read. */
  private static final class Draft {

    private final NavigableSet<String> keys = new TreeSet<>();
    private final Set<String> predicates = new TreeSet<>();
    private final Set<String> negated = new TreeSet<>();
    private final List<Content.Amount> amounts = new ArrayList<>();
    private final SpanIndex<Span> skipped = new SpanIndex<>();
    private int negations;

    private void add(String key, boolean denied) {
      keys.add(key);
      if (denied) {
        negated.add(key);
      }
    }
  }
}
