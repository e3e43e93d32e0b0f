package org.newsgraph.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.DateInterval;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.QuantityClaim.NumberGroup;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.rdf.Draft.Dating;

/** Writes the attributed statements and attitudes of an article, and the numbers it claims. */
final class StatementTriples {

  /** Joins the parts of a content that the cue interrupts. */
  private static final String INTERRUPTION = " … ";

  private final Draft draft;
  private final DateInterpreter dates;
  private final Optional<LocalDate> issued;
  private final MentionTriples mentions;
  private final List<Node> nodes;

  StatementTriples(Draft draft, DateInterpreter dates, MentionTriples mentions) {
    this.draft = draft;
    this.dates = dates;
    this.issued = draft.source.article().metadata().issued().flatMap(StatementTriples::day);
    this.mentions = mentions;
    this.nodes = draft.iris.statements(draft.source.attributions());
  }

  void write() {
    Set<Node> written = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (written.add(nodes.get(i))) {
        attribution(nodes.get(i), draft.source.attributions().get(i));
      }
    }
    draft.source.quantities().forEach(this::quantity);
    draft.source.links().forEach(this::link);
  }

  private void attribution(Node subject, Attribution attribution) {
    ReportedStatement statement = attribution.statement();
    draft.facts.type(subject, statement.stance().isAttitude() ? Ng.ATTITUDE : Ng.STATEMENT);
    draft.ofArticle(subject);
    draft.dated(subject, said(statement));
    speaker(subject, attribution);
    content(subject, statement);
    circumstances(subject, statement);
    correction(subject, attribution);
    attribution
        .within()
        .map(nodes::get)
        .filter(outer -> !outer.equals(subject))
        .ifPresent(outer -> draft.facts.add(subject, Ng.WITHIN, outer));
  }

  private void speaker(Node subject, Attribution attribution) {
    attribution
        .speaker()
        .map(draft.iris::actor)
        .ifPresent(actor -> draft.facts.add(subject, Ng.SPEAKER, actor));
    attribution
        .statement()
        .speaker()
        .ifPresent(words -> draft.facts.add(subject, Ng.SPEAKER_PHRASE, draft.phrase(words)));
  }

  private void content(Node subject, ReportedStatement statement) {
    GraphBuilder facts = draft.facts;
    facts.text(
        subject,
        Ng.CONTENT,
        statement.content().stream().map(Passage::text).collect(Collectors.joining(INTERRUPTION)));
    for (Passage part : statement.content()) {
      draft.quotedFrom(subject, part);
      mentions.entitiesIn(part.span()).forEach(entity -> facts.add(subject, Ng.MENTIONS, entity));
    }
    facts.text(subject, Ng.CUE, statement.cue().text());
    facts.add(subject, Ng.CUE_PHRASE, draft.phrase(statement.cue()));
    facts.text(subject, Ng.STANCE, statement.stance().label());
    facts.text(subject, Ng.KIND, statement.kind().label());
    facts.text(subject, Ng.RULE, statement.rule());
    statement.score().ifPresent(score -> facts.add(subject, Ng.SCORE, Literals.decimal(score)));
  }

  private void circumstances(Node subject, ReportedStatement statement) {
    GraphBuilder facts = draft.facts;
    facts.text(subject, Ng.MEDIUM, statement.medium().map(Passage::text));
    facts.text(subject, Ng.ADDRESSEE, statement.addressee().map(Passage::text));
    statement.saidOn().ifPresent(words -> saidOn(subject, words));
    facts.text(subject, Ng.HEDGE, statement.hedge().map(Passage::text));
    facts.flag(subject, Ng.NEGATED, statement.negated());
    facts.flag(subject, Ng.NESTED, statement.nested());
  }

  /** When something was said: the words in any case, the days if the words determine them. */
  private void saidOn(Node statement, Passage words) {
    draft.facts.text(statement, Ng.SAID_ON_TEXT, words.text());
    resolved(words)
        .ifPresentOrElse(
            days -> days(statement, days),
            () ->
                draft.unresolved(
                    new Unresolved(
                        Unresolved.Kind.DATE,
                        words,
                        issued.isEmpty() ? Reason.NO_ANCHOR : Reason.NO_DAY,
                        List.of())));
  }

  private Optional<DateInterval> resolved(Passage words) {
    return issued.flatMap(day -> dates.resolve(words.text(), day));
  }

  private Optional<Dating> said(ReportedStatement statement) {
    return statement.saidOn().flatMap(this::resolved).flatMap(Dating::said);
  }

  private void days(Node statement, DateInterval days) {
    Node from = Literals.date(days.from().toString());
    Node to = Literals.date(days.to().toString());
    if (from.equals(to)) {
      draft.facts.add(statement, Ng.SAID_ON, from);
    } else {
      draft.facts.add(statement, Ng.SAID_FROM, from);
      draft.facts.add(statement, Ng.SAID_TO, to);
    }
  }

  /** The day of a date or of a point in time; empty if it is less precise. */
  private static Optional<LocalDate> day(String issued) {
    try {
      return Optional.of(LocalDate.parse(issued.length() > 10 ? issued.substring(0, 10) : issued));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Marks an attribution whose speaker was corrected. */
  private void correction(Node subject, Attribution attribution) {
    draft.source.corrections().stream()
        .filter(correction -> correction.change() == Correction.Change.SPEAKER)
        .filter(correction -> correction.cue().equals(attribution.statement().cue()))
        .forEach(
            correction ->
                draft.facts.add(subject, Ng.CORRECTION, draft.iris.correction(correction)));
  }

  private void link(StatementLink link) {
    Node from = nodes.get(link.from());
    Node to = nodes.get(link.to());
    if (!from.equals(to)) {
      String folder = draft.iris.article().getURI() + "/";
      LinkTriples.write(draft.facts, folder, from, link.relation(), to, link.rule());
    }
  }

  /** A group that other articles can share is written with the links between articles. */
  private void group(Node quantity, NumberGroup group) {
    draft.facts.text(quantity, Ng.EVENT, group.event());
    if (!group.key().global()) {
      Node subject = draft.iris.group(group.key());
      draft.facts.add(quantity, Ng.GROUP, subject);
      draft.facts.type(subject, Ng.NUMBER_GROUP);
      draft.facts.text(subject, DCTerms.description.asNode(), group.label());
    }
  }

  private void quantity(QuantityClaim claim) {
    Quantity quantity = claim.quantity();
    Node subject = draft.iris.quantity(quantity.passage().span());
    GraphBuilder facts = draft.facts;
    facts.type(subject, Ng.QUANTITY);
    draft.ofArticle(subject);
    draft.dated(
        subject,
        claim
            .claimedIn()
            .map(draft.source.attributions()::get)
            .map(Attribution::statement)
            .flatMap(this::said));
    facts.add(subject, SchemaDO.value.asNode(), Literals.number(quantity.value()));
    quantity
        .min()
        .map(Literals::number)
        .ifPresent(min -> facts.add(subject, SchemaDO.minValue.asNode(), min));
    quantity
        .max()
        .map(Literals::number)
        .ifPresent(max -> facts.add(subject, SchemaDO.maxValue.asNode(), max));
    facts.text(subject, Ng.UNIT, Optional.of(quantity.unit()).filter(unit -> !unit.isBlank()));
    facts.text(subject, Ng.ABOUT, quantity.about());
    facts.add(subject, Ng.APPROXIMATE, Literals.bool(quantity.approximate()));
    claim.claimedIn().map(nodes::get).ifPresent(s -> facts.add(subject, Ng.CLAIMED_IN, s));
    claim.group().ifPresent(group -> group(subject, group));
    draft.quotedFrom(subject, quantity.passage());
  }
}
