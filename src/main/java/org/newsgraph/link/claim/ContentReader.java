package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.newsgraph.model.Mention;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

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

  /** The keys of a statement's content. */
  Content read(ArticleFacts facts, ReportedStatement statement) {
    Draft draft = new Draft();
    for (Passage part : statement.content()) {
      part(facts, part, draft);
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

  private void part(ArticleFacts facts, Passage part, Draft draft) {
    facts.claims().stream()
        .map(claim -> claim.quantity())
        .filter(quantity -> part.span().contains(quantity.passage().span()))
        .forEach(
            quantity -> {
              draft.amounts.add(new Content.Amount(unit(quantity.unit()), quantity.value()));
              draft.skipped.add(quantity.passage().span());
            });
    List<Mention> mentions =
        facts.mentions().stream()
            .filter(mention -> part.span().contains(mention.passage().span()))
            .toList();
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
          word(words.get(i), mentions, draft, reach >= 0);
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

  private void word(Word word, List<Mention> mentions, Draft draft, boolean negated) {
    Optional<String> name =
        mentions.stream()
            .filter(mention -> mention.passage().span().contains(word.span()))
            .flatMap(mention -> Names.key(mention).stream())
            .findFirst();
    if (name.isPresent()) {
      draft.add(name.get(), negated);
      return;
    }
    String stem = stems.stem(word.text());
    boolean counted = draft.skipped.stream().anyMatch(span -> span.contains(word.span()));
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
    private final Set<Span> skipped = new HashSet<>();
    private int negations;

    private void add(String key, boolean denied) {
      keys.add(key);
      if (denied) {
        negated.add(key);
      }
    }
  }
}
