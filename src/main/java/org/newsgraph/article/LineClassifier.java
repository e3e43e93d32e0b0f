package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/**
 * Classifies the lines of a news page by their words alone.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class LineClassifier {

  /** What a line of a news page is. */
  enum Role {
    /** The title that the metadata of the article gives. */
    TITLE,
    /** Sentences. */
    PROSE,
    /** A few words that end in no stop: a title, a heading, another page's headline. */
    SHORT,
    /** The address that the text was taken from. */
    SOURCE,
    /** Who wrote the article. */
    CREDIT,
    /** A picture's caption or file. */
    CAPTION,
    /** The heading of a list of links, or links. */
    LINKS,
    /** Sharing, subscription, comments. */
    FORM,
    /** What follows is not the article. */
    END,
    /** Copyright, advertising. */
    NOTICE,
    /** A publication date. */
    DATE,
    /** The name of a section or a label. */
    SECTION;

    /**
     * Returns whether such lines, after the last sentence, stand between the article and other
     * pages.
     */
    boolean closesArticle() {
      return this != PROSE && this != SHORT && this != TITLE;
    }
  }

  /** Longer lines are prose whatever they begin with. */
  private static final int MAX_BOILERPLATE = 600;

  /** As many words are prose even if no stop ends them. */
  private static final int PROSE_WORDS = 25;

  private static final Pattern LINK_ITEMS =
      Pattern.compile("[•●▪◦·|»]?[^•●▪◦·|»]{1,80}(?:[•●▪◦·|»][^•●▪◦·|»]{1,80}){2,}");

  private static final Pattern BULLETS = Pattern.compile("[•●▪◦·»][^•●▪◦·»]{1,80}[•●▪◦·»].{1,400}");

  private static final Pattern OPEN_END = Pattern.compile("[^.][?!\"'”’»)\\]]$");

  private record Rule(Role role, Pattern pattern) {}

  private final List<Rule> rules =
      Lexicon.table("boilerplate.tsv", 2).stream()
          .map(row -> new Rule(role(row.get(0)), pattern(row.get(1))))
          .toList();

  private static Role role(String kind) {
    return Role.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Returns what a line is: prose or a short line, unless a pattern matches it. */
  Role classify(Line line) {
    return boilerplate(line.text()).orElse(isProse(line) ? Role.PROSE : Role.SHORT);
  }

  private Optional<Role> boilerplate(String text) {
    if (text.length() > MAX_BOILERPLATE) {
      return Optional.empty();
    }
    String plain = text.replace('\u00A0', ' ').strip();
    if (isListOfLinks(plain)) {
      return Optional.of(Role.LINKS);
    }
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(plain).matches())
        .map(Rule::role)
        .findFirst();
  }

  private static boolean isListOfLinks(String text) {
    return !text.endsWith(".")
        && (LINK_ITEMS.matcher(text).matches() || BULLETS.matcher(text).matches());
  }

  private static boolean isProse(Line line) {
    boolean headline = line.inTitleCase() && OPEN_END.matcher(line.text()).find();
    return line.words() >= PROSE_WORDS || (line.endsInStop() && !headline);
  }
}
