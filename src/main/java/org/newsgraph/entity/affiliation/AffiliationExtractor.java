package org.newsgraph.entity.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.actor.StatePhraseFinder;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Affiliation;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/**
 * Finds the words beside the names of people and bodies that tell whose they are.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class AffiliationExtractor {

  /** What a small word or a role does beside a name; {@code affiliation-words.tsv} explains it. */
  private enum Use {
    ROLE,
    ASPIRANT,
    OFFICE,
    STAND,
    SERVED,
    ABROAD,
    HOME,
    SEAT,
    PURPOSE,
    BOTH,
    BASED,
    BID,
    INCLUDE
  }

  private static final Set<ActorType> NAMED =
      Set.of(ActorType.PERSON, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET);

  /** The tags of the words of a noun phrase without its article. */
  private static final String PHRASE = "NN|NNS|NNP|NNPS|JJ|JJR|JJS|HYPH|POS|CD|VBN|AFX";

  private static final int LONGEST_COUNTRY = 4;
  private static final int LONGEST_PHRASE = 12;

  private final WordClasses<Use> words = WordClasses.load("affiliation-words.tsv", Use.class);
  private final Set<String> people =
      Stream.concat(
              Lexicon.words("people-nouns.txt").stream(),
              Lexicon.words("post-heads.tsv", 4).stream())
          .collect(Collectors.toUnmodifiableSet());
  private final Set<String> bodies =
      Stream.of("people-nouns.txt", "body-words.txt", "public-bodies.txt", "media-words.txt")
          .flatMap(file -> Lexicon.words(file).stream())
          .collect(Collectors.toUnmodifiableSet());
  private final Countries countries;
  private final StatePhraseFinder states;

  /** Creates an extractor that knows states by the names, demonyms and capitals of countries. */
  public AffiliationExtractor(Countries countries) {
    this.countries = countries;
    this.states = new StatePhraseFinder(countries);
  }

  /**
   * Returns what the words beside names tell, in the order of the names.
   *
   * @param actors the mentions of actors in the article; those whose words name a state are passed
   *     over
   */
  public List<Affiliation> extract(AnnotatedArticle annotated, List<ActorMention> actors) {
    Map<Integer, Sentence> sentences =
        annotated.sentences().stream()
            .collect(Collectors.toMap(Sentence::index, Function.identity()));
    return actors.stream()
        .filter(actor -> actor.form() == Form.NAME && actor.state().isEmpty())
        .filter(actor -> actor.type().filter(NAMED::contains).isPresent())
        .filter(actor -> sentences.containsKey(actor.sentence()))
        .flatMap(
            actor ->
                Name.of(
                    new SentenceView(annotated.article(), sentences.get(actor.sentence())), actor)
                    .stream())
        .flatMap(name -> read(name).stream())
        .toList();
  }

  /** A name with its sentence: its tokens from {@code from} up to, not with, {@code to}. */
  private record Name(SentenceView text, int from, int to, boolean person) {

    static Optional<Name> of(SentenceView text, ActorMention actor) {
      Span span = actor.passage().span();
      int[] tokens =
          IntStream.range(0, text.size())
              .filter(i -> span.contains(text.token(i).span()))
              .toArray();
      boolean person = actor.type().filter(ActorType.PERSON::equals).isPresent();
      return tokens.length == 0
          ? Optional.empty()
          : Optional.of(new Name(text, tokens[0], tokens[tokens.length - 1] + 1, person));
    }

    Token head() {
      return text.token(text.headOf(from, to));
    }

    Affiliation tie(int begin, int end, Optional<Country> state) {
      return new Affiliation(text.passage(from, to).span(), text.passage(begin, end), state);
    }
  }

  private List<Affiliation> read(Name name) {
    return Stream.of(
            before(name, name.from()),
            apposed(name),
            described(name),
            home(name, name.to()),
            standing(name))
        .flatMap(List::stream)
        .toList();
  }

  /** "US actor Ada Roe", "the Oslo-based retailer Roe Group", "local officer Ada Roe". */
  private List<Affiliation> before(Name name, int end) {
    SentenceView text = name.text();
    return isRole(name, end - 1) ? phrase(name, startOfPhrase(text, end), end) : List.of();
  }

  /** Whether the token is a noun for what the name is: a kind of people, or a thing of bodies. */
  private boolean isRole(Name name, int index) {
    SentenceView text = name.text();
    boolean noun = text.tag(index).matches("NN|NNS|NNP|NNPS") && !text.isPerson(index);
    Set<String> nouns = name.person() ? people : bodies;
    return noun && (nouns.contains(text.lower(index)) || is(Use.ROLE, text.lower(index)));
  }

  private boolean is(Use use, String word) {
    return words.is(use, word);
  }

  private int startOfPhrase(SentenceView text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST_PHRASE
        && (text.tag(start - 1).matches(PHRASE) || start < end && isJoint(text, start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether "and" joins two roles of one person or two parts of a title there. */
  private boolean isJoint(SentenceView text, int index) {
    boolean roles = text.tag(index - 1).equals("NN") && people.contains(text.lower(index - 1));
    boolean title = text.isCapitalised(index - 1) && text.isCapitalised(index + 1);
    return text.tag(index).equals("CC")
        && (roles || title && !text.isPerson(index - 1))
        && !text.isPerson(index + 1);
  }

  /**
   * What a noun phrase tells that describes the name: the state named in it nearest to its head,
   * else all of it.
   */
  private List<Affiliation> phrase(Name name, int from, int to) {
    SentenceView text = name.text();
    for (int end = to - 1; end > from; end--) {
      Optional<Affiliation> tie =
          based(name, from, end)
              .or(stateBefore(name, from, end, to))
              .or(placeBefore(name, from, end, to));
      if (tie.isPresent()) {
        return List.of(tie.get());
      }
      if (text.isPerson(end - 1)) {
        return served(name, from, end);
      }
    }
    return List.of(name.tie(from, to, Optional.empty()));
  }

  /** The person named right before a noun for those who serve one: "Roe's adviser". */
  private List<Affiliation> served(Name name, int from, int end) {
    SentenceView text = name.text();
    int noun = text.isPossessive(end) ? end + 1 : end;
    int start = end - 1;
    while (start > from && text.isPerson(start - 1)) {
      start--;
    }
    return is(Use.SERVED, text.lower(noun))
        ? List.of(name.tie(start, end, Optional.empty()))
        : List.of();
  }

  private Supplier<Optional<Affiliation>> stateBefore(Name name, int from, int end, int to) {
    SentenceView text = name.text();
    return () ->
        states
            .before(text.sentence(), end)
            .filter(phrase -> phrase.from() >= from)
            .filter(phrase -> !isAbroad(text, phrase, to))
            .map(phrase -> name.tie(phrase.from(), phrase.to(), Optional.of(phrase.country())));
  }

  /** The place right before the noun or its owner: "the Florida company", "Lund's mayor". */
  private Supplier<Optional<Affiliation>> placeBefore(Name name, int from, int end, int to) {
    SentenceView text = name.text();
    int last = text.isPossessive(end - 1) ? end - 2 : end - 1;
    return () -> {
      int start = last + 1;
      while (start > from && text.ner(start - 1).equals("LOCATION")) {
        start--;
      }
      boolean free =
          last < end - 1 || !text.isCapitalised(end) && !is(Use.ABROAD, text.lower(to - 1));
      return start <= last && free
          ? Optional.of(name.tie(start, last + 1, Optional.empty()))
          : Optional.empty();
    };
  }

  /** Whether the phrase only tells with which state its head deals: "a China expert". */
  private boolean isAbroad(SentenceView text, StatePhrase phrase, int to) {
    boolean plain = phrase.via() == Via.NAME && !text.isPossessive(phrase.to() - 1);
    boolean acronym = text.word(phrase.from()).matches("(\\p{Lu}\\.?){2,}");
    return plain && (is(Use.ABROAD, text.lower(to - 1)) || !acronym && text.isProper(phrase.to()));
  }

  /** "Oslo-based", where it ends before {@code end}. */
  private Optional<Affiliation> based(Name name, int from, int end) {
    SentenceView text = name.text();
    int to = end - 2;
    if (to <= from || !is(Use.BASED, text.lower(end - 1)) || !text.tag(end - 2).equals("HYPH")) {
      return Optional.empty();
    }
    int start = to - 1;
    while (start > from && text.isProper(start - 1)) {
      start--;
    }
    return Optional.of(name.tie(start, to, country(text, start, to)));
  }

  /** The country that exactly these tokens name, as a name. */
  private Optional<Country> country(SentenceView text, int from, int to) {
    return states
        .whole(text.sentence(), from, to)
        .filter(match -> match.via() != Via.DEMONYM)
        .map(match -> match.entry().country());
  }

  /** "Ada Roe, a Danish author", "Roe Aid, a charity in Oslo". */
  private List<Affiliation> apposed(Name name) {
    SentenceView text = name.text();
    if (!text.word(name.to()).equals(",")) {
      return List.of();
    }
    int from = text.tag(name.to() + 1).equals("RB") ? name.to() + 2 : name.to() + 1;
    from = text.tag(from).equals("DT") ? from + 1 : from;
    int to = from;
    while (text.tag(to).matches(to == from ? PHRASE.replace("|VBN", "") : PHRASE)
        && to - from < LONGEST_PHRASE) {
      to++;
    }
    boolean open = text.tag(to).matches("VB[DZP]|MD|NNP.*|PRP") || text.isPerson(to - 1);
    if (to == from || open || !isRole(name, to - 1)) {
      return List.of();
    }
    List<Affiliation> found = new ArrayList<>(phrase(name, from, to));
    found.addAll(complement(name, to));
    return found;
  }

  /** What follows a noun for the name: "of Lund", "in Oslo", "for president", "to Ada Roe". */
  private List<Affiliation> complement(Name name, int at) {
    SentenceView text = name.text();
    boolean owned = is(Use.HOME, text.lower(at)) || is(Use.SEAT, text.lower(at)) && !name.person();
    List<Affiliation> homes = owned ? place(name, at + 1) : List.of();
    boolean purpose =
        is(Use.PURPOSE, text.lower(at))
            && (is(Use.ASPIRANT, text.lower(at - 1)) || is(Use.SERVED, text.lower(at - 1)));
    return homes.isEmpty() && purpose ? rest(name, at + 1) : homes;
  }

  private static List<Affiliation> rest(Name name, int at) {
    SentenceView text = name.text();
    int from = text.tag(at).matches("DT|PRP\\$") ? at + 1 : at;
    int to = endOfPhrase(text, from);
    return to > from ? List.of(name.tie(from, to, Optional.empty())) : List.of();
  }

  /** "Ada Roe of Lund", "Ada Roe, both from Denmark", "the Roe Laboratory in Lund". */
  private List<Affiliation> home(Name name, int after) {
    SentenceView text = name.text();
    int at = text.word(after).equals(",") ? after + 1 : after;
    at = is(Use.BOTH, text.lower(at)) ? at + 1 : at;
    boolean leads =
        is(Use.HOME, text.lower(at)) && name.person()
            || is(Use.SEAT, text.lower(at)) && at == after && !name.person();
    return leads ? place(name, at + 1) : List.of();
  }

  /** The state, place or body that the phrase at the token names: "Lund, Sweden". */
  private List<Affiliation> place(Name name, int at) {
    SentenceView text = name.text();
    int from = text.tag(at).equals("DT") ? at + 1 : at;
    int to = endOfPhrase(text, from);
    boolean named = text.isCapitalised(from) || text.isPossessive(from + 1);
    if (to == from || !named || text.isPerson(to - 1)) {
      return List.of();
    }
    for (int end = Math.min(to, from + LONGEST_COUNTRY); end > from; end--) {
      Optional<Country> country = country(text, from, end);
      if (country.isPresent() && !text.isProper(end)) {
        return List.of(name.tie(from, end, country));
      }
    }
    int next = text.word(to).equals(",") ? endOfPhrase(text, to + 1) : to;
    boolean container = next > to + 1 && text.ner(to + 1).equals("LOCATION");
    Affiliation tie = name.tie(from, to, Optional.empty());
    return container
        ? List.of(tie, name.tie(to + 1, next, country(text, to + 1, next)))
        : List.of(tie);
  }

  private static int endOfPhrase(SentenceView text, int from) {
    int to = from;
    while (text.tag(to).matches(PHRASE)) {
      to++;
    }
    return to;
  }

  /** By the tree: "Ada Roe is a Danish author", "the Danish author, Ada Roe", "Danes, X and Y". */
  private List<Affiliation> described(Name name) {
    SentenceView text = name.text();
    Token head = name.head();
    Token first = firstConjunct(text, head);
    List<Affiliation> found = new ArrayList<>();
    apposed(text, head)
        .filter(noun -> noun.index() >= name.to())
        .forEach(noun -> found.addAll(noun(name, noun.index())));
    if (first.head() < 0) {
      return found;
    }
    Token noun = text.token(first.head());
    boolean copular =
        head.relation().equals("nsubj")
            && text.sentence().dependents(noun.index()).stream()
                .anyMatch(token -> token.relation().equals("cop"));
    boolean apposition = first.relation().equals("appos") && noun.index() < name.from();
    if (copular || apposition && !text.isPerson(noun.index())) {
      found.addAll(noun(name, noun.index()));
    }
    if (first.index() != head.index()) {
      found.addAll(shared(name, first));
    }
    return found;
  }

  /** The nouns in apposition to the name, with those that "and" joins to them. */
  private static Stream<Token> apposed(SentenceView text, Token head) {
    List<Token> nouns =
        text.sentence().dependents(head.index()).stream()
            .filter(token -> token.relation().equals("appos"))
            .toList();
    return Stream.concat(
        nouns.stream(),
        nouns.stream()
            .flatMap(noun -> text.sentence().dependents(noun.index()).stream())
            .filter(token -> token.relation().equals("conj") && token.tag().startsWith("NN")));
  }

  /** What a noun for the name tells with the words around it. */
  private List<Affiliation> noun(Name name, int noun) {
    SentenceView text = name.text();
    int end = noun + 1;
    Optional<Affiliation> people = demonym(name, end);
    if (people.isPresent() || !isRole(name, noun)) {
      return people.stream().toList();
    }
    List<Affiliation> found = new ArrayList<>(phrase(name, startOfPhrase(text, end), end));
    found.addAll(complement(name, end));
    return found;
  }

  /** The state whose people the noun that ends there means: "three Danes". */
  private Optional<Affiliation> demonym(Name name, int end) {
    SentenceView text = name.text();
    return IntStream.range(Math.max(0, end - LONGEST_COUNTRY), end)
        .boxed()
        .flatMap(
            from ->
                people(text, from, end).map(it -> name.tie(from, end, Optional.of(it))).stream())
        .findFirst();
  }

  private Optional<Country> people(SentenceView text, int from, int end) {
    String words = text.joined(from, end);
    String singular = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    return text.isCapitalised(from)
        ? countries
            .byDemonym(words)
            .or(() -> countries.byDemonym(singular))
            .map(Countries.Entry::country)
        : Optional.empty();
  }

  /** What a plural before the first of several names tells of all: "Danes X and Y". */
  private List<Affiliation> shared(Name name, Token first) {
    SentenceView text = name.text();
    int start = first.index();
    while (text.isPerson(start - 1)) {
      start--;
    }
    boolean plural = text.tag(start - 1).matches("NNS|NNPS");
    return plural && text.isPerson(first.index()) ? noun(name, start - 1) : List.of();
  }

  private static Token firstConjunct(SentenceView text, Token head) {
    Token first = head;
    for (int i = 0; i < text.size() && first.relation().equals("conj"); i++) {
      first = text.token(first.head());
    }
    return first;
  }

  /** "Ada Roe for president", "Ada Roe ran for president", "candidates include Ada Roe". */
  private List<Affiliation> standing(Name name) {
    SentenceView text = name.text();
    if (!name.person()) {
      return List.of();
    }
    int behind = text.word(name.to()).equals(",") ? name.to() + 1 : name.to();
    if (isFor(text, behind)) {
      return List.of(office(name, behind + 1));
    }
    if (text.lower(name.from() - 1).equals("of") && is(Use.BID, text.lower(name.from() - 2))) {
      int end = name.from() - 1;
      return List.of(name.tie(startOfPhrase(text, end), end, Optional.empty()));
    }
    Token first = firstConjunct(text, name.head());
    Token verb = first.head() < 0 ? first : text.token(first.head());
    if (first.relation().equals("nsubj") && is(Use.STAND, verb.lemma())) {
      return IntStream.range(verb.index() + 1, text.size())
          .filter(i -> isFor(text, i))
          .limit(1)
          .mapToObj(i -> office(name, i + 1))
          .toList();
    }
    boolean included = first.relation().equals("obj") && is(Use.INCLUDE, verb.lemma());
    return included
        ? text.sentence().dependents(verb.index()).stream()
            .filter(token -> token.relation().equals("nsubj"))
            .filter(token -> is(Use.ASPIRANT, token.word()))
            .flatMap(token -> aspirants(name, token.index()).stream())
            .toList()
        : List.of();
  }

  private Affiliation office(Name name, int from) {
    int to = from;
    while (is(Use.OFFICE, name.text().lower(to))) {
      to++;
    }
    return name.tie(from, to, Optional.empty());
  }

  private List<Affiliation> aspirants(Name name, int noun) {
    List<Affiliation> found =
        new ArrayList<>(phrase(name, startOfPhrase(name.text(), noun + 1), noun + 1));
    found.addAll(complement(name, noun + 1));
    return found;
  }

  private boolean isFor(SentenceView text, int at) {
    return text.lower(at).equals("for") && is(Use.OFFICE, text.lower(at + 1));
  }
}
