package org.newsgraph.resolve;

import static org.newsgraph.model.findings.ActorMention.Form.NAME;
import static org.newsgraph.model.findings.ActorMention.Form.NOMINAL;
import static org.newsgraph.model.findings.ActorMention.Form.PRONOUN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * An article whose mentions are marked by hand: {@code [Anna Larsen:PERSON] met
 * [officials:GROUP:SE]. [She:SHE] said that it rained.} The parts are the words, the type (or
 * {@code HE}, {@code SHE}, {@code IT}, {@code THEY} for pronouns, {@code DOCUMENT} for nouns
 * without a type) and the code of the state that the words name. What ends in a lower-case word is
 * a common noun. The first mention of a sentence is its subject, and so is one with a star: {@code
 * [*Anna:PERSON]}. What stands before "said that" is the source of a statement.
 */
public final class MarkedText {

  private static final Pattern MARK =
      Pattern.compile("\\[(\\*?)([^:\\]]+):([A-Z_]+)(?::([A-Z]{2}))?\\]");
  private static final String CUE = "said";

  private final StringBuilder text = new StringBuilder();
  private final List<ActorMention> mentions = new ArrayList<>();
  private final List<OfficialMention> officials = new ArrayList<>();

  /** Reads a marked text. */
  public MarkedText(String marked) {
    int sentence = 0;
    for (String part : marked.split("(?<=\\.) ", -1)) {
      text.append(text.isEmpty() ? "" : " ");
      read(part, sentence++);
    }
  }

  private void read(String marked, int sentence) {
    Matcher mark = MARK.matcher(marked);
    int end = 0;
    boolean first = true;
    while (mark.find()) {
      text.append(marked, end, mark.start());
      int begin = text.length();
      text.append(mark.group(2));
      boolean subject = first || !mark.group(1).isEmpty();
      Optional<Country> state = Optional.ofNullable(mark.group(4)).map(MarkedText::country);
      Passage words = new Passage(mark.group(2), new Span(begin, text.length()));
      mentions.add(mention(words, mark.group(3), state, sentence, subject));
      end = mark.end();
      first = false;
    }
    text.append(marked.substring(end));
  }

  private static ActorMention mention(
      Passage words, String type, Optional<Country> state, int sentence, boolean subject) {
    String last = words.text().substring(words.text().lastIndexOf(' ') + 1);
    boolean noun = Character.isLowerCase(last.charAt(0));
    Span head = new Span(words.span().end() - last.length(), words.span().end());
    Optional<Gender> gender =
        switch (type) {
          case "HE" -> Optional.of(Gender.MALE);
          case "SHE" -> Optional.of(Gender.FEMALE);
          case "IT" -> Optional.of(Gender.THING);
          case "THEY" -> Optional.of(Gender.UNKNOWN);
          default -> Optional.empty();
        };
    boolean typed = gender.isEmpty() && !type.equals("DOCUMENT");
    return new ActorMention(
        words,
        words.text(),
        head,
        gender.isPresent() ? PRONOUN : noun ? NOMINAL : NAME,
        typed ? Optional.of(ActorType.valueOf(type)) : Optional.empty(),
        state,
        type.equals("THEY") || (noun && last.endsWith("s")),
        gender.orElse(type.equals("DOCUMENT") ? Gender.THING : Gender.UNKNOWN),
        sentence,
        subject);
  }

  /** The state with this code. */
  public static Country country(String code) {
    return SharedGazetteer.get()
        .countries()
        .byCode(code)
        .map(Countries.Entry::country)
        .orElseThrow();
  }

  /**
   * Adds words that give someone a post.
   *
   * @param evidence the words
   * @param person the name among them, empty for an unnamed holder
   * @param post the title
   * @param state the code of the state that the words name, empty for none
   */
  public MarkedText withPost(String evidence, String person, String post, String state) {
    return withPost(evidence, person, post, "", state);
  }

  /** Adds a post of a body or a person. */
  public MarkedText withPost(String evidence, String person, String post, String of, String state) {
    officials.add(
        new OfficialMention(
            Optional.of(person).filter(name -> !name.isEmpty()).map(this::passage),
            post,
            Optional.of(of).filter(words -> !words.isEmpty()),
            Optional.of(state).filter(code -> !code.isEmpty()).map(MarkedText::country),
            PostStatus.CURRENT,
            Optional.empty(),
            passage(evidence)));
    return this;
  }

  private Passage passage(String words) {
    int begin = text.indexOf(words);
    return new Passage(words, new Span(begin, begin + words.length()));
  }

  /** The article without its marks. */
  public Article article() {
    List<Paragraph> paragraphs = List.of(new Paragraph(new Span(0, text.length()), false));
    return new Article("a.txt", "0".repeat(64), text.toString(), Metadata.NONE, paragraphs);
  }

  /** The marked mentions. */
  public List<ActorMention> mentions() {
    return List.copyOf(mentions);
  }

  /** The mentions, posts and statements. */
  public Findings findings() {
    return new Findings(
        article(), statements(), mentions, List.of(), officials, List.of(), List.of(), List.of());
  }

  private List<ReportedStatement> statements() {
    List<ReportedStatement> statements = new ArrayList<>();
    int end = 0;
    String cue = " " + CUE + " that ";
    for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, end)) {
      int begin = at + cue.length();
      end = text.indexOf(".", begin);
      statements.add(statement(at, passage(at + 1, at + 1 + CUE.length()), passage(begin, end)));
    }
    return statements;
  }

  private Passage passage(int begin, int end) {
    return new Passage(text.substring(begin, end), new Span(begin, end));
  }

  private ReportedStatement statement(int sourceEnd, Passage cue, Passage content) {
    Optional<ActorMention> source =
        mentions.stream().filter(m -> m.passage().span().end() == sourceEnd).findFirst();
    return new ReportedStatement(
        source.map(ActorMention::passage),
        source.map(ActorMention::head),
        cue,
        List.of(content),
        Stance.ASSERT,
        ContentKind.INDIRECT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        CueForm.VERB,
        ContentForm.CLAUSE,
        "test",
        Optional.empty());
  }
}
