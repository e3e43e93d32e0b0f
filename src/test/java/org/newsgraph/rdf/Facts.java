package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.DateInterval;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Span;

/** What a careful reader finds in an article of two sentences, written by hand. */
final class Facts {

  /** The first character lies beyond the Basic Multilingual Plane: two UTF-16 units, one offset. */
  static final String TEXT =
      "\uD83D\uDE80 “We saw 300 Ruritanian soldiers,” Ana Ruiz, Freedonia’s defense minister, said"
          + " Monday, “near Oldport.” He denied that.";

  static final Country FREEDONIA = new Country("FD", "Freedonia");
  static final EntityKey ANA = new EntityKey(true, "ana-ruiz");
  static final EntityKey STATE = new EntityKey(true, "freedonia");
  static final EntityKey OLDPORT = new EntityKey(true, "42-oldport");

  /** Knows one word. */
  static final DateInterpreter DATES =
      (words, issued) ->
          words.equals("Monday")
              ? Optional.of(new DateInterval(issued.minusDays(2), issued.minusDays(2)))
              : Optional.empty();

  private Facts() {}

  static ArticleFacts ofTwoSentences() {
    return of(quoted(), denied());
  }

  /** The same with another name for Ana Ruiz. */
  static ArticleFacts called(String name) {
    ArticleFacts facts = ofTwoSentences();
    Actor ana = facts.actors().get(0);
    Actor renamed =
        new Actor(
            ana.key(),
            name,
            ana.usualName(),
            ana.aliases(),
            ana.type(),
            ana.state(),
            ana.knownState(),
            ana.country(),
            ana.wikidata());
    return facts.toBuilder().actors(List.of(renamed, facts.actors().get(1))).build();
  }

  static ArticleFacts of(ReportedStatement... statements) {
    Article article =
        new Article(
            "one.txt",
            "0123456789abcdef".repeat(4),
            TEXT,
            metadata(),
            List.of(new Paragraph(new Span(0, TEXT.codePointCount(0, TEXT.length())), false)));
    List<Attribution> attributions = new ArrayList<>();
    for (ReportedStatement statement : statements) {
      boolean quoted = statement.stance() == Stance.ASSERT;
      attributions.add(
          new Attribution(statement, quoted ? Optional.of(ANA) : Optional.empty(), none()));
    }
    return ArticleFacts.of(article)
        .actors(actors())
        .officials(officials())
        .attributions(attributions)
        .places(places())
        .quantities(List.of(new QuantityClaim(soldiers(), Optional.of(0))))
        .mentions(mentions())
        .unresolved(
            List.of(
                new Unresolved(
                    Unresolved.Kind.SPEAKER,
                    passage("He"),
                    Reason.NO_ANTECEDENT,
                    List.of("Ruiz", "Ortiz"))))
        .build();
  }

  private static Metadata metadata() {
    return new Metadata(
        none(),
        none(),
        none(),
        none(),
        List.of(),
        Publication.of(Optional.of("2025-03-05"), none()));
  }

  private static List<Actor> actors() {
    return List.of(
        new Actor(
            ANA,
            "Ana Ruiz",
            none(),
            List.of("Ruiz"),
            ActorType.PERSON,
            Optional.of(FREEDONIA),
            none(),
            none(),
            none()),
        new Actor(
            STATE,
            "Freedonia",
            Optional.of("Freedonia"),
            List.of(),
            ActorType.STATE,
            none(),
            none(),
            Optional.of(FREEDONIA),
            Optional.of("Q1")));
  }

  private static List<Official> officials() {
    return List.of(
        new Official(
            ANA,
            Optional.of("Ana Ruiz"),
            "defense minister",
            Optional.of("Freedonia"),
            Optional.of(FREEDONIA),
            none(),
            PostStatus.CURRENT,
            none(),
            passage("Ana Ruiz, Freedonia’s defense minister")));
  }

  private static List<Place> places() {
    return List.of(
        new Place(
            OLDPORT,
            "Oldport",
            Optional.of("Oldport"),
            List.of("Old Port"),
            PlaceKind.CITY,
            Optional.of(FREEDONIA),
            Optional.of(new Coordinates(50.5, -3)),
            false,
            Optional.of(42L),
            Optional.of("Q2")));
  }

  private static List<Mention> mentions() {
    return List.of(
        new Mention(ANA, Optional.of(ActorType.PERSON), passage("Ana Ruiz"), Reading.LITERAL, true),
        new Mention(
            STATE, Optional.of(ActorType.STATE), passage("Freedonia"), Reading.METONYMIC, true),
        new Mention(OLDPORT, none(), passage("Oldport"), Reading.LITERAL, true));
  }

  private static Quantity soldiers() {
    return new Quantity(
        new BigDecimal("3E+2"),
        none(),
        none(),
        "Ruritanian soldiers",
        Optional.of("seen"),
        false,
        passage("300"));
  }

  static ReportedStatement quoted() {
    return new ReportedStatement(
        Optional.of(passage("Ana Ruiz")),
        none(),
        passage("said"),
        List.of(passage("“We saw 300 Ruritanian soldiers,”"), passage("“near Oldport.”")),
        Stance.ASSERT,
        ContentKind.DIRECT,
        none(),
        none(),
        Optional.of(passage("Monday")),
        false,
        none(),
        false,
        CueForm.VERB,
        ContentForm.QUOTATION,
        "direct-quotation",
        none());
  }

  static ReportedStatement denied() {
    return new ReportedStatement(
        Optional.of(passage("He")),
        none(),
        passage("denied"),
        List.of(passage("that")),
        Stance.DENY,
        ContentKind.INDIRECT,
        none(),
        none(),
        none(),
        false,
        none(),
        false,
        CueForm.VERB,
        ContentForm.TOPIC,
        "noun-phrase",
        none());
  }

  /** The same with another reporting word. */
  static ReportedStatement withCue(ReportedStatement statement, String cue) {
    return new ReportedStatement(
        statement.speaker(),
        statement.speakerHead(),
        passage(cue),
        statement.content(),
        statement.stance(),
        statement.kind(),
        statement.medium(),
        statement.addressee(),
        statement.saidOn(),
        statement.negated(),
        statement.hedge(),
        statement.nested(),
        statement.cueForm(),
        statement.contentForm(),
        statement.rule(),
        statement.score());
  }

  /** The first place in the text where the words stand. */
  static Passage passage(String words) {
    int begin = TEXT.codePointCount(0, TEXT.indexOf(words));
    return new Passage(words, new Span(begin, begin + words.codePointCount(0, words.length())));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
