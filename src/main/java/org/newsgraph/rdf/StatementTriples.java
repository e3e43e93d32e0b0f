package org.newsgraph.rdf;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.NumberGroup;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.StatementLink;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Passage;

/** Writes what the article ascribes to whom, and the numbers that are claimed. */
final class StatementTriples {

  private static final Set<Stance> ATTITUDES =
      EnumSet.of(Stance.BELIEVE, Stance.WANT, Stance.SUPPORT, Stance.OPPOSE);

  /** Between the parts of a content that its cue interrupts. */
  private static final String INTERRUPTION = " … ";

  private final Draft draft;
  private final SaidOn saidOn;
  private final MentionIndex mentions;
  private final List<Node> nodes;

  StatementTriples(Draft draft, Dates dates) {
    this.draft = draft;
    this.saidOn = new SaidOn(draft, dates);
    this.mentions = new MentionIndex(draft);
    this.nodes =
        StatementNames.of(draft.source.attributions()).stream().map(draft.iris::statement).toList();
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
    draft.facts.type(subject, ATTITUDES.contains(statement.stance()) ? Ng.ATTITUDE : Ng.STATEMENT);
    speaker(subject, attribution);
    content(subject, statement);
    circumstances(subject, statement);
    CorrectionTriples.mark(draft, subject, attribution);
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
      mentions.in(part.span()).forEach(entity -> facts.add(subject, Ng.MENTIONS, entity));
    }
    facts.text(subject, Ng.CUE, statement.cue().text());
    facts.add(subject, Ng.CUE_PHRASE, draft.phrase(statement.cue()));
    facts.text(subject, Ng.STANCE, statement.stance().label());
    facts.text(subject, Ng.KIND, statement.kind().label());
    facts.text(subject, Ng.RULE, statement.rule());
  }

  private void circumstances(Node subject, ReportedStatement statement) {
    GraphBuilder facts = draft.facts;
    facts.text(subject, Ng.MEDIUM, statement.medium().map(Passage::text));
    facts.text(subject, Ng.ADDRESSEE, statement.addressee().map(Passage::text));
    statement.saidOn().ifPresent(words -> saidOn.write(subject, words));
    facts.text(subject, Ng.HEDGE, statement.hedge().map(Passage::text));
    facts.flag(subject, Ng.NEGATED, statement.negated());
    facts.flag(subject, Ng.NESTED, statement.nested());
  }

  private void link(StatementLink link) {
    Node from = nodes.get(link.from());
    Node to = nodes.get(link.to());
    if (!from.equals(to)) {
      String folder = draft.iris.article().getURI() + "/";
      LinkTriples.write(draft.facts, folder, from, link.relation(), to, link.rule());
    }
  }

  private void group(Node quantity, NumberGroup group) {
    Node subject = draft.iris.group(group.key());
    draft.facts.add(quantity, Ng.GROUP, subject);
    draft.facts.text(quantity, Ng.EVENT, group.event());
    draft.facts.type(subject, Ng.NUMBER_GROUP);
    draft.facts.text(subject, DCTerms.description.asNode(), group.label());
  }

  private void quantity(QuantityClaim claim) {
    Quantity quantity = claim.quantity();
    Node subject = draft.iris.quantity(quantity.passage().span());
    GraphBuilder facts = draft.facts;
    facts.type(subject, Ng.QUANTITY);
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
