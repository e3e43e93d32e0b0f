package org.newsgraph.entity.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Token;

/**
 * The names that an article gives to storms, ships, works, their characters and other things, which
 * the recognizer takes for names of people.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class ThingNames {

  private final Set<String> kinds = Lexicon.words("thing-kinds.txt");
  private final Set<String> ships = Lexicon.words("ship-prefixes.txt");

  /** Returns the mentions of an article without those that are names of such things. */
  List<ActorMention> without(List<ActorSentence> article, List<ActorMention> mentions) {
    Set<String> things = new HashSet<>();
    article.forEach(view -> collect(view, things));
    Set<String> people =
        mentions.stream()
            .filter(ThingNames::isPerson)
            .map(ActorMention::name)
            .filter(name -> name.contains(" ") && !isThing(name, things))
            .flatMap(name -> List.of(name.split(" ", -1)).stream())
            .collect(Collectors.toSet());
    return mentions.stream()
        .filter(
            mention ->
                !isPerson(mention)
                    || people.contains(mention.name())
                    || !isThing(mention.name(), things))
        .toList();
  }

  private boolean isThing(String name, Set<String> things) {
    String first = name.split(" ", 2)[0];
    return things.stream().anyMatch(thing -> isNameOf(thing, name))
        || kinds.contains(first.toLowerCase(Locale.ROOT))
        || ships.contains(first);
  }

  private static boolean isNameOf(String thing, String name) {
    return thing.equals(name) || List.of(thing.split(" ", -1)).contains(name);
  }

  private static boolean isPerson(ActorMention mention) {
    return mention.form() == Form.NAME
        && mention.type().filter(ActorType.PERSON::equals).isPresent();
  }

  /** Adds the names of things in a sentence. */
  private void collect(ActorSentence view, Set<String> things) {
    for (Token token : view.sentence().tokens()) {
      int at = token.index();
      if ((isKind(token) || ships.contains(token.word())) && isName(view, at + 1)) {
        things.add(view.joined(at + 1, endOfName(view, at + 1)));
      }
      if (isName(view, at) && isSaidToBe(view, token)) {
        things.add(view.joined(startOfName(view, at), at + 1));
      }
    }
  }

  /** Whether the words say what it is: "Anna is a ship", "Anna, a film about Oldport". */
  private boolean isSaidToBe(ActorSentence view, Token name) {
    boolean subject =
        name.relation().equals("nsubj") && name.head() >= 0 && isKind(view.token(name.head()));
    return subject
        || view.sentence().dependents(name.index()).stream()
            .anyMatch(token -> token.relation().equals("appos") && isKind(token));
  }

  private static boolean isName(ActorSentence view, int index) {
    return view.isProper(index) && view.isCapitalised(index);
  }

  private boolean isKind(Token token) {
    return token.tag().matches("NNP?") && kinds.contains(ActorNouns.singular(token));
  }

  private static int endOfName(ActorSentence view, int from) {
    int to = from + 1;
    while (isName(view, to)) {
      to++;
    }
    return to;
  }

  private static int startOfName(ActorSentence view, int head) {
    int from = head;
    while (isName(view, from - 1) && view.ner(from - 1).equals(view.ner(head))) {
      from--;
    }
    return from;
  }
}
