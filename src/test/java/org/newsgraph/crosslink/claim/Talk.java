package org.newsgraph.crosslink.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.nlp.SharedAnnotator;

/** The facts of an invented article, put together by the words they stand in. */
public final class Talk {

  /** Many tests read the same text. */
  private static final Map<String, List<Sentence>> PARSED = new ConcurrentHashMap<>();

  private final StringBuilder text;
  private final Optional<String> issued;
  private int sentence;
  private final List<ReportedStatement> statements = new ArrayList<>();
  private final List<Optional<EntityKey>> speakers = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();

  private Talk(String text, Optional<String> issued) {
    this.text = new StringBuilder(text);
    this.issued = issued;
  }

  public static Talk of(String text) {
    return new Talk(text, Optional.empty());
  }

  public static Talk of(String text, String issued) {
    return new Talk(text, Optional.of(issued));
  }

  /** An article without a word, to be told by {@link #tells}. */
  static Talk empty() {
    return of("");
  }

  /** Adds a sentence in which somebody says something. */
  public Talk tells(String speaker, String cue, Stance stance, String rule, String content) {
    int begin = text.length();
    text.append(speaker).append(' ').append(cue).append(' ').append(content).append(". ");
    sentence = begin;
    return says(speaker, cue, stance, rule, content);
  }

  /** A clause that somebody says. */
  public Talk says(String speaker, String cue, Stance stance, String content) {
    return says(speaker, cue, stance, "clause", content);
  }

  public Talk says(String speaker, String cue, Stance stance, String rule, String content) {
    speakers.add(Optional.of(key(speaker)));
    statements.add(
        new ReportedStatement(
            Optional.of(passage(speaker)),
            Optional.empty(),
            passage(cue),
            List.of(passage(content)),
            stance,
            kind(content),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            cue.contains("not"),
            Optional.empty(),
            false,
            cueForm(rule),
            contentForm(rule),
            rule,
            Optional.empty()));
    return this;
  }

  private static CueForm cueForm(String rule) {
    return rule.startsWith("noun-") ? CueForm.NOUN : CueForm.VERB;
  }

  private static ContentForm contentForm(String rule) {
    return switch (rule) {
      case "clause", "noun-clause" -> ContentForm.CLAUSE;
      case "quotation-cue-before" -> ContentForm.QUOTATION;
      case "infinitive" -> ContentForm.INFINITIVE;
      case "object-prep", "object-predicate" -> ContentForm.PREDICATION;
      default -> ContentForm.TOPIC;
    };
  }

  private static ContentKind kind(String content) {
    if (content.startsWith("“")) {
      return ContentKind.DIRECT;
    }
    return content.contains("“") ? ContentKind.MIXED : ContentKind.INDIRECT;
  }

  public Talk state(String name) {
    return actor(name, ActorType.STATE, Reading.METONYMIC);
  }

  /** A person whom the last sentence names. */
  public Talk actor(String name) {
    return actor(name, ActorType.PERSON, Reading.LITERAL);
  }

  private Talk actor(String name, ActorType type, Reading reading) {
    mentions.add(new Mention(key(name), Optional.of(type), passage(name), reading, true));
    return this;
  }

  public Talk place(String name, String country) {
    mentions.add(new Mention(key(name), Optional.empty(), passage(name), Reading.LITERAL, true));
    places.add(
        new Place(
            key(name),
            name,
            Optional.empty(),
            List.of(),
            PlaceKind.CITY,
            Optional.of(new Country("XX", country)),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public Talk counts(String number, String unit) {
    quantities.add(
        new Quantity(
            new BigDecimal(number.replace(",", "")),
            Optional.empty(),
            Optional.empty(),
            unit,
            Optional.empty(),
            false,
            passage(number)));
    return this;
  }

  public ArticleFacts facts() {
    Article article =
        new Article(
            "one.txt",
            "0123456789abcdef".repeat(4),
            text.toString(),
            new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Publication.of(issued, Optional.empty())),
            List.of());
    List<Attribution> attributions =
        IntStream.range(0, statements.size())
            .mapToObj(i -> new Attribution(statements.get(i), speakers.get(i), outer(i)))
            .toList();
    List<QuantityClaim> claims =
        quantities.stream().map(quantity -> new QuantityClaim(quantity, Optional.empty())).toList();
    return ArticleFacts.of(article)
        .attributions(attributions)
        .places(places)
        .quantities(claims)
        .mentions(mentions)
        .sentences(sentences(text.toString()))
        .build();
  }

  private static List<Sentence> sentences(String text) {
    return text.isEmpty()
        ? List.of()
        : PARSED.computeIfAbsent(text, it -> SharedAnnotator.annotate(it).sentences());
  }

  private Optional<Integer> outer(int inner) {
    Span cue = statements.get(inner).cue().span();
    return IntStream.range(0, statements.size())
        .boxed()
        .filter(i -> i != inner)
        .filter(i -> statements.get(i).content().get(0).span().contains(cue))
        .findFirst();
  }

  private static EntityKey key(String name) {
    return new EntityKey(true, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
  }

  private Passage passage(String words) {
    int begin = text.codePointCount(0, text.indexOf(words, sentence));
    return new Passage(words, new Span(begin, begin + words.codePointCount(0, words.length())));
  }
}
