package org.newsgraph.resolve.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.Definiteness;

/**
 * Finds the antecedents of third-person pronouns: the nearest actors before a pronoun that agree
 * with it in gender and number and are there a subject or the source of a statement.
 */
final class AntecedentFinder {

  /** How many candidates are worth showing for a pronoun that stays unresolved. */
  private static final int CONSIDERED = 3;

  private static final String SHARES = "shares.tsv";

  /** Some of those who were asked: "one in five", "60 percent of the voters". */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)(?:[\\p{L}-]+\\s+){0,3}?"
              + Lexicon.alternatives(SHARES, "share")
              + "(?:\\s+of\\s+(?:the\\s+|all\\s+|its\\s+)?((?:[\\p{L}-]+\\s+){0,3}?[\\p{L}-]+)"
              + ("(?:,?\\s+" + Lexicon.alternatives(SHARES, "link") + "\\s.*)?)?"));

  /** Those asked, who were named before. */
  private static final Pattern ASKED =
      Pattern.compile("(?i)" + Lexicon.alternatives(SHARES, "asked"));

  /**
   * The words for the source of a statement.
   *
   * @param span where they stand
   * @param head where their head word stands; {@code span} if it is not known
   */
  record Source(Span span, Span head) {}

  /** What a pronoun refers to. */
  private enum Use {
    /** The noun right before it ("who"). */
    RELATIVE,
    /** Whoever speaks ("I"). */
    SPEAKER,
    /** Whoever is spoken to ("you"). */
    ADDRESSEE,
    /** Nobody in particular ("one"). */
    GENERIC,
    /** Some of several ("many"). */
    PART,
    /** Someone or something mentioned before. */
    PERSON
  }

  /** The number and gender of what a pronoun stands for, and its use. */
  private record Pronoun(boolean plural, Gender gender, Use use) {}

  private static final Map<String, Pronoun> PRONOUNS =
      Lexicon.table("pronouns.tsv", 4).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), AntecedentFinder::pronoun));

  private final Article article;
  private final ActorClusters.Editor actors;
  private final SpanIndex<Source> sources;
  private final List<ActorMention> people;
  private final Set<Integer> others;

  /**
   * @param actors what each mention refers to, pronouns that are already resolved included
   * @param sources where the sources of statements stand
   * @param people unnamed people who are no actors unless a source stands for them
   */
  AntecedentFinder(
      Article article,
      ActorClusters.Editor actors,
      SpanIndex<Source> sources,
      List<ActorMention> people) {
    this(article, actors, sources, people, Set.of());
  }

  private AntecedentFinder(
      Article article,
      ActorClusters.Editor actors,
      SpanIndex<Source> sources,
      List<ActorMention> people,
      Set<Integer> others) {
    this.article = article;
    this.actors = actors;
    this.sources = sources;
    this.people = people;
    this.others = others;
  }

  /** The same, for a pronoun that stands for none of some actors. */
  AntecedentFinder without(Set<Integer> none) {
    return new AntecedentFinder(article, actors, sources, people, none);
  }

  /** Whether the pronoun refers to whoever speaks ("I", "we"). */
  static boolean isFirstPerson(ActorMention pronoun) {
    return use(pronoun) == Use.SPEAKER;
  }

  /** Whether the pronoun refers to whoever is spoken to ("you"). */
  static boolean isSecondPerson(ActorMention pronoun) {
    return use(pronoun) == Use.ADDRESSEE;
  }

  /** Whether the pronoun refers to somebody who was mentioned before ("he", "they"). */
  static boolean isThirdPerson(ActorMention pronoun) {
    return use(pronoun) == Use.PERSON;
  }

  private static Pronoun pronoun(List<String> row) {
    return new Pronoun(
        row.get(1).equals("plural"),
        Gender.valueOf(row.get(2)),
        Use.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
  }

  private static Use use(ActorMention pronoun) {
    Pronoun known = PRONOUNS.get(pronoun.name().toLowerCase(Locale.ROOT));
    return known == null ? Use.PERSON : known.use();
  }

  /** The pronoun that begins a phrase ("their statement") as a mention; empty if none does. */
  static Optional<ActorMention> possessive(ActorMention phrase) {
    String text = phrase.passage().text();
    String word = text.substring(0, Math.max(0, text.indexOf(' ')));
    int begin = phrase.passage().span().begin();
    return Optional.ofNullable(PRONOUNS.get(word.toLowerCase(Locale.ROOT)))
        .map(
            pronoun -> {
              Passage passage = new Passage(word, new Span(begin, begin + word.length()));
              return new ActorMention(
                  passage,
                  word,
                  passage.span(),
                  Form.PRONOUN,
                  Optional.empty(),
                  Optional.empty(),
                  pronoun.plural(),
                  pronoun.gender(),
                  phrase.sentence(),
                  false);
            });
  }

  /**
   * The indices of the first {@value #CONSIDERED} candidates, best first; empty if nobody agrees.
   */
  List<Integer> candidates(ActorMention pronoun) {
    return switch (use(pronoun)) {
      case SPEAKER, ADDRESSEE, GENERIC -> List.of();
      case RELATIVE -> lastInSentence(pronoun);
      case PART, PERSON -> agreeing(pronoun);
    };
  }

  /**
   * Whether nothing prefers the first candidate to the second: two people whose gender is not
   * known, last mentioned in one sentence, either both as sources or neither.
   */
  boolean isTie(ActorMention pronoun, List<Integer> candidates) {
    boolean gendered = pronoun.gender() == Gender.MALE || pronoun.gender() == Gender.FEMALE;
    if (!gendered || candidates.size() < 2) {
      return false;
    }
    List<Integer> two = candidates.subList(0, 2);
    List<ActorMention> last = two.stream().flatMap(index -> last(pronoun, index).stream()).toList();
    return two.stream().map(actors::get).allMatch(AntecedentFinder::isOfEitherGender)
        && last.size() == 2
        && last.get(0).sentence() == last.get(1).sentence()
        && isSource(last.get(0)) == isSource(last.get(1));
  }

  private static boolean isOfEitherGender(ActorCluster actor) {
    return actor.type() == ActorType.PERSON && actor.gender() == Gender.UNKNOWN;
  }

  private Optional<ActorMention> last(ActorMention pronoun, int index) {
    return before(pronoun).filter(mention -> actors.indexOf(mention) == index).findFirst();
  }

  /** The mentions before the pronoun, nearest first. */
  private Stream<ActorMention> before(ActorMention pronoun) {
    int begin = pronoun.passage().span().begin();
    return actors
        .before(begin)
        .filter(mention -> mention.passage().span().end() <= begin)
        .filter(mention -> !others.contains(actors.indexOf(mention)));
  }

  private List<Integer> lastInSentence(ActorMention pronoun) {
    return before(pronoun)
        .filter(mention -> mention.sentence() == pronoun.sentence())
        .map(actors::indexOf)
        .limit(1)
        .toList();
  }

  private List<Integer> agreeing(ActorMention pronoun) {
    Optional<Integer> woman =
        pronoun.gender() == Gender.FEMALE
            ? prominent(pronoun)
                .filter(index -> actors.get(index).gender() == Gender.FEMALE)
                .findFirst()
            : Optional.empty();
    if (woman.isPresent()) {
      return List.of(woman.get());
    }
    Optional<Integer> introduced = introduced(pronoun);
    List<Integer> prominent =
        Stream.concat(introduced.stream(), prominent(pronoun))
            .distinct()
            .limit(CONSIDERED)
            .toList();
    List<Integer> agreeing =
        prominent.isEmpty()
            ? before(pronoun)
                .map(actors::indexOf)
                .filter(index -> agrees(pronoun, actors.get(index)))
                .distinct()
                .limit(CONSIDERED)
                .toList()
            : prominent;
    return agreeing.isEmpty() ? onlySource(pronoun) : agreeing;
  }

  /**
   * Whoever a share is a share of: the people named with it, else those of the last share, else
   * those named last. Empty for other phrases.
   *
   * @param last whom the last share was of; empty if there was none
   */
  Optional<Integer> share(Passage phrase, Optional<Integer> last) {
    Matcher share = SHARE.matcher(phrase.text());
    if (!share.matches()) {
      return Optional.empty();
    }
    Optional<String> people = Optional.ofNullable(share.group(1));
    return people
        .filter(name -> !ASKED.matcher(name).matches())
        .map(name -> named(phrase, name, share.start(1)))
        .or(() -> last.or(() -> asked(phrase.span().begin())));
  }

  /** The people who spoke last before a position. */
  private Optional<Integer> asked(int begin) {
    return actors
        .before(begin)
        .filter(mention -> isPlural(mention) && isSource(mention))
        .map(actors::indexOf)
        .findFirst();
  }

  /** The people whose name stands in a phrase. */
  private int named(Passage phrase, String name, int offset) {
    String noun = name.substring(name.lastIndexOf(' ') + 1);
    int begin = phrase.span().begin() + phrase.text().codePointCount(0, offset);
    int end = begin + name.codePointCount(0, name.length());
    int last = end - noun.codePointCount(0, noun.length());
    Passage people = new Passage(name, new Span(begin, end));
    return actors
        .around(new Span(last, end))
        .map(actors::indexOf)
        .filter(index -> actors.get(index).plural())
        .findFirst()
        .orElseGet(() -> actor(unnamed(people, new Span(last, end))));
  }

  private ActorMention unnamed(Passage people, Span noun) {
    int sentence = actors.before(noun.begin()).findFirst().map(ActorMention::sentence).orElse(0);
    return new ActorMention(
        people,
        people.text(),
        noun,
        Form.NOMINAL,
        Optional.empty(),
        Optional.empty(),
        true,
        Gender.UNKNOWN,
        sentence,
        true);
  }

  /** The unnamed people in a phrase: "the family's statement". */
  Optional<Integer> within(Span phrase) {
    return people.stream()
        .filter(mention -> phrase.contains(mention.head()))
        .findFirst()
        .map(this::actor);
  }

  /** The actor that unnamed people are: those called so before if they are so again, else new. */
  private int actor(ActorMention mention) {
    ActorMention group = mention.withType(ActorType.GROUP);
    int index = known(group).orElseGet(() -> actors.add(ActorCluster.of(group, ActorType.GROUP)));
    actors.assign(group, index);
    return index;
  }

  private Optional<Integer> known(ActorMention group) {
    String noun = article.textOf(group.head());
    return actors
        .before(group.head().end())
        .filter(mention -> mention.equals(group) || Definiteness.isDefinite(article, group))
        .filter(mention -> actors.get(mention).type() == ActorType.GROUP)
        .filter(mention -> article.textOf(mention.head()).equalsIgnoreCase(noun))
        .map(actors::indexOf)
        .findFirst();
  }

  /**
   * The only person who speaks in the sentence before, whatever gender the first name tells: it may
   * be that of men elsewhere.
   */
  private List<Integer> onlySource(ActorMention pronoun) {
    if (pronoun.gender() != Gender.MALE && pronoun.gender() != Gender.FEMALE) {
      return List.of();
    }
    List<Integer> sources =
        before(pronoun)
            .takeWhile(mention -> mention.sentence() >= pronoun.sentence() - 1)
            .filter(mention -> mention.sentence() < pronoun.sentence() && isSource(mention))
            .filter(mention -> actors.get(mention).type() == ActorType.PERSON)
            .map(actors::indexOf)
            .distinct()
            .toList();
    return sources.size() == 1 ? sources : List.of();
  }

  /**
   * The only person named in the sentence before, if no subject or source of it or the pronoun's
   * own agrees: "One of them is Karl Dahl. He said".
   */
  private Optional<Integer> introduced(ActorMention pronoun) {
    boolean gendered = pronoun.gender() == Gender.MALE || pronoun.gender() == Gender.FEMALE;
    int sentence = pronoun.sentence() - 1;
    if (!gendered || near(pronoun, sentence).anyMatch(m -> m.subject() || isSource(m))) {
      return Optional.empty();
    }
    List<Integer> named =
        near(pronoun, sentence)
            .filter(mention -> mention.form() == Form.NAME)
            .map(actors::indexOf)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The agreeing mentions before the pronoun that stand in the sentence or after it. */
  private Stream<ActorMention> near(ActorMention pronoun, int sentence) {
    return before(pronoun)
        .takeWhile(mention -> mention.sentence() >= sentence)
        .filter(mention -> agrees(pronoun, actors.get(mention)));
  }

  /**
   * Subjects and sources that agree, those of the nearest sentence first: of the pronoun's own
   * sentence the last one, of others the last source, else the first subject, which a text goes on
   * with.
   */
  private Stream<Integer> prominent(ActorMention pronoun) {
    boolean part = use(pronoun) == Use.PART;
    return before(pronoun)
        .filter(mention -> part || mention.subject() || isSource(mention))
        .filter(mention -> part ? isPlural(mention) : agrees(pronoun, actors.get(mention)))
        .sorted(
            Comparator.comparing(ActorMention::sentence)
                .reversed()
                .thenComparing(mention -> rank(mention, pronoun)))
        .map(actors::indexOf);
  }

  /** Whether it stands for several unnamed people, of whom some may be meant. */
  private boolean isPlural(ActorMention mention) {
    return mention.form() != Form.NAME && actors.get(mention).plural();
  }

  private int rank(ActorMention mention, ActorMention pronoun) {
    int position = mention.head().begin();
    boolean last = mention.sentence() == pronoun.sentence() || isSource(mention);
    return last ? -position : position;
  }

  /** Whether somebody is the source of a statement, not only named in the words for its subject. */
  private boolean isSource(ActorMention mention) {
    return sources
        .around(mention.head())
        .anyMatch(source -> mention.subject() || isSource(mention, source));
  }

  /** "The mayor, a Dahl supporter, said": of several people in a source, the one at its head. */
  private boolean isSource(ActorMention mention, Source source) {
    boolean head = mention.passage().span().contains(source.head());
    return head
        || actors
            .within(source.span())
            .noneMatch(it -> isSubject(it) || it.passage().span().contains(source.head()));
  }

  private boolean isSubject(ActorMention mention) {
    return mention.subject()
        && mention.form() == Form.NAME
        && actors.get(mention).type() == ActorType.PERSON;
  }

  private static boolean agrees(ActorMention pronoun, ActorCluster actor) {
    boolean person = actor.type() == ActorType.PERSON;
    boolean one = actor.type() == ActorType.GROUP && !actor.plural();
    boolean someone = person || one && actor.gender() != Gender.THING;
    return switch (pronoun.gender()) {
      case MALE -> someone && actor.gender() != Gender.FEMALE;
      case FEMALE -> someone && actor.gender() != Gender.MALE;
      case THING ->
          !person
              && (actor.type() != ActorType.GROUP || one && actor.gender() == Gender.THING)
              && !(actor.type() == ActorType.ARMED_FORCE && actor.plural());
      case UNKNOWN ->
          !pronoun.plural() || (actor.plural() || (!person && actor.type() != ActorType.STATE));
    };
  }
}
