package org.newsgraph.entity.place;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Token;

/**
 * Decides whether the name of a country or a capital stands for the place or for the government, by
 * the word that its phrase depends on and the relation between the two. In doubt it is the place.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class MetonymyClassifier {

  /** The constructions of {@code metonymy.tsv}. */
  private enum Construction {
    SUBJECT,
    NOMINAL,
    PASSIVE,
    POSSESSIVE,
    OBJECT,
    WITH,
    OF,
    JOINED
  }

  /** What a preposition makes of a name, see {@code metonymy-prepositions.tsv}. */
  private enum Link {
    WITH,
    OF,
    VERB,
    ANY
  }

  /** What the lists say of a word beside a name. */
  private enum Listed {
    GOVERNMENT,
    PLACE,
    NEITHER
  }

  /** WordNet's classes of nouns for things, which no government is, has or does. */
  private static final Set<String> THINGS =
      Set.of("location", "artifact", "object", "event", "time", "phenomenon");

  private final PlaceLexicon lexicon;
  private final LocativeContext context;
  private final Map<Construction, Map<String, Listed>> words = new EnumMap<>(Construction.class);
  private final Map<Construction, Set<String>> classes = new EnumMap<>(Construction.class);
  private final Map<String, Link> prepositions = new HashMap<>();

  MetonymyClassifier(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.context = new LocativeContext(lexicon);
    for (List<String> row : Lexicon.table("metonymy.tsv", 3)) {
      words
          .computeIfAbsent(constant(Construction.class, row.get(0)), c -> new HashMap<>())
          .put(row.get(1), constant(Listed.class, row.get(2)));
    }
    for (List<String> row : Lexicon.table("wordnet-readings.tsv", 2)) {
      classes
          .computeIfAbsent(constant(Construction.class, row.get(0)), c -> new HashSet<>())
          .add(row.get(1));
    }
    for (List<String> row : Lexicon.table("metonymy-prepositions.tsv", 2)) {
      prepositions.put(row.get(0), constant(Link.class, row.get(1)));
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns what the name stands for: a country's and a capital's may be that of the government, a
   * union's is mostly that of the body, anything else is a place.
   */
  Reading classify(PlaceScan scan, PlaceSpan place) {
    String name = scan.printed(place.from(), place.nameTo());
    boolean country = lexicon.isCountry(name);
    boolean capital = lexicon.isCapital(name);
    boolean state = country || (capital && place.kind().isEmpty());
    Token head = head(scan, place);
    if (lexicon.isUnionOfStates(name)) {
      return isLand(scan, place) ? Reading.LITERAL : Reading.ATTRIBUTIVE;
    }
    if (!state || head.head() < 0 || isLand(scan, place)) {
      return Reading.LITERAL;
    }
    if (country && isInOrganization(scan, place)) {
      return Reading.ATTRIBUTIVE;
    }
    if (country && isJoined(scan, place) && !isOrigin(scan, place)) {
      return Reading.METONYMIC;
    }
    if (isOfHolder(scan, head) || isOwner(scan, head) || isOrigin(scan, place)) {
      return Reading.ATTRIBUTIVE;
    }
    if (isAttribute(head)) {
      Token noun = scan.token(head.head());
      return modifier(lexicon.nounClass(noun.lemma()), capital)
          ? attribute(scan, place, noun)
          : Reading.LITERAL;
    }
    return isGovernment(scan, head, capital) ? Reading.METONYMIC : Reading.LITERAL;
  }

  /**
   * Whether the words right beside the name leave only the land: "within X", "X-based", "Foo, X".
   */
  boolean isLand(PlaceScan scan, PlaceSpan place) {
    boolean describes = isAttribute(head(scan, place)) || scan.isPossessive(place.to());
    return context.isWithin(scan, place.from()) && !describes
        || isSeat(scan, place)
        || isState(scan, place);
  }

  /** "The U.S. government" is neither place nor government, but not the place. */
  private static Reading attribute(PlaceScan scan, PlaceSpan place, Token noun) {
    boolean describes =
        noun.index() >= place.to() && noun.tag().startsWith("NN") && !scan.isPossessive(place.to());
    return describes || isBeforeParticiple(scan, place) ? Reading.ATTRIBUTIVE : Reading.METONYMIC;
  }

  /** Whether an organization is named after it: "Foobar Steel Norway". */
  private boolean isInOrganization(PlaceScan scan, PlaceSpan place) {
    String label = scan.ner(place.from());
    boolean longer = scan.ner(place.from() - 1).equals(label) || scan.ner(place.to()).equals(label);
    return label.equals("ORGANIZATION") && longer && !context.isInside(scan, place.from());
  }

  /** Whether a participle says what it does: "Norway-led", but not "Norway-based". */
  private boolean isJoined(PlaceScan scan, PlaceSpan place) {
    return isBeforeParticiple(scan, place) && !isSeat(scan, place);
  }

  /** Whether a participle says what comes from there: "Norway-based". */
  private boolean isSeat(PlaceScan scan, PlaceSpan place) {
    return isJoined(scan, place, Listed.PLACE);
  }

  /** Whether a participle says only whose product a thing is: "Norway-built". */
  private boolean isOrigin(PlaceScan scan, PlaceSpan place) {
    return isJoined(scan, place, Listed.NEITHER);
  }

  private boolean isJoined(PlaceScan scan, PlaceSpan place, Listed meaning) {
    return isBeforeParticiple(scan, place)
        && listed(Construction.JOINED, scan.token(place.to() + 1)).equals(Optional.of(meaning));
  }

  private static boolean isBeforeParticiple(PlaceScan scan, PlaceSpan place) {
    return scan.word(place.to()).equals("-")
        && scan.isAttached(place.to() - 1)
        && scan.tag(place.to() + 1).equals("VBN");
  }

  /** Whether it says after a comma where another place lies: "Bergen, Norway". */
  private boolean isState(PlaceScan scan, PlaceSpan place) {
    String name = scan.printed(place.from(), place.to());
    return scan.word(place.from() - 1).equals(",")
        && scan.endingAt(place.from() - 1)
            .filter(town -> lexicon.liesIn(scan.printed(town.from(), town.to()), name))
            .isPresent();
  }

  /** Whether it only says whose post somebody has: "president of Norway". */
  private boolean isOfHolder(PlaceScan scan, Token head) {
    return Set.of("nmod", "nmod:of").contains(head.relation())
        && link(scan, head).filter(Link.OF::equals).isPresent()
        && isNeither(Construction.OF, scan.token(head.head()));
  }

  /** Whether it only says where a vote was held, which no government does: "its election". */
  private boolean isOwner(PlaceScan scan, Token head) {
    return head.relation().equals("nmod:poss")
        && isNeither(Construction.POSSESSIVE, scan.token(head.head()));
  }

  private boolean isNeither(Construction construction, Token word) {
    return listed(construction, word).filter(Listed.NEITHER::equals).isPresent();
  }

  private static boolean isAttribute(Token head) {
    return head.relation().equals("compound") || head.relation().equals("amod");
  }

  /**
   * Returns the token of the phrase that depends on one outside of it; if the phrase is joined to
   * another one by "and" or the like, that of the first one.
   */
  private static Token head(PlaceScan scan, PlaceSpan place) {
    Token head = scan.token(place.to() - 1);
    for (int i = place.from(); i < place.to(); i++) {
      int governor = scan.token(i).head();
      if (governor < place.from() || governor >= place.to()) {
        head = scan.token(i);
      }
    }
    while (head.relation().equals("conj") && head.head() >= 0) {
      head = scan.token(head.head());
    }
    return head;
  }

  private boolean isGovernment(PlaceScan scan, Token head, boolean capital) {
    Token governor = scan.token(head.head());
    return switch (relation(head)) {
      case "nsubj" ->
          governor.tag().startsWith("VB")
              ? subject(scan, governor, capital)
              : isListed(Construction.NOMINAL, governor);
      case "nsubj:pass" -> isListed(Construction.PASSIVE, governor);
      case "nmod:poss" -> possessive(governor, capital);
      case "obj", "iobj" -> isListed(Construction.OBJECT, governor);
      case "obl:agent" -> true;
      case "obl", "nmod" -> prepositional(scan, head, governor);
      default -> false;
    };
  }

  private static String relation(Token head) {
    return head.relation().startsWith("obl") && !head.relation().equals("obl:agent")
        ? "obl"
        : head.relation();
  }

  /** A town does nothing, so that a capital that does something is its government. */
  private boolean subject(PlaceScan scan, Token verb, boolean capital) {
    Optional<Listed> listed = listed(Construction.SUBJECT, verb);
    boolean intends =
        scan.sentence().dependents(verb.index()).stream()
            .anyMatch(token -> token.relation().equals("xcomp") && token.tag().startsWith("VB"));
    return listed
        .map(Listed.GOVERNMENT::equals)
        .orElseGet(
            () ->
                capital
                    || intends
                    || isOfClass(Construction.SUBJECT, lexicon.verbClass(verb.lemma())));
  }

  /** Much happens in a capital, so that only what is said or decided is its government's. */
  private boolean modifier(String nounClass, boolean capital) {
    return capital
        ? !nounClass.equals("act") && isOfClass(Construction.POSSESSIVE, nounClass)
        : !THINGS.contains(nounClass);
  }

  private boolean possessive(Token noun, boolean capital) {
    String nounClass = lexicon.nounClass(noun.lemma());
    return listed(Construction.POSSESSIVE, noun).isEmpty()
        && (capital
            ? !THINGS.contains(nounClass) && !nounClass.equals("person")
            : isOfClass(Construction.POSSESSIVE, nounClass));
  }

  private boolean prepositional(PlaceScan scan, Token head, Token governor) {
    Optional<Link> link = link(scan, head);
    return link.isPresent()
        && switch (link.get()) {
          case WITH -> isListed(Construction.WITH, governor);
          case OF ->
              governor.tag().startsWith("NN")
                  && (isListed(Construction.OF, governor)
                      || isOfClass(Construction.OF, lexicon.nounClass(governor.lemma())));
          case VERB -> governor.tag().startsWith("VB");
          case ANY -> true;
        };
  }

  private Optional<Link> link(PlaceScan scan, Token head) {
    return scan.sentence().dependents(head.index()).stream()
        .filter(token -> token.relation().equals("case"))
        .findFirst()
        .flatMap(token -> Optional.ofNullable(prepositions.get(token.lemma())));
  }

  private boolean isListed(Construction construction, Token word) {
    return listed(construction, word).equals(Optional.of(Listed.GOVERNMENT));
  }

  private Optional<Listed> listed(Construction construction, Token word) {
    return Optional.ofNullable(
        words.getOrDefault(construction, Map.of()).get(word.lemma().toLowerCase(Locale.ROOT)));
  }

  private boolean isOfClass(Construction construction, String wordClass) {
    return classes.getOrDefault(construction, Set.of()).contains(wordClass);
  }
}
