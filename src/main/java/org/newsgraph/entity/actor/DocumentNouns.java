package org.newsgraph.entity.actor;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;

/**
 * The nouns for documents and speeches, whose statements are those of the issuer.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class DocumentNouns {

  private static final Set<String> OWNERS = Set.of("nmod:poss", "compound", "amod");

  private final Set<String> documents = Lexicon.words("document-nouns.txt");
  private final Set<String> subjects = Lexicon.words("subject-nouns.txt");
  private final Set<String> bodies =
      Stream.of("body-words.txt", "public-bodies.txt")
          .flatMap(file -> Lexicon.words(file).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Those that a body makes, so that "of" it says whose they are, not what they are about. */
  private final Set<String> decisions =
      Stream.of("ruling", "statement", "order")
          .flatMap(kind -> Lexicon.words("document-kinds.tsv", 2, kind).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> issue = Lexicon.words("issuer-prepositions.txt");

  /** Returns whether the token is a noun for something written or said: "report". */
  boolean isDocument(Token token) {
    return documents.contains(ActorNouns.singular(token));
  }

  /** Returns whether the noun, right before a document, names its subject and not its issuer. */
  boolean isSubject(Token token) {
    return subjects.contains(ActorNouns.singular(token));
  }

  /**
   * Returns the tokens that name the issuers of a document: its owner, "by X", "shared by X" and,
   * of a ruling or a statement, "of the court".
   *
   * @return the indices of the tokens in the sentence; empty if the token is no document
   */
  Set<Integer> issuers(ActorSentence view, Token document) {
    Set<Integer> found = new HashSet<>();
    if (!isDocument(document)) {
      return found;
    }
    for (Token dependent : view.sentence().dependents(document.index())) {
      if (OWNERS.contains(dependent.relation())
          || isGiver(view, dependent)
          || isOfBody(view, document, dependent)) {
        found.add(dependent.index());
      }
      if (dependent.relation().startsWith("acl") && dependent.tag().matches("VB[DN]")) {
        found.addAll(givers(view, dependent.index()));
      }
    }
    if (view.tag(document.index() + 1).matches("VB[DN]")) {
      // "an update shared by Freedonia shows": parsers often take the participle for the verb
      found.addAll(givers(view, document.index() + 1));
    }
    return found;
  }

  private boolean isOfBody(ActorSentence view, Token document, Token token) {
    return decisions.contains(ActorNouns.singular(document))
        && bodies.contains(view.lower(token.index()))
        && view.sentence().dependents(token.index()).stream().anyMatch(t -> t.lemma().equals("of"));
  }

  private Set<Integer> givers(ActorSentence view, int verb) {
    return view.sentence().dependents(verb).stream()
        .filter(token -> isGiver(view, token))
        .map(Token::index)
        .collect(Collectors.toSet());
  }

  private boolean isGiver(ActorSentence view, Token token) {
    return (token.relation().startsWith("nmod") || token.relation().startsWith("obl"))
        && view.sentence().dependents(token.index()).stream()
            .anyMatch(t -> t.relation().equals("case") && issue.contains(t.lemma()));
  }
}
