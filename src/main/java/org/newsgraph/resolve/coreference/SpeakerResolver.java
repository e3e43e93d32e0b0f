package org.newsgraph.resolve.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.model.facts.Reason;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.MentionedActors;
import org.newsgraph.resolve.post.OfficialTable;

/** Finds the actor behind the source of each statement of an article. */
public final class SpeakerResolver {

  /** How many names, and how many sentences back, are worth showing for a pronoun left open. */
  private static final int CONSIDERED = 3;

  private final Findings findings;
  private final ContentIndex contents;
  private final MentionedActors actors;
  private final Antecedents antecedents;
  private final SpeakerNames names;
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Map<Span, ActorMention> pronouns = new TreeMap<>();
  private final Map<Span, ActorMention> documents = new TreeMap<>();

  public SpeakerResolver(Findings findings, MentionedActors actors, OfficialTable officials) {
    this.findings = findings;
    this.contents = new ContentIndex(findings.statements());
    this.actors = actors;
    this.names = new SpeakerNames(findings.article(), actors, officials);
    this.antecedents = new Antecedents(actors, sources(findings));
    findings.actors().stream()
        .filter(mention -> mention.form() == Form.PRONOUN)
        .forEach(mention -> pronouns.put(mention.head(), mention));
    findings.actors().stream()
        .filter(mention -> mention.form() == Form.NOMINAL && mention.type().isEmpty())
        .forEach(mention -> documents.put(mention.head(), mention));
  }

  /** Where the sources of statements stand that are in no other statement. */
  private static SpanIndex<Span> sources(Findings findings) {
    SpanIndex<Span> sources = new SpanIndex<>();
    findings.statements().stream()
        .filter(statement -> !statement.nested())
        .flatMap(statement -> statement.speaker().stream())
        .map(Passage::span)
        .forEach(span -> sources.add(span, span));
    return sources;
  }

  /** The speakers, in the order of the statements. Pronouns become mentions of their actors. */
  public List<Optional<ActorDraft>> resolve() {
    List<ReportedStatement> statements = findings.statements();
    List<Integer> order =
        java.util.stream.IntStream.range(0, statements.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> position(statements.get(i))))
            .toList();
    List<Optional<ActorDraft>> found = new ArrayList<>();
    statements.forEach(statement -> found.add(Optional.empty()));
    Optional<ActorDraft> previous = Optional.empty();
    for (int i : order) {
      Optional<ActorDraft> speaker = speaker(statements.get(i), previous, found);
      speaker.ifPresent(ActorDraft::speaks);
      found.set(i, speaker);
      previous = speaker.isPresent() ? speaker : previous;
    }
    return found;
  }

  public List<Unresolved> unresolved() {
    return unresolved;
  }

  private static int position(ReportedStatement statement) {
    return statement.speaker().orElse(statement.cue()).span().begin();
  }

  private Optional<ActorDraft> speaker(
      ReportedStatement statement,
      Optional<ActorDraft> previous,
      List<Optional<ActorDraft>> found) {
    if (statement.speaker().isEmpty()) {
      return missing(statement.cue(), Reason.NO_SOURCE, List.of());
    }
    Passage source = statement.speaker().get();
    Span head = statement.speakerHead().orElse(source.span());
    if (pronouns.containsKey(head)) {
      return pronoun(statement, pronouns.get(head), found);
    }
    if (documents.containsKey(head)) {
      return names
          .document(documents.get(head), previous)
          .or(() -> missing(source, Reason.NO_ANTECEDENT, List.of()));
    }
    return names
        .actor(head, source.span())
        .or(() -> missing(source, Reason.NO_ANTECEDENT, List.of()));
  }

  private Optional<ActorDraft> pronoun(
      ReportedStatement statement, ActorMention pronoun, List<Optional<ActorDraft>> found) {
    if (pronoun.name().toLowerCase(Locale.ROOT).matches("i|we")) {
      return contents.innermost(pronoun.head()).flatMap(found::get);
    }
    List<ActorDraft> candidates = antecedents.of(pronoun);
    if (candidates.isEmpty()) {
      return missing(
          statement.speaker().orElse(pronoun.passage()), Reason.NO_ANTECEDENT, before(pronoun));
    }
    if (antecedents.isTie(pronoun, candidates)) {
      List<String> names = candidates.stream().limit(CONSIDERED).map(ActorDraft::name).toList();
      return missing(pronoun.passage(), Reason.AMBIGUOUS, names);
    }
    ActorDraft antecedent = candidates.get(0);
    actors.put(pronoun, antecedent);
    antecedent.mentions().add(pronoun);
    return Optional.of(antecedent);
  }

  /** Who was named last before a pronoun, nearest first, though none agrees with it. */
  private List<String> before(ActorMention pronoun) {
    return actors
        .before(pronoun.head().begin())
        .filter(mention -> mention.sentence() >= pronoun.sentence() - CONSIDERED)
        .map(ActorMention::name)
        .distinct()
        .limit(CONSIDERED)
        .toList();
  }

  private Optional<ActorDraft> missing(Passage source, Reason reason, List<String> candidates) {
    unresolved.add(new Unresolved("speaker", source, reason, candidates));
    return Optional.empty();
  }
}
