package org.newsgraph.entity.official;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.PostStatus;

/**
 * The lists of the words that posts are made of.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class PostLexicon {

  /** What a post needs to count as public, see {@code post-heads.tsv}. */
  enum Scope {
    UNIQUE,
    OFFICE,
    STYLE,
    ROLE
  }

  /** What a small word does around posts, see {@code post-words.tsv}. */
  enum PostWord {
    PORTFOLIO_POST,
    PORTFOLIO_TAIL,
    OF,
    WITHIN,
    DETERMINER,
    JOINT,
    MARK,
    ACCREDITED,
    QUALITY,
    VERB,
    PAST,
    COMING,
    PRIVATE,
    ARTICLE,
    COORDINATOR,
    NEXT_ITEM,
    LIST,
    HOST,
    PUBLIC_ONLY,
    HOME,
    GENERIC,
    CORPORATE,
    POSITION,
    HOLDING,
    BECOMING,
    APPOINTING,
    SERVING,
    LEAVING,
    REMOVING,
    DENIAL,
    MODAL,
    CONDITION,
    ASPECT,
    LEGISLATURE,
    SERVICE,
    FUNCTIONARY,
    NATIONAL,
    ESTABLISHMENT,
    PARTISAN,
    PERSONAL,
    PROPER_ONLY,
    REPRESENTING,
    ORDINAL,
    RANKED,
    ANYWHERE,
    PREFIX
  }

  /**
   * A head noun of posts.
   *
   * @param scope what it needs to count as public
   * @param title the word as the title of a post, abbreviations spelled out
   */
  record Head(Scope scope, String title) {}

  private final Map<String, Head> heads = new HashMap<>();
  private final Map<String, Scope> wholes = new HashMap<>();
  private final Map<String, PostStatus> statuses = new HashMap<>();
  private final WordClasses<PostWord> classes = WordClasses.load("post-words.tsv", PostWord.class);
  private final Set<String> skipped = Lexicon.words("party-adjectives.txt");
  private final Set<String> modifiers = Lexicon.words("post-modifiers.txt");
  private final Set<String> portfolios = Lexicon.words("post-portfolios.txt");
  private final Set<String> ranks = Lexicon.words("ranks.txt");
  private final Set<String> bodies = Lexicon.words("public-bodies.txt");

  /** The ISO codes of the countries by the abbreviations of their states, without full stops. */
  private final Map<String, String> seats = new HashMap<>();

  PostLexicon() {
    for (List<String> row : Lexicon.table("post-heads.tsv", 4)) {
      heads.put(row.get(0), new Head(scope(row.get(1)), row.get(3)));
    }
    for (List<String> row : Lexicon.table("post-wholes.tsv", 2)) {
      wholes.put(row.get(0), scope(row.get(1)));
    }
    for (List<String> row : Lexicon.table("post-status.tsv", 2)) {
      statuses.put(row.get(0), PostStatus.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    for (List<String> row : Lexicon.table("admin1-abbreviations.tsv", 4)) {
      row.subList(2, 4).forEach(word -> seats.putIfAbsent(word.replace(".", ""), row.get(0)));
    }
  }

  /** Returns the code of the country whose state has this abbreviation ("Fla."), empty if none. */
  Optional<String> countryOf(String abbreviation) {
    return Optional.ofNullable(seats.get(abbreviation.replace(".", "")));
  }

  private static Scope scope(String word) {
    return Scope.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns what is listed of a head noun, given in the singular and in lower case; one that begins
   * with "co-" or "vice-" is such a post, too.
   */
  Optional<Head> head(String word) {
    return Optional.ofNullable(heads.get(word)).or(() -> beside(word));
  }

  private Optional<Head> beside(String word) {
    int hyphen = word.indexOf('-');
    boolean prefixed = hyphen > 0 && is(PostWord.PREFIX, word.substring(0, hyphen));
    return prefixed && heads.containsKey(word.substring(hyphen + 1))
        ? Optional.of(new Head(Scope.ROLE, word))
        : Optional.empty();
  }

  /** Returns the scope of a title of several words, in lower case and with spaces for hyphens. */
  Optional<Scope> whole(String words) {
    return Optional.ofNullable(wholes.get(words));
  }

  /** Returns the status that a word before a post shows, such as "former"; empty if none. */
  Optional<PostStatus> status(String word) {
    return Optional.ofNullable(statuses.get(word));
  }

  /** Returns whether a word in lower case belongs to a class of {@code post-words.tsv}. */
  boolean is(PostWord wordClass, String word) {
    return classes.is(wordClass, word);
  }

  /** Returns whether an adjective before a post is no part of its title, such as a party's. */
  boolean isSkipped(String word) {
    return skipped.contains(word);
  }

  /**
   * Whether the post has one holder as soon as its field of work is named, as a minister's.
   *
   * @param before the word before the post, which names a field or something else
   */
  boolean isUniqueWithField(String word, String before) {
    boolean always = head(word).filter(head -> head.scope() == Scope.UNIQUE).isPresent();
    return is(PostWord.PORTFOLIO_POST, word) && (always || isPortfolio(before));
  }

  /** Returns whether a word modifies the head noun of a title: "deputy". */
  boolean isModifier(String word) {
    return modifiers.contains(word);
  }

  /** Returns whether a word names a field of work: "defense". */
  boolean isPortfolio(String word) {
    return portfolios.contains(word);
  }

  /** Returns whether the words are a military rank, as printed but without full stops. */
  boolean isRank(String words) {
    return ranks.contains(words);
  }

  /** Returns whether one of the words names a kind of public body. */
  boolean namesBody(String words) {
    return Stream.of(words.toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(word -> isPublicBody(word) || is(PostWord.ESTABLISHMENT, word));
  }

  /** Returns whether one of the words names a legislature or another body of officials. */
  boolean namesLegislature(String words) {
    return Stream.of(words.toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(word -> is(PostWord.LEGISLATURE, word));
  }

  /** Returns whether a noun names a kind of public body: "ministry". */
  boolean isPublicBody(String word) {
    return bodies.contains(word);
  }
}
