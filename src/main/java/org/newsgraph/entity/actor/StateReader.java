package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Token;

/** Finds names of countries and capitals that stand for a government. */
final class StateReader {

  private static final int LONGEST = 5;

  private final Set<String> staticVerbs = Lexicon.words("static-verbs.txt");
  private final StatePhrases states;

  StateReader(Countries countries) {
    this.states = new StatePhrases(countries);
  }

  /** The governments among the free tokens; takes them. */
  List<ActorMention> read(SentenceView view, Sources sources, boolean[] taken) {
    List<ActorMention> found = new ArrayList<>();
    for (int from = 0; from < view.size(); from++) {
      for (int to = Math.min(view.size(), from + LONGEST); to > from; to--) {
        if (isFree(taken, from, to) && isGovernment(view, from, to, sources)) {
          found.add(mention(view, from, to));
          NameReader.take(taken, from, to);
        }
      }
    }
    return found;
  }

  private boolean isGovernment(SentenceView view, int from, int to, Sources sources) {
    Optional<Match> match =
        states.whole(view.sentence(), from, to).filter(m -> m.via() != Via.DEMONYM);
    if (match.isEmpty()) {
      return false;
    }
    Token head = view.token(view.headOf(from, to));
    return isSource(view, head, sources)
        || sources.isIssuer(head.index())
        || acts(view, head)
        || isAddressee(view, head, to)
        || isParty(view, head);
  }

  /** Whether the name is the source itself or the owner or giver of a document that is one. */
  private static boolean isSource(SentenceView view, Token head, Sources sources) {
    return sources.contains(head)
        && Set.of(
                "nsubj",
                "nmod:poss",
                "obl",
                "obl:agent",
                "nmod",
                "root",
                "conj",
                "obl:according_to")
            .contains(head.relation())
        && !view.lower(head.index() - 1).matches("in|at|near|of|to|for");
  }

  private boolean acts(SentenceView view, Token head) {
    Token first = head;
    for (int i = 0; i < view.size() && first.relation().equals("conj"); i++) {
      first = view.token(first.head());
    }
    if (!first.relation().equals("nsubj") || first.head() < 0) {
      return false;
    }
    Token verb = view.token(first.head());
    return verb.tag().startsWith("VB") && !staticVerbs.contains(verb.lemma());
  }

  /** "called on Freedonia to withdraw", "asked Freedonia to withdraw". */
  private static boolean isAddressee(SentenceView view, Token head, int to) {
    boolean infinitive = view.tag(to).equals("TO") && view.tag(to + 1).equals("VB");
    int before = view.lower(head.index() - 1).equals("the") ? head.index() - 2 : head.index() - 1;
    return infinitive && (head.relation().equals("obj") || view.lower(before).matches("on|upon"));
  }

  /** "talks between Freedonia and Sylvania". */
  private static boolean isParty(SentenceView view, Token head) {
    Token first = head;
    for (int i = 0; i < view.size() && first.relation().equals("conj"); i++) {
      first = view.token(first.head());
    }
    Token between = first;
    return view.sentence().dependents(first.index()).stream()
        .anyMatch(
            token ->
                token.relation().equals("case")
                    && token.lemma().equals("between")
                    && !view.lower(token.index() - 1).matches("border|line|boundary|frontier")
                    && between.head() >= 0);
  }

  private ActorMention mention(SentenceView view, int from, int to) {
    var country = states.whole(view.sentence(), from, to).map(match -> match.entry().country());
    int begin = view.lower(from).equals("the") ? from + 1 : from;
    return view.mention(
        begin,
        to,
        view.headOf(begin, to),
        Form.NAME,
        Optional.of(ActorType.STATE),
        country,
        false,
        Gender.THING);
  }

  private static boolean isFree(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
