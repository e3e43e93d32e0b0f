package org.newsgraph.entity.place;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Token;

/**
 * Tells whether the name of a country or a capital stands for the place or for the government, by
 * what its phrase depends on. In doubt it is the place.
 */
final class MetonymyClassifier {

  private static final Set<String> THINGS =
      Set.of("location", "artifact", "object", "event", "time", "phenomenon");
  private static final String GOVERNMENT = "government";

  private final PlaceLexicon lexicon;
  private final Map<String, Map<String, String>> words;
  private final Map<String, Set<String>> classes;

  MetonymyClassifier(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
    this.words =
        Lexicon.table("metonymy.tsv", 3).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0), Collectors.toMap(row -> row.get(1), row -> row.get(2))));
    this.classes =
        Lexicon.table("wordnet-readings.tsv", 2).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0),
                    Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableSet())));
  }

  Reading of(SentenceScan scan, FoundPlace place) {
    String name = scan.text(place.from(), place.nameTo());
    boolean state =
        lexicon.places().isCountry(name)
            || lexicon.places().isCapital(name) && place.kind().isEmpty();
    return state && isGovernment(scan, head(scan, place), name)
        ? Reading.METONYMIC
        : Reading.LITERAL;
  }

  /** The token of the phrase that depends on one outside; of a conjunct that of the first one. */
  private static Token head(SentenceScan scan, FoundPlace place) {
    Token head = scan.token(place.to() - 1);
    for (int i = place.from(); i < place.to(); i++) {
      int governor = scan.token(i).head();
      if (governor < place.from() || governor >= place.to()) {
        head = scan.token(i);
      }
    }
    while (head.relation().equals("conj") && head.head() >= 0) {
      head = scan.token(head.head());
    }
    return head;
  }

  private boolean isGovernment(SentenceScan scan, Token head, String name) {
    if (head.head() < 0) {
      return false;
    }
    Token governor = scan.token(head.head());
    return switch (relation(head)) {
      case "nsubj" ->
          governor.tag().startsWith("VB")
              ? subject(scan, governor, lexicon.places().isCapital(name))
              : isListed("nominal", governor);
      case "nsubj:pass" -> isListed("passive", governor);
      case "nmod:poss" -> possessive(governor, lexicon.places().isCapital(name));
      case "obj", "iobj" -> isListed("object", governor);
      case "obl:agent" -> true;
      case "obl", "nmod" -> prepositional(scan, head, governor);
      case "compound", "amod" -> modifier(governor);
      default -> false;
    };
  }

  private static String relation(Token head) {
    return head.relation().startsWith("obl") && !head.relation().equals("obl:agent")
        ? "obl"
        : head.relation();
  }

  /** A town does nothing, so that a capital that does something is its government. */
  private boolean subject(SentenceScan scan, Token verb, boolean capital) {
    String listed = listed("subject", verb);
    boolean intends =
        scan.sentence().dependents(verb.index()).stream()
            .anyMatch(token -> token.relation().equals("xcomp") && token.tag().startsWith("VB"));
    return listed.equals(GOVERNMENT)
        || (listed.isEmpty()
            && (capital || intends || isOfClass("subject", lexicon.verbClass(verb.lemma()))));
  }

  private boolean possessive(Token noun, boolean capital) {
    String nounClass = lexicon.nounClass(noun.lemma());
    return listed("possessive", noun).isEmpty()
        && (capital
            ? !THINGS.contains(nounClass) && !nounClass.equals("person")
            : isOfClass("possessive", nounClass));
  }

  private boolean prepositional(SentenceScan scan, Token head, Token governor) {
    String preposition =
        scan.sentence().dependents(head.index()).stream()
            .filter(token -> token.relation().equals("case"))
            .map(token -> token.lemma())
            .findFirst()
            .orElse("");
    return switch (preposition) {
      case "with" -> isListed("with", governor);
      case "against" -> true;
      case "by" -> governor.tag().startsWith("VB");
      case "between" -> isListed("with", governor);
      case "of", "from", "for", "towards" ->
          governor.tag().startsWith("NN")
              && (isListed("of", governor) || isOfClass("of", lexicon.nounClass(governor.lemma())));
      default -> false;
    };
  }

  /**
   * "the U.S. government": neither place nor government, but not the place; "the Kursk front" is.
   */
  private boolean modifier(Token noun) {
    return !THINGS.contains(lexicon.nounClass(noun.lemma()));
  }

  private boolean isListed(String construction, Token word) {
    return listed(construction, word).equals(GOVERNMENT);
  }

  private String listed(String construction, Token word) {
    return Optional.ofNullable(words.get(construction))
        .map(table -> table.getOrDefault(word.lemma(), ""))
        .orElse("");
  }

  private boolean isOfClass(String construction, String wordClass) {
    return classes.getOrDefault(construction, Set.of()).contains(wordClass);
  }
}
