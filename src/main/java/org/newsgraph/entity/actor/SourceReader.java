package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Token;

/**
 * Reads the sources of statements that neither a name nor a listed noun covers: pronouns, other
 * nouns for people, documents.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class SourceReader {

  private static final Set<String> INSIDE =
      Set.of(
          "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "HYPH", "VBN", "VBG", "POS", "CD",
          "PRP$");

  private static final Set<String> NO_STARTS = Set.of("POS", "CD", "HYPH", "VBN");

  /** The number and gender of what a pronoun stands for. */
  private record Pronoun(boolean plural, Gender gender) {}

  private final Map<String, Pronoun> pronouns =
      Lexicon.table("pronouns.tsv", 4).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row -> new Pronoun(row.get(1).equals("plural"), Gender.valueOf(row.get(2)))));
  private final ActorNouns nouns = new ActorNouns();
  private final DocumentNouns documents;
  private final Set<String> people = Lexicon.words("people-nouns.txt");
  private final MediaOutlets outlets = new MediaOutlets();
  private final NameFilter filter = new NameFilter();
  private final Set<String> times = Lexicon.words("time-words.txt");

  /** Nouns for a town or county, which stand for those who govern it where it speaks. */
  private final Set<String> towns =
      Stream.of("city", "admin2")
          .flatMap(kind -> Lexicon.words("place-types.tsv", 2, kind).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Nouns for a few people who are together. */
  private final Set<String> circles = Lexicon.words("circles-of-people.txt");

  /** The nouns for posts, and the genders of their holders ("spokeswoman"). */
  private final Map<String, Gender> posts = new HashMap<>();

  SourceReader(DocumentNouns documents) {
    this.documents = documents;
    for (List<String> row : Lexicon.table("post-heads.tsv", 4)) {
      posts.put(
          row.get(0),
          switch (row.get(2)) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
          });
    }
  }

  /**
   * Returns a mention for the head word of a source: a pronoun, or a noun with what stands before
   * it. Empty if another mention has taken it, or if it denotes nobody.
   */
  Optional<ActorMention> read(ActorSentence view, Token head, boolean[] taken) {
    Optional<Pronoun> pronoun = Optional.ofNullable(pronouns.get(view.lower(head.index())));
    if (pronoun.isPresent() && !head.ner().equals("ORGANIZATION")) {
      return view.isAcronym(head.index())
          ? Optional.of(name(view, head.index(), head))
          : pronoun.map(p -> pronoun(view, head, p));
    }
    if (taken[head.index()]
        || !head.tag().matches("(NN|JJ).*")
        || times.contains(view.lower(head.index()))
        || isInPlace(view, head)) {
      return Optional.empty();
    }
    int from = start(view, head, taken);
    if (isName(head) && filter.isNoName(view, head.index())) {
      return Optional.empty();
    }
    if (isName(head)
        || head.tag().startsWith("NNP") && outlets.isOutlet(view, from, head.index() + 1)) {
      return Optional.of(name(view, from, head));
    }
    boolean named = view.introducesPerson(head.index()) || view.introducesBody(head.index());
    return isSomeone(view, head) && !named ? Optional.of(noun(view, from, head)) : Optional.empty();
  }

  /**
   * Returns a mention of a document that is no source, so that one that is can be traced to it;
   * empty if the word is no noun for a document, only describes another ("research fellow"), or is
   * taken.
   */
  Optional<ActorMention> document(ActorSentence view, Token head, boolean[] taken) {
    boolean described =
        head.relation().equals("compound") && view.tag(head.index() + 1).startsWith("NN");
    return !taken[head.index()]
            && head.tag().startsWith("NN")
            && documents.isDocument(head)
            && !described
        ? Optional.of(noun(view, start(view, head, taken), head))
        : Optional.empty();
  }

  /**
   * Returns a mention of unnamed people who own something, so that a document that is a source
   * ("the family's statement") can be traced to them; empty if the word is no noun for people, or
   * taken.
   */
  Optional<ActorMention> people(ActorSentence view, Token head, boolean[] taken) {
    return !taken[head.index()]
            && head.tag().matches("NNS?")
            && head.relation().equals("nmod:poss")
            && view.isPossessive(head.index() + 1)
            && isPeople(head)
        ? Optional.of(
            view.mention(
                start(view, head, taken),
                afterOf(view, head.index()),
                head.index(),
                Form.NOMINAL,
                Optional.empty(),
                Optional.empty(),
                ActorNouns.isPlural(head),
                Gender.UNKNOWN))
        : Optional.empty();
  }

  private boolean isPeople(Token noun) {
    String singular = ActorNouns.singular(noun);
    return circles.contains(singular)
        || WordNet.nounClass(singular).filter("person"::equals).isPresent();
  }

  /** Whether it only begins the name of a place: "the Freedonian Sea". */
  private static boolean isInPlace(ActorSentence view, Token head) {
    return head.relation().equals("compound")
        && head.ner().equals("LOCATION")
        && view.ner(head.index() + 1).equals("LOCATION");
  }

  private static int start(ActorSentence view, Token head, boolean[] taken) {
    int from = head.index();
    while (from > 0
        && INSIDE.contains(view.tag(from - 1))
        && !view.tag(from).equals("PRP$")
        && !taken[from - 1]) {
      from--;
    }
    while (from < head.index() && !startsAge(view, from) && isNoStart(view, from)) {
      from++;
    }
    return from;
  }

  private static boolean isNoStart(ActorSentence view, int index) {
    boolean numbered = view.isCapitalised(index) && view.tag(index + 1).equals("CD");
    return NO_STARTS.contains(view.tag(index)) && !numbered;
  }

  /** Whether a number starts an age, which is all that is said of someone ("28-year-old"). */
  private static boolean startsAge(ActorSentence view, int index) {
    return view.tag(index).equals("CD") && view.tag(index + 1).equals("HYPH");
  }

  /** A capitalised word that is no noun for people is the name of someone or something. */
  private boolean isName(Token head) {
    String noun = ActorNouns.singular(head);
    return head.tag().startsWith("NNP")
        && !people.contains(noun)
        && !posts.containsKey(noun)
        && !documents.isDocument(head);
  }

  private ActorMention name(ActorSentence view, int start, Token head) {
    int from = start;
    while (from < head.index() && !startsName(view, from)) {
      from++;
    }
    boolean numbered = view.tag(head.index() + 1).equals("CD");
    int to = numbered ? head.index() + 2 : head.index() + 1;
    boolean outlet =
        outlets.isOutlet(view, from, head.index() + 1)
            || numbered && outlets.isKind(view.word(head.index()));
    return view.mention(
        from,
        to,
        head.index(),
        Form.NAME,
        Optional.of(outlet ? ActorType.MEDIA_OUTLET : ActorType.ORGANIZATION),
        Optional.empty(),
        false,
        Gender.THING);
  }

  /** A proper noun, or a capitalised word before a number within a name: "Last 20 Days". */
  private static boolean startsName(ActorSentence view, int index) {
    return view.tag(index).startsWith("NNP")
        || index > 0 && view.isCapitalised(index) && view.tag(index + 1).equals("CD");
  }

  private boolean isSomeone(ActorSentence view, Token head) {
    return documents.isDocument(head)
        || nouns.endingAt(view.sentence(), head.index()).isPresent()
        || head.tag().startsWith("NNP")
        || head.tag().startsWith("JJ")
        || isTown(head)
        || people.contains(ActorNouns.singular(head));
  }

  private boolean isTown(Token noun) {
    return towns.contains(noun.lemma());
  }

  private ActorMention noun(ActorSentence view, int from, Token head) {
    int to = documents.isDocument(head) ? afterIssuer(view, head) : afterOf(view, head.index());
    Optional<ActorType> type =
        documents.isDocument(head)
            ? Optional.empty()
            : Optional.of(isTown(head) ? ActorType.ORGANIZATION : ActorType.GROUP);
    return view.mention(
        from,
        to,
        head.index(),
        Form.NOMINAL,
        type,
        Optional.empty(),
        ActorNouns.isPlural(head),
        gender(head));
  }

  private Gender gender(Token noun) {
    boolean thing = documents.isDocument(noun) || nouns.isCollective(noun) || isTown(noun);
    return posts.getOrDefault(ActorNouns.singular(noun), thing ? Gender.THING : Gender.UNKNOWN);
  }

  /** The end of the phrase with whoever issued the document. */
  private int afterIssuer(ActorSentence view, Token head) {
    return documents.issuers(view, head).stream()
        .mapToInt(i -> i + 1)
        .reduce(head.index() + 1, Math::max);
  }

  /** The end of the phrase with "of the council", which says whose it is. */
  private static int afterOf(ActorSentence view, int head) {
    int at = head + 1;
    if (!view.is(Use.COMPLEMENT, at)) {
      return at;
    }
    List<Integer> ends = new ArrayList<>(List.of(head + 1));
    for (at = head + 2; at < view.size(); at++) {
      String tag = view.tag(at);
      if (tag.startsWith("NN")) {
        ends.add(at + 1);
      } else if (!tag.equals("DT") && !INSIDE.contains(tag)) {
        break;
      }
    }
    return ends.get(ends.size() - 1);
  }

  private static ActorMention pronoun(ActorSentence view, Token head, Pronoun pronoun) {
    return view.mention(
        head.index(),
        head.index() + 1,
        head.index(),
        Form.PRONOUN,
        Optional.empty(),
        Optional.empty(),
        pronoun.plural(),
        pronoun.gender());
  }
}
