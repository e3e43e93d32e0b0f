package org.newsgraph.crosslink.claim;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;

/** The statements of an article, with what the link rules ask of them. Statements are numbered. */
public final class StatementContext {

  /** Pronouns for one person. */
  private static final Set<String> PERSONAL =
      Lexicon.table("pronouns.tsv", 4).stream()
          .filter(row -> row.get(1).equals("singular") && !row.get(2).equals("THING"))
          .filter(row -> row.get(3).equals("person") || row.get(3).equals("speaker"))
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private final ArticleFacts facts;
  private final List<ClaimContent> contents;
  private final List<List<Span>> spans;
  private final List<Span> extents;
  private final List<QuotedText> quotations;
  private final ParsedText text;

  /**
   * The statements of an article.
   *
   * @param contents what each statement is about, in their order
   */
  public StatementContext(ArticleFacts facts, List<ClaimContent> contents) {
    this.facts = facts;
    this.contents = contents;
    List<ReportedStatement> statements =
        facts.attributions().stream().map(Attribution::statement).toList();
    this.text = new ParsedText(facts);
    this.quotations = statements.stream().map(statement -> QuotedText.of(statement, text)).toList();
    this.spans = statements.stream().map(StatementContext::spans).toList();
    this.extents = statements.stream().map(StatementContext::extent).toList();
  }

  /** The article. */
  public ArticleFacts facts() {
    return facts;
  }

  /** What each statement is about, in their order. */
  public List<ClaimContent> contents() {
    return contents;
  }

  /** How many statements there are. */
  int size() {
    return facts.attributions().size();
  }

  /** A statement with its speaker. */
  public Attribution attribution(int index) {
    return facts.attributions().get(index);
  }

  /** A statement. */
  public ReportedStatement statement(int index) {
    return attribution(index).statement();
  }

  /** Whether both speakers are known, and are not the same. */
  boolean areOfTwoSpeakers(int one, int other) {
    return SpeechActs.haveTwoSpeakers(attribution(one), attribution(other));
  }

  /** What a statement quotes; without words if it quotes nothing. */
  public QuotedText quoted(int index) {
    return quotations.get(index);
  }

  /** The words of a statement's content, without marks, in order. */
  List<Word> words(int index) {
    return spans(index).stream().flatMap(span -> text.words(span).stream()).toList();
  }

  /** Whether its content can be true or not: a claim in whose words there is a verb. */
  public boolean isClaim(int index) {
    return SpeechActs.isClaim(statement(index)) && words(index).stream().anyMatch(Word::isVerb);
  }

  /** The words of its cue. */
  List<Word> cue(int index) {
    return text.words(statement(index).cue().span());
  }

  /** The spans of its content, in order. */
  List<Span> spans(int index) {
    return spans.get(index);
  }

  private static List<Span> spans(ReportedStatement statement) {
    return statement.content().stream().map(Passage::span).toList();
  }

  /** From the first character of the source, the cue and the content to the last. */
  Span extent(int index) {
    return extents.get(index);
  }

  private static Span extent(ReportedStatement statement) {
    Span span = statement.cue().span();
    for (Span part : spans(statement)) {
      span = span.union(part);
    }
    return statement.speaker().map(Passage::span).map(span::union).orElse(span);
  }

  /**
   * Orders statements by how near they are to another: the code points between the two, negative if
   * the first does not end before the second begins. For limits use {@link #isBefore}.
   */
  int distance(int earlier, int later) {
    return extent(later).begin() - extent(earlier).end();
  }

  /**
   * Whether a statement ends before another begins, in its sentence or in one of so many sentences
   * before that.
   */
  boolean isBefore(int earlier, int later, int sentences) {
    return distance(earlier, later) >= 0
        && sentence(extent(later).begin()) - sentence(extent(earlier).end() - 1) <= sentences;
  }

  private int sentence(int position) {
    return text.sentence(new Span(position, position + 1)).map(Sentence::index).orElse(0);
  }

  /** Whether some words belong to both contents; one walk over both, as they are in order. */
  boolean overlap(int one, int other) {
    Iterator<Span> others = spans(other).iterator();
    Span late = others.next();
    for (Span early : spans(one)) {
      while (late.end() <= early.begin() && others.hasNext()) {
        late = others.next();
      }
      if (late.overlaps(early)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the content of a statement mentions the speaker of another. */
  boolean mentions(int content, int speaker) {
    Optional<EntityKey> who = attribution(speaker).speaker();
    return facts.mentions().stream()
        .filter(mention -> who.equals(Optional.of(mention.entity())))
        .anyMatch(
            mention ->
                spans(content).stream().anyMatch(span -> span.contains(mention.passage().span())));
  }

  /** The statement in whose content it stands. */
  Optional<Integer> outer(int index) {
    return attribution(index).within();
  }

  /** What a statement contributes to a comparison of contents within its article. */
  ContentSimilarity.Side side(int index, String mode) {
    return side(index, mode, contents.get(index));
  }

  /**
   * What a statement contributes to a comparison with those of other articles: there, a pronoun for
   * one person ("his campaign") is taken for the speaker.
   */
  public ContentSimilarity.Side sideElsewhere(int index, String mode) {
    ClaimContent content = contents.get(index);
    boolean own =
        words(index).stream()
            .anyMatch(word -> PERSONAL.contains(word.text()) || PERSONAL.contains(word.lemma()));
    return side(
        index,
        mode,
        own ? attribution(index).speaker().map(content::with).orElse(content) : content);
  }

  private ContentSimilarity.Side side(int index, String mode, ClaimContent content) {
    return new ContentSimilarity.Side(
        SpeechActs.name(attribution(index).speaker()),
        mode,
        SpeechActs.isDenial(statement(index)),
        SpeechActs.isConfirmation(statement(index)),
        content);
  }
}
