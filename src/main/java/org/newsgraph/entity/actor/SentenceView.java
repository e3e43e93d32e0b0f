package org.newsgraph.entity.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/** A sentence of an article with the questions that the readers of mentions ask of it. */
record SentenceView(Article article, Sentence sentence) {

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "obl:agent");
  private static final Set<String> PASSED_ON = Set.of("conj", "appos", "flat", "compound");

  Token token(int index) {
    return sentence.tokens().get(index);
  }

  int size() {
    return sentence.tokens().size();
  }

  String lower(int index) {
    return index < 0 || index >= size()
        ? ""
        : token(index).word().toLowerCase(java.util.Locale.ROOT);
  }

  String tag(int index) {
    return index < 0 || index >= size() ? "" : token(index).tag();
  }

  /** The token of the run whose governor lies outside of it. */
  int headOf(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      int governor = token(i).head();
      if (governor < from || governor >= to) {
        return i;
      }
    }
    return to - 1;
  }

  /** Whether the token is the subject of a clause, or shares that place with one that is. */
  boolean isSubject(int index) {
    int at = index;
    for (int steps = 0; steps < size() && at >= 0; steps++) {
      if (SUBJECTS.contains(token(at).relation())) {
        return true;
      }
      if (!PASSED_ON.contains(token(at).relation())) {
        return false;
      }
      at = token(at).head();
    }
    return false;
  }

  /** Whether the token does something itself, unlike the subject of a passive. */
  boolean isAgent(int index) {
    return isDoer(index) || (isSubject(index) && !token(index).relation().equals("nsubj:pass"));
  }

  /** Whether "by" stands before it: "a confession by the rebels". */
  private boolean isDoer(int index) {
    return sentence.dependents(index).stream()
        .anyMatch(token -> token.relation().equals("case") && token.lemma().equals("by"));
  }

  /** Whether a person's name follows that the noun introduces: "the mayor, Ada Roe". */
  boolean introducesPerson(int index) {
    boolean apposed =
        lower(index + 1).equals(",")
            && sentence.dependents(index).stream()
                .anyMatch(t -> t.index() > index && t.relation().equals("appos") && isPerson(t));
    return apposed || (index + 1 < size() && isPerson(token(index + 1)));
  }

  private static boolean isPerson(Token token) {
    return token.ner().equals("PERSON");
  }

  List<String> wordList(int from, int to) {
    return sentence.tokens().subList(from, to).stream().map(Token::word).toList();
  }

  /** The words with single spaces, hyphens and possessive endings joined. */
  String words(int from, int to) {
    return String.join(" ", wordList(from, to)).replace(" 's", "'s").replace(" - ", "-");
  }

  /** The characters of the tokens from {@code from} up to, not with, {@code to}. */
  String text(int from, int to) {
    return article.textOf(sentence.span(from, to));
  }

  /** Whether the sentence has a finite verb, which headings and captions often lack. */
  boolean hasVerb() {
    return sentence.tokens().stream().anyMatch(token -> token.tag().matches("VB[DPZ]|MD|VBN|VB"));
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
    Span span = sentence.span(from, to);
    return new ActorMention(
        article.passage(span),
        article.textOf(span),
        token(head).span(),
        form,
        type,
        state,
        plural,
        gender,
        sentence.index(),
        type.filter(ActorType.GROUP::equals).isPresent() ? isAgent(head) : isSubject(head));
  }

  /** Whether the token begins with a capital letter. */
  boolean startsUpper(int index) {
    return Character.isUpperCase(token(index).word().codePointAt(0));
  }
}
