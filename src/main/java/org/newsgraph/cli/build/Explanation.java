package org.newsgraph.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.select.RefusedReading;

/** An article with what was read from it, as lines for people. */
final class Explanation {

  private static final String INDENT = "    ";

  private final AnnotatedArticle annotated;
  private final ArticleFacts facts;
  private final List<RefusedReading> refused;
  private final Map<EntityKey, String> names;

  Explanation(AnnotatedArticle annotated, ArticleFacts facts, List<RefusedReading> refused) {
    this.annotated = annotated;
    this.facts = facts;
    this.refused = refused;
    this.names =
        facts.actors().stream().collect(Collectors.toMap(Actor::key, Actor::name, (a, b) -> a));
  }

  /** The head of the article, then each sentence with what was read in it below. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(head());
    for (Sentence sentence : annotated.sentences()) {
      lines.add("");
      lines.add(
          "[" + sentence.span() + "] " + oneLine(annotated.article().textOf(sentence.span())));
      below(sentence.span()).map(INDENT::concat).forEach(lines::add);
    }
    return lines;
  }

  private List<String> head() {
    List<String> head = new ArrayList<>();
    head.add(facts.article().file() + "  sha256 " + facts.article().sha256());
    var metadata = facts.article().metadata();
    metadata.title().ifPresent(title -> head.add("title     " + at(title)));
    metadata.dateline().ifPresent(dateline -> head.add("dateline  " + at(dateline)));
    metadata.source().ifPresent(source -> head.add("source    " + at(source)));
    facts.faults().forEach(fault -> head.add("missing   " + fault.message()));
    return head;
  }

  private Stream<String> below(Span sentence) {
    return Stream.of(
            in(sentence, facts.attributions(), a -> a.statement().cue(), this::attribution),
            in(sentence, refused, RefusedReading::cue, Explanation::refused),
            in(sentence, facts.officials(), Official::evidence, Explanation::official),
            in(sentence, facts.quantities(), c -> c.quantity().passage(), Explanation::quantity),
            in(sentence, facts.mentions(), Mention::passage, this::mention),
            in(sentence, facts.unresolved(), Unresolved::passage, Explanation::unresolved))
        .flatMap(lines -> lines);
  }

  private static <T> Stream<String> in(
      Span sentence, List<T> items, Function<T, Passage> words, Function<T, String> line) {
    return items.stream().filter(item -> sentence.overlaps(words.apply(item).span())).map(line);
  }

  private String attribution(Attribution said) {
    ReportedStatement statement = said.statement();
    String speaker =
        said.speaker()
            .map(key -> names.getOrDefault(key, key.slug()))
            .or(() -> statement.speaker().map(Passage::text))
            .orElse("nobody named");
    return "%s%s  %s — %s%s %s — %s  (rule %s%s)"
        .formatted(
            statement.nested() ? "within: " : "",
            statement.stance().label(),
            speaker,
            statement.negated() ? "not " : "",
            at(statement.cue()),
            statement.kind().label(),
            all(statement.content()),
            statement.rule(),
            statement.score().map(score -> ", score " + score).orElse(""));
  }

  private static String refused(RefusedReading reading) {
    return "refused: %s — %s  (rule %s) %s"
        .formatted(at(reading.cue()), all(reading.content()), reading.rule(), reading.reason());
  }

  private static String unresolved(Unresolved open) {
    return "unresolved %s %s: %s %s"
        .formatted(
            open.kind().label(), at(open.passage()), open.reason().label(), open.candidates());
  }

  private static String official(Official official) {
    return "official  %s, %s%s  %s  %s"
        .formatted(
            official.name().orElse("unnamed"),
            official.post(),
            official.of().map(" of "::concat).orElse(""),
            official.status().label(),
            at(official.evidence()));
  }

  private static String quantity(QuantityClaim claim) {
    return "quantity  %s %s%s  %s"
        .formatted(
            claim.quantity().value().toPlainString(),
            claim.quantity().unit(),
            claim.quantity().approximate() ? ", about" : "",
            at(claim.quantity().passage()));
  }

  private String mention(Mention mention) {
    return "%-9s %s -> %s  %s"
        .formatted(
            mention.type().map(type -> type.label()).orElse("Place"),
            at(mention.passage()),
            Optional.ofNullable(names.get(mention.entity())).orElse(mention.entity().slug()),
            mention.reading().label());
  }

  private static String all(List<Passage> parts) {
    return parts.stream().map(Explanation::at).collect(Collectors.joining(" … "));
  }

  private static String at(Passage passage) {
    return "\"" + oneLine(passage.text()) + "\" [" + passage.span() + "]";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
