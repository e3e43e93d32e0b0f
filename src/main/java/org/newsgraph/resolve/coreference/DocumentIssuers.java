package org.newsgraph.resolve.coreference;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.coreference.AntecedentFinder.Source;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.Definiteness;

/**
 * Finds who issued a document that an article comes back to: "the paper" is by those who are said
 * to have published a study before.
 */
final class DocumentIssuers {

  /** How many earlier documents of one kind are looked at. */
  private static final int CONSIDERED = 6;

  private static final Map<String, String> KINDS =
      Lexicon.table("document-kinds.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /**
   * What stands between the name of a body and its study: "'s latest", "/ORC", "-Lund Research".
   */
  private static final Pattern OWNER =
      Pattern.compile(
          "(['\u2019]s?)?([/-]\\p{Lu}\\S*(\\s+\\p{Lu}\\S*){0,2})?\\s+"
              + ("(" + Lexicon.alternatives("document-phrases.tsv", "quality") + "\\s+){0,2}"));

  /** What stands between a study and the name of the body that made it. */
  private static final Pattern AGENT =
      Pattern.compile("\\s+([\\p{L}\\d,-]+\\s+){0,4}?(by|from)\\s+(the\\s+)?");

  private static final Set<ActorType> BODIES =
      Set.of(ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET);

  private static final Set<String> OUTCOMES = Set.of("research", "poll");

  private final Article article;
  private final SpanIndex<Source> sources;
  private final ActorClusters.Editor actors;
  private final Map<String, NavigableMap<Integer, Supplier<Optional<Integer>>>> byKind =
      new HashMap<>();

  /**
   * @param documents the mentions of documents in the article
   * @param sources where the sources of its statements stand
   */
  DocumentIssuers(
      Article article,
      Collection<ActorMention> documents,
      SpanIndex<Source> sources,
      ActorClusters.Editor actors) {
    this.article = article;
    this.sources = sources;
    this.actors = actors;
    documents.forEach(mention -> put(mention.head(), () -> issuer(mention)));
  }

  private void put(Span document, Supplier<Optional<Integer>> issuer) {
    byKind.computeIfAbsent(kind(document), kind -> new TreeMap<>()).put(document.begin(), issuer);
  }

  private String kind(Span document) {
    String noun = article.textOf(document).toLowerCase(Locale.ROOT);
    String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return KINDS.getOrDefault(noun, KINDS.getOrDefault(singular, singular));
  }

  /** "Results showed": what came out of a study that was told of before. */
  boolean isOutcome(ActorMention document) {
    return document.plural()
        && document.passage().span().equals(document.head())
        && isResearch(document.head());
  }

  /** Whether it is a study or a poll, which speaks for itself where nobody says whose it is. */
  boolean isResearch(Span document) {
    return OUTCOMES.contains(kind(document));
  }

  /** Notes who issued the document that a noun names, if that is known. */
  void add(Span document, Optional<Integer> issuer) {
    if (issuer.isPresent()) {
      put(document, () -> issuer);
    }
  }

  /** The outlet named last before an editorial, whose words these are; empty for others. */
  Optional<Integer> outlet(ActorMention document) {
    return kind(document.head()).equals("editorial")
        ? actors
            .before(document.head().begin())
            .filter(this::isOutlet)
            .map(actors::indexOf)
            .findFirst()
        : Optional.empty();
  }

  /** Who issued the last document of the same kind before; empty if that is not told. */
  Optional<Integer> before(ActorMention document) {
    return byKind
        .getOrDefault(kind(document.head()), new TreeMap<>())
        .headMap(document.head().begin(), false)
        .descendingMap()
        .values()
        .stream()
        .limit(CONSIDERED)
        .flatMap(earlier -> earlier.get().stream())
        .findFirst();
  }

  /**
   * Who is named beside a poll for having made it, else who made the one that is told of later:
   * "according to a new poll", and in the next sentence whose it is.
   */
  Optional<Integer> maker(Span document) {
    return isResearch(document) ? beside(document).or(() -> after(document)) : Optional.empty();
  }

  private boolean isPoll(Span document) {
    return kind(document).equals("poll");
  }

  private Optional<Integer> after(Span document) {
    return byKind
        .getOrDefault(kind(document), new TreeMap<>())
        .tailMap(document.begin(), false)
        .values()
        .stream()
        .limit(CONSIDERED)
        .flatMap(later -> later.get().stream())
        .findFirst();
  }

  /**
   * "A Lund University survey", "Lund University's latest poll", "a poll of voters by the Herald".
   */
  private Optional<Integer> beside(Span document) {
    Stream<ActorMention> before =
        actors.before(document.begin()).limit(1).filter(m -> isOwner(m, document));
    Stream<ActorMention> after =
        actors.after(document.end()).limit(CONSIDERED).filter(m -> isAgent(document, m));
    return Stream.concat(before, after)
        .filter(mention -> BODIES.contains(actors.get(mention).type()))
        .map(actors::indexOf)
        .findFirst();
  }

  private boolean isOwner(ActorMention mention, Span document) {
    int from = mention.passage().span().end();
    int to = document.begin();
    return from < to && OWNER.matcher(article.textOf(new Span(from, to))).matches();
  }

  private boolean isAgent(Span document, ActorMention mention) {
    int from = document.end();
    int to = mention.passage().span().begin();
    return from < to && AGENT.matcher(article.textOf(new Span(from, to))).matches();
  }

  private Optional<Integer> issuer(ActorMention document) {
    return within(document)
        .or(() -> isPoll(document.head()) ? beside(document.head()) : Optional.empty())
        .or(
            () ->
                Definiteness.isDefinite(article, document) ? Optional.empty() : subject(document));
  }

  private Optional<Integer> within(ActorMention document) {
    return actors
        .within(document.passage().span())
        .min(Comparator.comparing(mention -> mention.passage().span()))
        .map(actors::indexOf);
  }

  /** "Researchers published a study", "In a study, researchers found". */
  private Optional<Integer> subject(ActorMention document) {
    int begin = document.head().begin();
    return Stream.concat(
            actors.before(begin).takeWhile(mention -> isBeside(mention, document)),
            actors
                .after(begin)
                .takeWhile(mention -> isBeside(mention, document))
                .filter(mention -> sources.around(mention.head()).findAny().isPresent()))
        .filter(ActorMention::subject)
        .filter(mention -> !isResearch(document.head()) || !isOutlet(mention))
        .map(actors::indexOf)
        .findFirst();
  }

  private boolean isOutlet(ActorMention mention) {
    return actors.get(mention).type() == ActorType.MEDIA_OUTLET;
  }

  private static boolean isBeside(ActorMention mention, ActorMention document) {
    return mention.sentence() == document.sentence();
  }
}
