package org.newsgraph.resolve.coreference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.coreference.AntecedentFinder.Source;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.Definiteness;
import org.newsgraph.resolve.post.PostHoldings;

/**
 * Finds the actor behind the source of each statement of an article: by name, by description ("the
 * minister"), by document ("the ministry's report") or by pronoun.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class SpeakerResolver {

  /** How many names, and how many sentences back, are worth showing for an unresolved pronoun. */
  private static final int CONSIDERED = 3;

  /** How long the ending of an owner's name is, with a space. */
  private static final int POSSESSIVE = 3;

  /** What stands between a part and the document that it is of. */
  private static final Pattern PART_OF = Pattern.compile("\\s+of\\s+((the|an?)\\s+)?");

  /** What says before a document whose it is: "the chain's report", "the Turkish statement". */
  private static final Pattern OWNED = Pattern.compile("['\u2019]s?\\s|\\s\\p{Lu}");

  /** A capitalized word right before another one, no article. */
  private static final Pattern NAME_BEFORE =
      Pattern.compile("(?s)(.*\\s)?(?!(?:The|An?)\\s)\\p{Lu}\\S*\\s+");

  /**
   * The speakers of an article.
   *
   * @param actors the clusters with the pronouns and descriptions that speak
   * @param speakers the index of the speaker's cluster for each statement, in the order of the
   *     statements; empty where it is not known
   * @param companions who says a statement as well, by the statement's index: "they" may be two
   * @param unresolved the sources whose actor is not known
   */
  public record Resolved(
      ActorClusters actors,
      List<Optional<Integer>> speakers,
      Map<Integer, List<Integer>> companions,
      List<Unresolved> unresolved) {

    /** Copies the lists. */
    public Resolved {
      speakers = List.copyOf(speakers);
      companions = Map.copyOf(companions);
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Resolves the sources of statements.
   *
   * @param findings the statements, and the pronouns and documents that may be their sources
   * @param actors the clusters of the article
   * @param posts who holds which post, for sources that are titles
   */
  public Resolved resolve(Findings findings, ActorClusters actors, PostHoldings posts) {
    Run run = new Run(findings, actors.edit(), posts);
    List<Optional<Integer>> speakers = run.speakers();
    return new Resolved(run.actors.build(), speakers, run.said, run.unresolved);
  }

  /** The clusters of one article while pronouns and descriptions are added to them. */
  private static final class Run {

    private final Article article;
    private final List<ReportedStatement> statements;
    private final ContentIndex contents;
    private final ContentIndex voices;
    private final Dialogue dialogue;
    private final ActorClusters.Editor actors;
    private final AntecedentFinder antecedents;
    private final Companions companions;

    /** Those who were asked by the poll that was told of last. */
    private Optional<Integer> asked = Optional.empty();

    /** Who says a statement beside its speaker. */
    private final Map<Integer, List<Integer>> said = new HashMap<>();

    private final Descriptions descriptions;
    private final PostHoldings posts;
    private final SpanIndex<Integer> holders = new SpanIndex<>();
    private final Map<Span, List<ReportedStatement>> bySpeaker;
    private final Map<Span, ActorMention> pronouns;
    private final Map<Span, ActorMention> documents;
    private final DocumentIssuers issuers;
    private final List<Unresolved> unresolved = new ArrayList<>();

    Run(Findings findings, ActorClusters.Editor actors, PostHoldings posts) {
      this.article = findings.article();
      this.statements = findings.statements();
      this.contents = new ContentIndex(statements);
      this.voices = new ContentIndex(statements, Run::isOwnWords);
      this.dialogue = new Dialogue(statements, actors);
      this.actors = actors;
      SpanIndex<Source> sources = sources(statements);
      this.antecedents = new AntecedentFinder(article, actors, sources, people(findings));
      this.companions = new Companions(article, actors);
      this.descriptions = new Descriptions(article, actors);
      this.posts = posts;
      posts.holdings().forEach(h -> holders.add(h.mention().evidence().span(), h.holder()));
      this.bySpeaker = new HashMap<>();
      statements.forEach(s -> source(s).ifPresent(it -> bySpeaker(it).add(s)));
      this.pronouns = byHead(findings, mention -> mention.form() == Form.PRONOUN);
      this.documents =
          byHead(findings, mention -> isBare(mention) && mention.gender() == Gender.THING);
      this.issuers = new DocumentIssuers(article, documents.values(), sources, actors);
    }

    /**
     * Whether the content is given in the speaker's own words, so that "I" in it is the speaker.
     */
    private static boolean isOwnWords(ReportedStatement statement) {
      return Dialogue.isTurn(statement) || statement.kind() != ContentKind.INDIRECT;
    }

    private static Map<Span, ActorMention> byHead(
        Findings findings, Predicate<ActorMention> condition) {
      Map<Span, ActorMention> byHead = new TreeMap<>();
      findings.actors().stream()
          .filter(condition)
          .forEach(mention -> byHead.put(mention.head(), mention));
      return byHead;
    }

    private static boolean isBare(ActorMention mention) {
      return mention.form() == Form.NOMINAL && mention.type().isEmpty();
    }

    /** The unnamed people who own something. */
    private static List<ActorMention> people(Findings findings) {
      return findings.actors().stream()
          .filter(mention -> isBare(mention) && mention.gender() != Gender.THING)
          .toList();
    }

    /** Where the sources of statements stand that are in no other statement. */
    private static SpanIndex<Source> sources(List<ReportedStatement> statements) {
      SpanIndex<Source> sources = new SpanIndex<>();
      statements.stream()
          .filter(statement -> !statement.nested())
          .flatMap(statement -> source(statement).stream())
          .forEach(source -> sources.add(source.span(), source));
      return sources;
    }

    private List<ReportedStatement> bySpeaker(Source source) {
      return bySpeaker.computeIfAbsent(source.head(), head -> new ArrayList<>());
    }

    private static Optional<Source> source(ReportedStatement statement) {
      return statement
          .speaker()
          .map(Passage::span)
          .map(span -> new Source(span, statement.speakerHead().orElse(span)));
    }

    /** Resolves sources in the order of the text, as each may be the antecedent of the next. */
    List<Optional<Integer>> speakers() {
      List<Optional<Integer>> found =
          new ArrayList<>(Collections.nCopies(statements.size(), Optional.empty()));
      List<Integer> order =
          IntStream.range(0, statements.size())
              .boxed()
              .sorted(Comparator.comparingInt(i -> position(statements.get(i))))
              .toList();
      Optional<Integer> previous = Optional.empty();
      for (int i : order) {
        Optional<Integer> speaker = speaker(i, previous, found);
        found.set(i, speaker);
        previous = speaker.isPresent() ? speaker : previous;
      }
      return found;
    }

    private Optional<Integer> speaker(
        int statement, Optional<Integer> previous, List<Optional<Integer>> found) {
      List<Integer> several = several(statements.get(statement));
      if (several.isEmpty()) {
        return speaker(statements.get(statement), previous, found);
      }
      said.put(statement, several.subList(1, several.size()));
      return Optional.of(several.get(0));
    }

    /** Those whom a source for several means who were named together; empty for other sources. */
    private List<Integer> several(ReportedStatement statement) {
      Optional<Source> source = source(statement).filter(it -> !Dialogue.isTurn(statement));
      return source
          .map(Source::head)
          .map(pronouns::get)
          .map(companions::they)
          .or(() -> statement.speaker().filter(it -> source.isPresent()).map(companions::both))
          .orElse(List.of());
    }

    private static int position(ReportedStatement statement) {
      return statement.speaker().orElse(statement.cue()).span().begin();
    }

    private Optional<Integer> speaker(
        ReportedStatement statement, Optional<Integer> previous, List<Optional<Integer>> found) {
      if (Dialogue.isTurn(statement)) {
        return dialogue
            .speaker(statement)
            .or(() -> unresolved(statement.cue(), Reason.NO_ANTECEDENT, List.of()));
      }
      if (statement.speaker().isEmpty()) {
        return unresolved(statement.cue(), Reason.NO_SOURCE, List.of());
      }
      Passage source = statement.speaker().get();
      Span head = statement.speakerHead().orElse(source.span());
      Optional<Integer> share = antecedents.share(source, asked);
      if (share.isPresent()) {
        asked = share;
        return share;
      }
      if (pronouns.containsKey(head)) {
        return descriptions
            .named(head, source.span())
            .or(() -> pronoun(source, pronouns.get(head), namedBy(head), found));
      }
      Optional<Integer> actor =
          documents.containsKey(head) && !endsName(source, head)
              ? issuerOf(source, documents.get(head), previous, found)
              : named(source, head);
      return actor
          .or(() -> issuers.maker(head))
          .or(() -> documentOf(source.span(), head).flatMap(d -> issuer(d, previous, found)))
          .or(() -> unresolved(source, Reason.NO_ANTECEDENT, List.of()));
    }

    /** As {@link #issuer}; a source that says whose the document is tells of nobody else's. */
    private Optional<Integer> issuerOf(
        Passage source,
        ActorMention document,
        Optional<Integer> previous,
        List<Optional<Integer>> found) {
      Span head = document.head();
      boolean of = textBetween(head.end(), source.span().end()).startsWith(" of ");
      String before = textBetween(source.span().begin(), head.begin());
      boolean owned = of || OWNED.matcher(before).find();
      return issuer(document, previous.filter(p -> !owned), found);
    }

    /** The actor that a source names; that of a poll or study has it for its issuer. */
    private Optional<Integer> named(Passage source, Span head) {
      Optional<Integer> actor = named(head, source.span());
      if (issuers.isResearch(head)) {
        issuers.add(head, actor);
      }
      return actor;
    }

    /** The document of which a source names a part: "part of the judge's statement". */
    private Optional<ActorMention> documentOf(Span source, Span head) {
      return documents.values().stream()
          .filter(document -> source.contains(document.head()))
          .filter(document -> beginOf(document) > head.end())
          .filter(d -> PART_OF.matcher(textBetween(head.end(), beginOf(d))).matches())
          .findFirst();
    }

    private static int beginOf(ActorMention mention) {
      return mention.passage().span().begin();
    }

    private String textBetween(int from, int to) {
      return from < to ? article.textOf(new Span(from, to)) : "";
    }

    /** Whether a noun for a document is the last word of a name: "the Harbour Bulletin". */
    private boolean endsName(Passage source, Span head) {
      String before = textBetween(source.span().begin(), head.begin());
      return Character.isUpperCase(article.textOf(head).codePointAt(0))
          && NAME_BEFORE.matcher(before).matches();
    }

    /**
     * The actor at the head of a source, else the one whom it describes, else the holder of a post
     * there, else one within it.
     */
    private Optional<Integer> named(Span head, Span source) {
      Optional<ActorMention> found =
          actors
              .around(head)
              .max(
                  Comparator.comparing((ActorMention mention) -> mention.head().equals(head))
                      .thenComparing(mention -> -mention.passage().span().length()));
      if (found.filter(this::isPerson).isEmpty()) {
        Optional<Integer> person = descriptions.beginning(source);
        if (person.isPresent()) {
          return person;
        }
      }
      if (found.filter(mention -> mention.form() == Form.NAME || mention.plural()).isEmpty()) {
        Optional<Integer> named =
            descriptions.named(head, source).or(() -> holder(found, head, source));
        if (named.isPresent()) {
          found.ifPresent(mention -> actors.assign(mention, named.get()));
          return named;
        }
      }
      return found
          .map(mention -> described(mention, source))
          .or(() -> holders.around(head).findFirst())
          .or(() -> within(descriptions.withoutSubject(head, source)));
    }

    /** The person named behind a source that is a noun for one, as no mention is or as it says. */
    private Optional<Integer> holder(Optional<ActorMention> found, Span head, Span source) {
      boolean someone =
          found.map(mention -> actors.get(mention).type() == ActorType.GROUP).orElse(true);
      return someone && head.end() == source.end() ? descriptions.behind(source) : Optional.empty();
    }

    /** The actor of a mention; "the minister" is the last one who was called so. */
    private int described(ActorMention mention, Span source) {
      int own = actors.indexOf(mention);
      ActorCluster cluster = actors.get(own);
      boolean open =
          mention.form() == Form.NOMINAL
              && cluster.type() == ActorType.GROUP
              && !mention.plural()
              && mention.state().isEmpty()
              && Definiteness.isDefinite(article, mention);
      if (!open) {
        nameInFull(mention, own, source);
        return own;
      }
      String noun = article.textOf(mention.head()).toLowerCase(Locale.ROOT);
      Optional<Integer> holder = posts.holderOf(noun, mention.head().begin());
      holder.ifPresent(
          index -> {
            actors.set(index, actors.get(index).with(mention));
            actors.assign(mention, index);
          });
      return holder.orElse(own);
    }

    /** A group or body that its source describes is called by the whole description. */
    private void nameInFull(ActorMention mention, int own, Span source) {
      boolean longer = mention.passage().span().end() > mention.head().end();
      boolean bare = mention.form() == Form.NOMINAL && (mention.state().isEmpty() || longer);
      ActorType type = actors.get(own).type();
      boolean common = Character.isLowerCase(article.textOf(mention.head()).codePointAt(0));
      if (bare && (type == ActorType.GROUP || type == ActorType.ORGANIZATION && common)) {
        String name = descriptions.inFull(mention, source);
        actors.set(own, actors.get(own).calling(mention, name));
      }
    }

    /**
     * Who issued a document: who is named with it or owns it ("their statement"), for "the
     * statement" who issued the last one, else the subject before it ("they issued a statement
     * saying"), else the speaker before.
     */
    private Optional<Integer> issuer(
        ActorMention document, Optional<Integer> previous, List<Optional<Integer>> found) {
      boolean definite = Definiteness.isDefinite(article, document);
      boolean again = definite || issuers.isOutcome(document);
      Optional<Integer> issuer =
          within(document.passage().span())
              .or(() -> owner(document, found))
              .or(() -> describedOwner(document))
              .or(() -> antecedents.within(document.passage().span()))
              .or(() -> issuers.outlet(document))
              .or(() -> again ? issuers.before(document) : Optional.empty())
              .or(() -> descriptions.subjectBefore(document))
              .or(
                  () ->
                      definite
                          ? previous.filter(index -> mayIssue(document, index))
                          : Optional.empty());
      issuers.add(document.head(), issuer);
      return issuer;
    }

    /** Whether a document may be that of whoever spoke last: an outlet's only if it is a report. */
    private boolean mayIssue(ActorMention document, int speaker) {
      return !issuers.isResearch(document.head())
          && actors.get(speaker).type() != ActorType.MEDIA_OUTLET;
    }

    /** The holder of a post or the named body that a noun before a document describes. */
    private Optional<Integer> describedOwner(ActorMention document) {
      int begin = document.head().begin();
      return descriptions
          .ownerNoun(document)
          .flatMap(
              noun -> posts.holderOf(noun, begin).or(() -> descriptions.namesake(noun, begin)));
    }

    /** Whom the possessive pronoun at the beginning of a phrase stands for. */
    private Optional<Integer> owner(ActorMention phrase, List<Optional<Integer>> found) {
      return AntecedentFinder.possessive(phrase)
          .flatMap(pronoun -> pronoun(pronoun.passage(), pronoun, Set.of(), found));
    }

    /** The first person named within a source, else the first body, else the first actor. */
    private Optional<Integer> within(Span source) {
      return actors
          .within(source)
          .min(
              Comparator.comparing((ActorMention mention) -> owned(mention, source).isPresent())
                  .thenComparing(mention -> !isPerson(mention))
                  .thenComparing(mention -> mention.form() != Form.NAME)
                  .thenComparing(mention -> mention.passage().span()))
          .map(mention -> ownersOffice(mention, source));
    }

    /** What is named in a phrase right behind its owner: "Larsen's office". */
    private Optional<ActorMention> owned(ActorMention owner, Span phrase) {
      int end = owner.passage().span().end();
      return descriptions.isOwner(owner, phrase)
          ? actors
              .within(phrase)
              .filter(other -> other.passage().span().begin() > end)
              .filter(other -> other.passage().span().begin() <= end + POSSESSIVE)
              .findFirst()
          : Optional.empty();
    }

    /** An actor, named with its owner. */
    private int ownersOffice(ActorMention mention, Span phrase) {
      int index = actors.indexOf(mention);
      actors
          .within(phrase)
          .filter(owner -> owned(owner, phrase).filter(mention::equals).isPresent())
          .map(owner -> new Span(owner.passage().span().begin(), phrase.end()))
          .findFirst()
          .ifPresent(words -> nameInFull(mention, index, words));
      return index;
    }

    private boolean isPerson(ActorMention mention) {
      return mention.form() == Form.NAME && actors.get(mention).type() == ActorType.PERSON;
    }

    /** The people named in anything that one "he" says, of whom he is none. */
    private Set<Integer> namedBy(Span speaker) {
      return bySpeaker.getOrDefault(speaker, List.of()).stream()
          .flatMap(statement -> statement.content().stream())
          .flatMap(passage -> actors.within(passage.span()))
          .filter(this::isPerson)
          .map(actors::indexOf)
          .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Integer> pronoun(
        Passage source, ActorMention pronoun, Set<Integer> others, List<Optional<Integer>> found) {
      if (AntecedentFinder.isFirstPerson(pronoun)) {
        return voice(pronoun).flatMap(found::get);
      }
      if (AntecedentFinder.isSecondPerson(pronoun)) {
        return voice(pronoun).map(statements::get).flatMap(this::addressee);
      }
      AntecedentFinder antecedents = this.antecedents.without(others);
      List<Integer> candidates = antecedents.candidates(pronoun);
      if (candidates.isEmpty()) {
        return unresolved(source, Reason.NO_ANTECEDENT, namesBefore(pronoun));
      }
      if (antecedents.isTie(pronoun, candidates)) {
        List<String> names = candidates.stream().map(index -> actors.get(index).name()).toList();
        return unresolved(pronoun.passage(), Reason.AMBIGUOUS, names);
      }
      actors.assign(pronoun, candidates.get(0));
      return Optional.of(candidates.get(0));
    }

    /** The statement in whose content somebody says the pronoun. */
    private Optional<Integer> voice(ActorMention pronoun) {
      return voices.innermost(pronoun.head()).or(() -> contents.innermost(pronoun.head()));
    }

    /** The one to whom a statement is made. */
    private Optional<Integer> addressee(ReportedStatement statement) {
      return Dialogue.isTurn(statement)
          ? dialogue.addressee(statement)
          : statement.addressee().flatMap(words -> within(words.span()));
    }

    /** Who was mentioned last before a pronoun, nearest first, though none agrees with it. */
    private List<String> namesBefore(ActorMention pronoun) {
      return actors
          .before(pronoun.head().begin())
          .filter(mention -> mention.sentence() >= pronoun.sentence() - CONSIDERED)
          .filter(mention -> !isGendered(pronoun) || actors.get(mention).type() != ActorType.STATE)
          .map(ActorMention::name)
          .distinct()
          .limit(CONSIDERED)
          .toList();
    }

    private static boolean isGendered(ActorMention pronoun) {
      return pronoun.gender() == Gender.MALE || pronoun.gender() == Gender.FEMALE;
    }

    private Optional<Integer> unresolved(Passage source, Reason reason, List<String> candidates) {
      unresolved.add(new Unresolved(Unresolved.Kind.SPEAKER, source, reason, candidates));
      return Optional.empty();
    }
  }
}
