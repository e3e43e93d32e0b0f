package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/** Finds the names of places in an article. Safe for use by several threads at once. */
public final class PlaceExtractor {

  private final Countries countries;
  private final PlaceLexicon lexicon;
  private final List<PlaceFinder> finders;
  private final FacilityFinder facilities;
  private final KindFinder kinds;
  private final Propagation propagation;
  private final MetonymyClassifier readings;
  private final Datelines datelines = new Datelines();

  /** Finds what the gazetteer knows, and what stands where a place must stand. */
  public PlaceExtractor(Gazetteer gazetteer) {
    countries = gazetteer.countries();
    lexicon = new PlaceLexicon(gazetteer);
    facilities = new FacilityFinder(lexicon);
    finders =
        List.of(
            facilities,
            new EntityFinder(lexicon),
            new NameFinder(lexicon),
            new PatternFinder(lexicon));
    kinds = new KindFinder(lexicon);
    propagation = new Propagation(lexicon);
    readings = new MetonymyClassifier(lexicon);
  }

  /**
   * The mentions in the order of the text, the dateline's first; they do not overlap. Demonyms are
   * no places. Whoever is the source of a statement is an actor, so a place name there stands for
   * its government.
   */
  public List<PlaceMention> extract(
      AnnotatedArticle annotated, List<ReportedStatement> statements) {
    Set<String> named = named(annotated.sentences());
    List<SentenceScan> scans =
        annotated.sentences().stream().map(sentence -> new SentenceScan(sentence, named)).toList();
    scans.forEach(scan -> finders.forEach(finder -> finder.find(scan)));
    propagation.spread(scans);
    scans.forEach(facilities::join);
    scans.forEach(kinds::find);
    SpanIndex<Span> speakers = new SpanIndex<>();
    statements.stream()
        .flatMap(statement -> statement.speakerHead().stream())
        .forEach(head -> speakers.add(head, head));
    List<PlaceMention> mentions = new ArrayList<>(datelines.find(annotated.article()));
    for (SentenceScan scan : scans) {
      List<FoundPlace> found = scan.found();
      for (int i = 0; i < found.size(); i++) {
        Optional<FoundPlace> next =
            i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.empty();
        Optional<FoundPlace> last = i > 0 ? Optional.of(found.get(i - 1)) : Optional.empty();
        mentions.add(mention(annotated.article(), scan, found.get(i), last, next, speakers));
      }
    }
    mentions.removeIf(mention -> lexicon.places().isPhenomenon(mention.passage().text()));
    return mentions;
  }

  private Set<String> named(List<Sentence> sentences) {
    Set<String> codes = new HashSet<>();
    for (Sentence sentence : sentences) {
      List<String> words = sentence.tokens().stream().map(Token::word).toList();
      for (int i = 0; i < words.size(); i++) {
        countries.longestAt(words, i).ifPresent(match -> codes.add(match.entry().country().code()));
      }
    }
    return codes;
  }

  private PlaceMention mention(
      Article article,
      SentenceScan scan,
      FoundPlace place,
      Optional<FoundPlace> last,
      Optional<FoundPlace> next,
      SpanIndex<Span> speakers) {
    Span span = scan.sentence().span(place.from(), place.to());
    Reading reading =
        speakers.overlapping(span).findAny().isPresent() && place.kind().isEmpty()
            ? Reading.METONYMIC
            : readings.of(scan, place);
    return new PlaceMention(
        article.passage(span),
        article.textOf(scan.sentence().span(place.from(), place.nameTo())),
        place.kind(),
        container(scan, place, last, next).map(article::passage),
        reading,
        scan.sentence().index());
  }

  private static Optional<Span> container(
      SentenceScan scan, FoundPlace place, Optional<FoundPlace> last, Optional<FoundPlace> next) {
    if (place.inner() > place.from()) {
      return Optional.of(scan.sentence().span(place.from(), place.inner()));
    }
    Optional<FoundPlace> after =
        next.filter(
            other ->
                other.from() == place.to() + 1
                        && (scan.word(place.to()).equals(",")
                            || scan.lower(place.to()).equals("in"))
                    || other.from() == place.to() + 2 && scan.word(place.to()).equals("in"));
    Optional<FoundPlace> owner =
        last.filter(other -> other.to() == place.from() - 1 && scan.word(other.to()).equals("'s"));
    return Stream.of(after, owner)
        .flatMap(Optional::stream)
        .findFirst()
        .map(other -> scan.sentence().span(other.from(), other.to()));
  }

  /** What a mention without context of its own is. */
  static PlaceMention bare(Passage passage, Optional<PlaceKind> kind, Optional<Passage> container) {
    return new PlaceMention(passage, passage.text(), kind, container, Reading.LITERAL, 0);
  }
}
