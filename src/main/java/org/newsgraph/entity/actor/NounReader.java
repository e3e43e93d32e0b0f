package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.entity.actor.ActorNouns.Noun;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.findings.ActorMention;

/**
 * Finds nouns that stand for an actor: those with a state before them ("Freedonian officials"),
 * capitalised ones ("the Defense Ministry") and, among the words of a source, bare ones
 * ("authorities").
 */
final class NounReader {

  private final ActorNouns nouns = new ActorNouns();
  private final DocumentNouns documents;
  private final StatePhrases states;
  private final NounOwners owners;
  private final NounPhraseReader phrases;
  private final NounMentions mentions;

  NounReader(Countries countries, DocumentNouns documents) {
    this.documents = documents;
    states = new StatePhrases(countries);
    owners = new NounOwners(states);
    phrases = new NounPhraseReader(states, owners);
    mentions = new NounMentions(states);
  }

  /** The nouns of the sentence that are actors; takes their tokens. */
  List<ActorMention> read(SentenceView view, Sources sources, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      Optional<Noun> noun = nouns.endingAt(view.sentence(), i);
      if (noun.isPresent()
          && (sources.isHead(i) || !goesOn(view, i))
          && !startsName(view, noun.get(), i)
          && !states.endsName(view.sentence(), i)) {
        found.addAll(mentions(view, phrases.read(view, noun.get(), i), sources, taken));
      }
    }
    return found;
  }

  /** Whether a body's name goes on behind a noun for people ("Doctors Without Borders"). */
  private static boolean startsName(SentenceView view, Noun noun, int last) {
    return noun.kind() == Kind.GROUP
        && view.tag(last).startsWith("NNP")
        && view.token(last).ner().equals("ORGANIZATION")
        && last + 1 < view.size()
        && view.token(last + 1).ner().equals("ORGANIZATION");
  }

  private List<ActorMention> mentions(
      SentenceView view, NounPhrase read, Sources sources, boolean[] taken) {
    boolean source = sources.speaks(view, read.last());
    NounPhrase phrase = read.kind() == Kind.SOLDIERS && source ? read.asGroup() : read;
    if (isSubjectOfDocument(view, phrase)
        || !NounAgency.isActor(view, phrase, source)
        || NounAgency.isNamed(view, phrase)) {
      return List.of();
    }
    NameReader.take(taken, phrase.begin(), phrase.to());
    List<ActorMention> found = new ArrayList<>();
    phrase
        .state()
        .flatMap(state -> owners.sharer(view, state))
        .map(other -> mentions.shared(view, other, phrase))
        .ifPresent(found::add);
    found.add(mentions.whole(view, phrase));
    return found;
  }

  /** Whether the noun only says what a document is about: "an intelligence report". */
  private boolean isSubjectOfDocument(SentenceView view, NounPhrase phrase) {
    return view.tag(phrase.last() + 1).startsWith("NN")
        && documents.isDocument(view.token(phrase.last() + 1))
        && !phrase.owned()
        && documents.isSubject(view.token(phrase.last()))
        && !view.startsUpper(phrase.begin());
  }

  /** Whether a noun follows that this one only describes, other than a document of its own. */
  private boolean goesOn(SentenceView view, int last) {
    String next = view.tag(last + 1);
    boolean described =
        next.startsWith("NN")
            && !documents.isDocument(view.token(last + 1))
            && !precedesDate(view, last);
    boolean partOfLonger =
        last + 1 < view.size()
            && nouns.endingAt(view.sentence(), last + 1).filter(n -> n.from() <= last).isPresent();
    return next.equals("HYPH") || described || partOfLonger;
  }

  /** Whether a date follows that is no part of the phrase ("the Senate Tuesday"). */
  private static boolean precedesDate(SentenceView view, int last) {
    return view.token(last).tag().startsWith("NNP") && view.token(last + 1).ner().equals("DATE");
  }
}
