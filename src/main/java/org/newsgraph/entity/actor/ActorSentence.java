package org.newsgraph.entity.actor;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** A sentence with what the readers of actors ask of it besides its tokens. */
final class ActorSentence extends SentenceView {

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "obl:agent");

  /** The relations by which a token has the part in the sentence that its governor has. */
  private static final Set<String> PASSED_ON = Set.of("conj", "appos", "flat", "compound");

  private static final Set<String> VERBS = Set.of("VB", "VBD", "VBP", "VBZ", "VBN", "MD");

  /** What a small word does beside actors; {@code actor-words.tsv} explains each class. */
  enum Use {
    ARTICLE,
    COORDINATOR,
    AGENT,
    MEDIUM,
    ORIGIN,
    SEAT,
    OF,
    COMPLEMENT,
    NAME_JOINT,
    CAMPUS,
    PUBLISHED,
    JOURNAL,
    MISSION,
    LOCATION,
    INSIDE,
    ADDRESSEE,
    PARTY,
    BORDER,
    SITE,
    FIELD,
    TEAM,
    PLURAL,
    SAID,
    NOBODY
  }

  private final WordClasses<Use> words;

  /**
   * Creates a view of one sentence.
   *
   * @param words the table {@code actor-words.tsv}
   */
  ActorSentence(Article article, Sentence sentence, WordClasses<Use> words) {
    super(article, sentence);
    this.words = words;
  }

  /** Returns whether the word at the index belongs to a class; false outside of the sentence. */
  boolean is(Use use, int index) {
    return words.is(use, lower(index));
  }

  /** Whether the token is the subject of a clause, or shares that place with one that is. */
  boolean isSubject(int index) {
    int at = index;
    for (int steps = 0; steps < size() && at >= 0; steps++) {
      if (SUBJECTS.contains(token(at).relation())) {
        return true;
      }
      if (!PASSED_ON.contains(token(at).relation()) || describesNoun(at)) {
        return false;
      }
      at = token(at).head();
    }
    return false;
  }

  /** Whether a name only describes a common noun: "Dahl supporters". */
  private boolean describesNoun(int index) {
    return token(index).relation().equals("compound") && tag(token(index).head()).matches("NNS?");
  }

  /** Whether the token does something itself, unlike the subject of a passive. */
  boolean isAgent(int index) {
    return isDoer(index) || (isSubject(index) && !token(index).relation().equals("nsubj:pass"));
  }

  /** Whether the token is the subject of a verb in the active, or by whom something is done. */
  boolean doesSomething(int index) {
    Token token = token(index);
    boolean subject = token.relation().equals("nsubj");
    boolean agent = token.relation().startsWith("obl") && isDoer(index);
    return token.head() >= 0
        && (subject && tag(token.head()).startsWith("VB")
            || agent && tag(token.head()).equals("VBN"));
  }

  /** Whether "by" stands before it: "a confession by the rebels". */
  private boolean isDoer(int index) {
    return sentence().dependents(index).stream()
        .anyMatch(token -> token.relation().equals("case") && words.is(Use.AGENT, token.lemma()));
  }

  /** Whether the word is in capitals and not all of the sentence is: "WHO", no pronoun. */
  boolean isAcronym(int index) {
    return word(index).matches("\\p{Lu}{2,}")
        && sentence().tokens().stream().anyMatch(token -> token.word().matches("\\p{Ll}{2,}"));
  }

  /** Whether the name of a body follows that the noun describes: "the company Oldport Oil". */
  boolean introducesBody(int index) {
    return !isCapitalised(index)
        && tag(index).equals("NN")
        && isProper(index + 1)
        && ner(index + 1).equals("ORGANIZATION");
  }

  /** Whether a person's name follows that the noun introduces: "the mayor, Ada Roe". */
  boolean introducesPerson(int index) {
    boolean apposed =
        lower(index + 1).equals(",")
            && sentence().dependents(index).stream()
                .anyMatch(
                    t -> t.index() > index && t.relation().equals("appos") && isPerson(t.index()));
    return apposed || isPerson(index + 1);
  }

  /** Whether its capitals show no names. */
  boolean isHeadline() {
    return Sentence.isHeadline(sentence().tokens().stream().map(Token::word));
  }

  /** Whether the sentence has a finite verb, which headings and captions often lack. */
  boolean hasVerb() {
    return sentence().tokens().stream().anyMatch(token -> VERBS.contains(token.tag()));
  }

  /** A mention of the tokens from {@code from} up to, not with, {@code to}. */
  ActorMention mention(
      int from,
      int to,
      int head,
      Form form,
      Optional<ActorType> type,
      Optional<Country> state,
      boolean plural,
      Gender gender) {
    Passage passage = passage(from, to);
    return new ActorMention(
        passage,
        passage.text().replaceAll("\\s+", " "),
        token(head).span(),
        form,
        type,
        state,
        plural,
        gender,
        sentence().index(),
        type.filter(ActorType.GROUP::equals).isPresent() ? isAgent(head) : isSubject(head));
  }
}
