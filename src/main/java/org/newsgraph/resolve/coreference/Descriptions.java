package org.newsgraph.resolve.coreference;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.ActorClusters;

/** Finds the actors whom the words around a noun name: in apposition, as its owner, as subject. */
final class Descriptions {

  /** What may stand between a description and the name of the person described. */
  private static final Pattern PERSON_LINK =
      Pattern.compile(
          "(?s)\\s+|.*,\\s+(\\p{Lu}(\\p{Ll}{0,3}\\.|\\p{Ll}+)\\s+)?|"
              + ".*,\\s+((?!(who|whose|whom|which|and|or|but|with|of|for|to|by|in|at|from|as|like|his"
              + "|her|their|including|along)\\b)\\p{Ll}[\\p{L}-]+\\s+){1,4}|"
              + ".*\\b(named|called)\\s+|\\s+and\\s+(?!(the|an?|his|her|their)\\b).*");

  /** The same for the name of a body, also for one of several: "one of these groups, the NDF". */
  private static final Pattern LINK =
      Pattern.compile(
          "(\\s+of\\s+(the|these|those|its|their|his|her)(\\s+\\p{Ll}+)+)?\\s*,\\s+(the\\s+)?"
              + "|\\s+(named|called)\\s+");

  /** What says whose or where a group is, after its noun. */
  private static final Pattern COMPLEMENT =
      Pattern.compile(
          "\\s+(of|from|for|in|at|within|behind|across|near|studying|living|working|based)"
              + "\\s+(?!(which|whom)\\b)"
              + "[^,;:()\\[\\]\u2014\u2013\"\u201c]+?"
              + "(\\s\\(\\p{Lu}{2,6}\\)\\s+and\\s[^,;:()\\[\\]\u2014\u2013\"\u201c]+?)?"
              + "(,\\s\\p{Lu}\\p{L}+(\\s\\p{Lu}\\p{L}+)*$)?"
              + "(?=$|\\s+(who|which|that|where|whose)\\b|\\s*[,(\u2014\u2013])");

  /** Who owns or employs someone, before the noun, after an article: "a Herald reporter". */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:(?:[Tt]he|[Aa]n?)\\s+)?"
              + "(?:((?:\\S+\\s+){0,3}\\S+['\u2019]s?\\s+)|((?!(?:The|An?)\\s)(?:\\p{Lu}\\S*\\s+){1,4}))");

  /** A common noun for the owner of a document, before it: "hotel's", "government". */
  private static final Pattern OWNER_NOUN =
      Pattern.compile("(?:.*\\s)?(\\p{Ll}+)(?:['\u2019]s?(?:\\s\\p{L}+)*|)\\s+");

  /** What may stand before the name that a phrase begins with: an article and a title. */
  private static final Pattern TITLE = Pattern.compile("((the|The)\\s+)?([\\p{L}.'’-]+\\s+){0,3}");

  /** What may follow it: "of the Oldport Institute", or letters such as QC. */
  private static final Pattern BELONGING =
      Pattern.compile("\\s+(of|from|with|at)\\s[^,;:]*|,?\\s+\\p{Lu}{2,4}");

  /** What follows a document and says what it is about or whom it quotes, not whose it is. */
  private static final Pattern SUBJECT =
      Pattern.compile("(?s)\\s+" + Lexicon.alternatives("document-phrases.tsv", "about") + "\\b.*");

  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final Article article;
  private final ActorClusters.Editor actors;

  Descriptions(Article article, ActorClusters.Editor actors) {
    this.article = article;
    this.actors = actors;
  }

  /**
   * The person or body named in apposition to a noun: "the mayor's wife, Anna Larsen", "a company
   * called Oldport Ships".
   *
   * @param head the noun
   * @param phrase the whole phrase around it
   */
  Optional<Integer> named(Span head, Span phrase) {
    return actors
        .within(phrase)
        .filter(mention -> mention.form() == Form.NAME && !isOwner(mention, phrase))
        .filter(mention -> mention.passage().span().begin() > head.end())
        .filter(mention -> isApposed(head, mention))
        .min(Comparator.comparing(mention -> mention.passage().span()))
        .map(actors::indexOf);
  }

  /**
   * The person whose name, between commas, follows a phrase that describes one: "According to the
   * town's mayor, Anna Larsen, ...".
   */
  Optional<Integer> behind(Span phrase) {
    return actors
        .after(phrase.end())
        .findFirst()
        .filter(mention -> mention.form() == Form.NAME)
        .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
        .filter(name -> between(phrase.end(), name.passage().span().begin()).equals(", "))
        .filter(name -> followedByComma(name.passage().span().end()))
        .map(actors::indexOf);
  }

  private boolean followedByComma(int end) {
    int last = article.paragraphs().get(article.paragraphs().size() - 1).span().end();
    return end < last && article.textOf(new Span(end, end + 1)).equals(",");
  }

  /**
   * The person with whose name a phrase begins, before the place or body the person is of, or
   * letters after the name: "Anna Larsen of the Oldport Institute", "Anna Larsen QC".
   */
  Optional<Integer> beginning(Span phrase) {
    return actors
        .within(phrase)
        .filter(mention -> mention.form() == Form.NAME)
        .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
        .filter(mention -> opens(phrase, mention))
        .findFirst()
        .map(actors::indexOf);
  }

  private boolean opens(Span phrase, ActorMention name) {
    Span words = name.passage().span();
    if (words.begin() < phrase.begin() || words.end() > phrase.end()) {
      return false;
    }
    String before = between(phrase.begin(), words.begin());
    String after = between(words.end(), phrase.end());
    return TITLE.matcher(before).matches() && BELONGING.matcher(after).matches();
  }

  /** A phrase that a noun begins, without what it is about: "reports citing the council". */
  Span withoutSubject(Span head, Span phrase) {
    return SUBJECT.matcher(between(head.end(), phrase.end())).matches()
        ? new Span(phrase.begin(), head.end())
        : phrase;
  }

  private String between(int from, int to) {
    return from < to ? article.textOf(new Span(from, to)) : "";
  }

  private boolean isApposed(Span head, ActorMention name) {
    int from = head.end();
    int to = name.passage().span().begin();
    String between = article.textOf(new Span(from, to));
    boolean person = actors.get(name).type() == ActorType.PERSON;
    return (person ? PERSON_LINK : LINK).matcher(between).matches();
  }

  /** Whether the mention owns what follows it in a phrase ("Larsen's wife"). */
  boolean isOwner(ActorMention mention, Span phrase) {
    int end = mention.passage().span().end();
    return end < phrase.end() && article.textOf(new Span(end, end + 1)).matches("['’]");
  }

  /** The common noun for the owner of a document, right before it; empty if there is none. */
  Optional<String> ownerNoun(ActorMention document) {
    Matcher owner =
        OWNER_NOUN.matcher(between(document.passage().span().begin(), document.head().begin()));
    return owner.matches() ? Optional.of(owner.group(1)) : Optional.empty();
  }

  /** The last one before a position whose name has the noun in it: "Hotel Larsen" for "hotel". */
  Optional<Integer> namesake(String noun, int begin) {
    return actors
        .before(begin)
        .filter(mention -> mention.form() == Form.NAME)
        .filter(mention -> WORDS.splitAsStream(mention.name()).anyMatch(noun::equalsIgnoreCase))
        .map(actors::indexOf)
        .findFirst();
  }

  /** The subject before a noun that is none itself: "they issued a statement". */
  Optional<Integer> subjectBefore(ActorMention noun) {
    return noun.subject()
        ? Optional.empty()
        : actors
            .before(noun.head().begin())
            .takeWhile(mention -> mention.sentence() == noun.sentence())
            .filter(ActorMention::subject)
            .map(actors::indexOf)
            .findFirst();
  }

  /**
   * A description with its owner and complement in a phrase: "the city's residents", "men in
   * suits".
   */
  String inFull(ActorMention noun, Span phrase) {
    Span all = noun.passage().span();
    Span words = new Span(all.begin(), noun.head().end());
    if (!noun.name().startsWith(article.textOf(words)) || !phrase.contains(words)) {
      return noun.name();
    }
    String own = article.textOf(words) + complement(words, phrase);
    return owner(words, phrase) + (own.length() > noun.name().length() ? own : noun.name());
  }

  private String owner(Span words, Span phrase) {
    if (phrase.begin() == words.begin()) {
      return "";
    }
    Matcher before = OWNER.matcher(article.textOf(new Span(phrase.begin(), words.begin())));
    return before.matches() ? Optional.ofNullable(before.group(1)).orElse(before.group(2)) : "";
  }

  private String complement(Span words, Span phrase) {
    if (phrase.end() == words.end()) {
      return "";
    }
    Matcher after = COMPLEMENT.matcher(article.textOf(new Span(words.end(), phrase.end())));
    return after.lookingAt() ? after.group() : "";
  }
}
