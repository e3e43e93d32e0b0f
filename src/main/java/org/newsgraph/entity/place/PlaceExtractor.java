package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.entity.place.PlaceLexicon.PlaceWord;
import org.newsgraph.entity.place.PlaceScan.ArticleNames;
import org.newsgraph.entity.place.PlaceScan.PlaceSpan;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/**
 * Finds the names of places in an article, and distinguishes places from governments.
 *
 * <p>Five finders look at each sentence in turn; what one has found, the next ones leave alone.
 * Then a name found anywhere in the article is taken for a place wherever it stands.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class PlaceExtractor {

  /** The most tokens that a name found elsewhere in the article may have. */
  private static final int LONGEST = 6;

  private static final Pattern DATELINE =
      Pattern.compile("^\\W*(\\p{Lu}[^,(/—–]*?)(?:,\\s*(\\p{Lu}[^,(/—–]*?))?\\s*(?:[,(/—–-].*)?$");

  private final Countries countries;
  private final PlaceLexicon lexicon;
  private final FacilityFinder facilities;
  private final EntityFinder entities;
  private final NameFinder names;
  private final PatternFinder patterns;
  private final KindFinder kinds;
  private final MetonymyClassifier metonymy;

  /** Creates an extractor for the names that the gazetteer has, and for names placed by context. */
  public PlaceExtractor(Gazetteer gazetteer) {
    countries = gazetteer.countries();
    lexicon = new PlaceLexicon(gazetteer);
    facilities = new FacilityFinder(lexicon);
    entities = new EntityFinder(lexicon);
    names = new NameFinder(lexicon);
    patterns = new PatternFinder(lexicon);
    kinds = new KindFinder(lexicon);
    metonymy = new MetonymyClassifier(lexicon);
  }

  /**
   * Returns the mentions of places in the order of the text, those of the dateline first. They do
   * not overlap. Demonyms are no places.
   *
   * @param statements what the article reports; who speaks is an actor, so that a country's or a
   *     capital's name among the words for a speaker stands for the government
   */
  public List<PlaceMention> extract(
      AnnotatedArticle annotated, List<ReportedStatement> statements) {
    ArticleNames named = ArticleNames.of(annotated.sentences(), countries);
    List<PlaceScan> scans =
        annotated.sentences().stream()
            .map(sentence -> new PlaceScan(annotated.article(), sentence, named))
            .toList();
    scans.forEach(this::find);
    propagate(scans, named);
    scans.forEach(facilities::join);
    scans.forEach(kinds::find);
    SpanIndex<Span> speakers = new SpanIndex<>();
    statements.stream()
        .flatMap(statement -> statement.speakerHead().stream())
        .forEach(head -> speakers.add(head, head));
    List<PlaceMention> mentions = new ArrayList<>(inDateline(annotated.article()));
    scans.forEach(scan -> mentions.addAll(mentions(scan, speakers)));
    mentions.removeIf(mention -> lexicon.isPhenomenon(mention.passage().text()));
    return mentions;
  }

  private void find(PlaceScan scan) {
    patterns.findPrefixed(scan);
    facilities.find(scan);
    entities.find(scan);
    names.find(scan);
    patterns.find(scan);
  }

  /** Takes what was found to be a place once for one wherever it stands in the article. */
  private void propagate(List<PlaceScan> scans, ArticleNames named) {
    Set<String> names = new HashSet<>();
    for (PlaceScan scan : scans) {
      scan.found().forEach(place -> names.add(scan.printed(place.from(), place.to())));
    }
    names.removeIf(lexicon::isInstitution);
    names.removeIf(name -> named.people().contains(name) && !lexicon.isCountry(name));
    scans.forEach(scan -> propagate(scan, names));
  }

  private static void propagate(PlaceScan scan, Set<String> names) {
    for (int i = 0; i < scan.size(); i++) {
      for (int to = Math.min(scan.size(), i + LONGEST); to > i; to--) {
        if (scan.isFree(i, to) && names.contains(scan.printed(i, to)) && stands(scan, i, to)) {
          scan.add(PlaceSpan.of(i, to));
        }
      }
    }
  }

  /** Returns whether the words are not part of another name. */
  private static boolean stands(PlaceScan scan, int from, int to) {
    String ner = scan.ner(from);
    boolean inName = scan.ner(from - 1).equals(ner) || scan.ner(to).equals(ner);
    return ner.equals("O") || ner.equals("LOCATION") || !inName;
  }

  /** Returns the town, and the country or state after it; empty if there is no dateline. */
  private static List<PlaceMention> inDateline(Article article) {
    List<PlaceMention> mentions = new ArrayList<>();
    article
        .metadata()
        .dateline()
        .ifPresent(
            dateline -> {
              Matcher matcher = DATELINE.matcher(dateline.text());
              if (matcher.matches()) {
                Optional<Passage> container = passage(article, dateline, matcher, 2);
                passage(article, dateline, matcher, 1)
                    .map(town -> withoutContext(town, Optional.of(PlaceKind.CITY), container))
                    .ifPresent(mentions::add);
                container
                    .map(state -> withoutContext(state, Optional.empty(), Optional.empty()))
                    .ifPresent(mentions::add);
              }
            });
    return mentions;
  }

  private static Optional<Passage> passage(
      Article article, Passage dateline, Matcher matcher, int group) {
    if (matcher.group(group) == null) {
      return Optional.empty();
    }
    String text = dateline.text();
    int begin = dateline.span().begin() + text.codePointCount(0, matcher.start(group));
    int length = text.codePointCount(matcher.start(group), matcher.end(group));
    return Optional.of(article.passage(new Span(begin, begin + length)));
  }

  private static PlaceMention withoutContext(
      Passage passage, Optional<PlaceKind> kind, Optional<Passage> container) {
    return new PlaceMention(passage, passage.text(), kind, container, Reading.LITERAL, 0);
  }

  private List<PlaceMention> mentions(PlaceScan scan, SpanIndex<Span> speakers) {
    List<PlaceSpan> found = scan.found();
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Optional<PlaceSpan> last = i > 0 ? Optional.of(found.get(i - 1)) : Optional.empty();
      Optional<PlaceSpan> next =
          i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.empty();
      mentions.add(
          mention(scan, found.get(i), container(scan, found.get(i), last, next), speakers));
    }
    return mentions;
  }

  private PlaceMention mention(
      PlaceScan scan, PlaceSpan place, Optional<Passage> container, SpanIndex<Span> speakers) {
    Passage passage = scan.passage(place.from(), place.to());
    boolean speaks =
        speakers.overlapping(passage.span()).findAny().isPresent()
            && place.kind().isEmpty()
            && !metonymy.isLand(scan, place);
    return new PlaceMention(
        passage,
        scan.passage(place.from(), place.nameTo()).text(),
        place.kind(),
        container,
        speaks ? Reading.METONYMIC : metonymy.classify(scan, place),
        scan.sentence().index());
  }

  /** Returns the place that contains another: "Springfield, Illinois", "Illinois's Springfield". */
  private Optional<Passage> container(
      PlaceScan scan, PlaceSpan place, Optional<PlaceSpan> last, Optional<PlaceSpan> next) {
    int to = place.to();
    boolean in = lexicon.is(PlaceWord.IN, scan.lower(to));
    Optional<PlaceSpan> inside =
        next.filter(other -> in && (other.from() == to + 1 || other.from() == to + 2));
    Optional<PlaceSpan> after =
        next.filter(other -> other.from() == to + 1 && scan.word(to).equals(","));
    Optional<PlaceSpan> owner =
        last.filter(other -> other.to() == place.from() - 1 && scan.isPossessive(other.to()));
    Optional<PlaceSpan> inner =
        Optional.of(PlaceSpan.of(place.from(), place.inner()))
            .filter(named -> named.to() > named.from());
    Optional<PlaceSpan> whole = next.filter(other -> isPartOf(scan, to, other));
    return inside
        .or(() -> whole)
        .or(() -> inner)
        .or(() -> after)
        .or(() -> owner)
        .map(other -> scan.passage(other.from(), other.to()));
  }

  /** "The Foobar neighbourhood of Oldport". */
  private boolean isPartOf(PlaceScan scan, int type, PlaceSpan whole) {
    return lexicon.is(PlaceWord.OF, scan.lower(type + 1))
        && whole.from() == type + 2
        && !scan.isCapitalised(type)
        && lexicon.isQuarter(scan.lower(type));
  }

  /** Finds places that no list holds, by the words around them. */
  private static final class PatternFinder {

    private static final Pattern ROAD = Pattern.compile("(A|B|M|N|I-|US-|E|SR-)\\d{1,4}[A-Z]?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** The most words of a name that begins with its type word. */
    private static final int LONGEST = 6;

    private final PlaceLexicon lexicon;

    PatternFinder(PlaceLexicon lexicon) {
      this.lexicon = lexicon;
    }

    void find(PlaceScan scan) {
      for (int i = 0; i < scan.size(); i++) {
        if (!scan.isUsed(i)) {
          abbreviationAt(scan, i);
          roadAt(scan, i);
          directedAt(scan, i);
        }
      }
    }

    /** "Springfield, IL" and "Springfield, Ill." */
    private void abbreviationAt(PlaceScan scan, int i) {
      if (lexicon.isAbbreviation(scan.word(i))
          && (scan.word(i - 1).equals(",") || scan.word(i - 1).equals("("))
          && scan.isProper(i - 2)) {
        if (scan.isFree(i - 2, i - 1) && scan.isCapitalised(i - 2) && isPlaceLike(scan, i - 2)) {
          int from = scan.isProper(i - 3) && scan.isFree(i - 3, i - 2) ? i - 3 : i - 2;
          scan.add(PlaceSpan.of(from, i - 1));
        }
        if (scan.endingAt(i - 1).isPresent()) {
          scan.add(PlaceSpan.of(i, i + 1));
        }
      }
    }

    private static boolean isPlaceLike(PlaceScan scan, int i) {
      return !scan.ner(i).equals("PERSON");
    }

    /** Finds names whose type word stands first: "Lake Foobar", "Rue du Foobar". */
    void findPrefixed(PlaceScan scan) {
      for (int i = 0; i < scan.size(); i++) {
        if (lexicon.isPrefix(scan.word(i))
            && isNameWord(scan, i)
            && !scan.isProper(i - 1)
            && !isGiven(scan, i)) {
          int to = prefixedEnd(scan, i);
          if (to > i && !isNameWord(scan, to) && scan.isFree(i, to)) {
            scan.add(PlaceSpan.of(i, to));
          }
        }
      }
    }

    private boolean isGiven(PlaceScan scan, int i) {
      return scan.isPerson(i) && lexicon.isFirstName(scan.word(i));
    }

    /** Where such a name ends, {@code from} if there is none: one more word, or some with "du". */
    private int prefixedEnd(PlaceScan scan, int from) {
      int next = from + 1;
      if (NUMBER.matcher(scan.word(next)).matches() && lexicon.isFacility(scan.word(from))) {
        return next + 1;
      }
      if (isNameWord(scan, next) && !lexicon.isConnector(scan.lower(next + 1))) {
        boolean name =
            !lexicon.isCommon(scan.word(next)) || lexicon.isKnown(scan.printed(from, next + 1));
        return name ? next + 1 : from;
      }
      int end = from;
      for (int i = next; i < from + LONGEST; i++) {
        if (isNameWord(scan, i)) {
          end = i + 1;
        } else if (!lexicon.isConnector(scan.word(i))) {
          break;
        }
      }
      return end;
    }

    private static boolean isNameWord(PlaceScan scan, int i) {
      return scan.isProper(i) && scan.isCapitalised(i);
    }

    private void roadAt(PlaceScan scan, int i) {
      String before = scan.lower(i - 1);
      boolean listed = lexicon.is(PlaceWord.ROAD_LIST, before) && scan.endingAt(i - 1).isPresent();
      boolean used = scan.tag(i - 2).startsWith("VB"); // an aircraft rather than a road
      boolean announced = lexicon.is(PlaceWord.ROAD_START, before) && !used || listed;
      if (announced && ROAD.matcher(scan.word(i)).matches() && !scan.isProper(i + 1)) {
        scan.add(new PlaceSpan(i, i + 1, i + 1, Optional.of(PlaceKind.FACILITY), i));
      }
    }

    /** "eastern Foobar", after a preposition. */
    private void directedAt(PlaceScan scan, int i) {
      boolean unknown = scan.ner(i).equals("O") || scan.ner(i).equals("MISC");
      if ((unknown || scan.isPerson(i) && !scan.names().people().contains(scan.word(i)))
          && scan.isProper(i)
          && scan.isCapitalised(i)
          && lexicon.isDirection(scan.word(i - 1))
          && !lexicon.isDemonym(scan.word(i))
          && !scan.isProper(i + 1)
          && lexicon.isLocative(scan.lower(scan.phraseStart(i) - 1))) {
        scan.add(PlaceSpan.of(i, i + 1));
      }
    }
  }
}
