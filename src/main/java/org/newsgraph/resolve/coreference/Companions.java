package org.newsgraph.resolve.coreference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.ActorClusters;

/**
 * Finds those who are named together ("Ada Roe and Karl Dahl"), whom "they" means in the next
 * sentence and "both ministers" a little later. Not for use by several threads.
 */
final class Companions {

  /** How many sentences before a description those whom it means are named at most. */
  private static final int NEAR = 4;

  private static final String WORDS = "pairs.tsv";
  private static final Pattern PAIR = Pattern.compile("(?i)" + Lexicon.alternatives(WORDS, "pair"));
  private static final Pattern STATES = Lexicon.phrases(WORDS, "states");

  /** What stands between two, with the titles of the second. */
  private static final Pattern LINK =
      Pattern.compile(Lexicon.alternatives(WORDS, "link") + "(?:[\\p{L}.-]+\\s+){0,5}");

  private static final Pattern AND = Pattern.compile(",?\\s+and\\s.*");

  private final Article article;
  private final ActorClusters.Editor actors;

  /** Whom the last "they" meant, and the index of its sentence. */
  private List<Integer> meant = List.of();

  private int meantIn = -1;

  Companions(Article article, ActorClusters.Editor actors) {
    this.article = article;
    this.actors = actors;
  }

  /**
   * Those whom "they" means: subjects of the sentence before or of its own who were named together,
   * if nobody else is spoken of in the plural after them, else those whom the last one meant.
   *
   * @return their indices, in the order of the text; empty if there are none or for other pronouns
   */
  List<Integer> they(ActorMention pronoun) {
    if (!AntecedentFinder.isThirdPerson(pronoun) || !pronoun.plural()) {
      return List.of();
    }
    int sentence = pronoun.sentence() - 1;
    List<ActorMention> named = last(pronoun.head(), sentence, ActorType.PERSON);
    int end = named.isEmpty() ? 0 : named.get(named.size() - 1).head().end();
    boolean others =
        before(pronoun.head(), sentence)
            .anyMatch(other -> isPlural(other) && other.head().begin() > end);
    boolean subjects = named.stream().anyMatch(ActorMention::subject);
    if (subjects && !others) {
      meant = indices(named);
    } else if (others || !named.isEmpty() || meantIn < sentence) {
      meant = List.of();
    }
    meantIn = pronoun.sentence();
    return meant;
  }

  /**
   * The two whom a source means: "both ministers", "the brothers", "the two countries".
   *
   * @return their indices, in the order of the text; empty if the source is none for two
   */
  List<Integer> both(Passage source) {
    if (!PAIR.matcher(source.text()).matches()) {
      return List.of();
    }
    int sentence =
        actors.before(source.span().begin()).findFirst().map(ActorMention::sentence).orElse(0);
    boolean states = STATES.matcher(source.text()).find();
    List<Integer> named =
        indices(last(source.span(), sentence - NEAR, states ? ActorType.STATE : ActorType.PERSON));
    if (named.size() != 2) {
      return List.of();
    }
    // they are no third one beside the two
    actors.within(source.span()).toList().forEach(actors::remove);
    return named;
  }

  /** Those of a type who were last named together before a place, in order; empty if none were. */
  private List<ActorMention> last(Span place, int sentence, ActorType type) {
    List<ActorMention> named =
        before(place, sentence)
            .filter(it -> it.form() == Form.NAME && actors.get(it).type() == type)
            .toList();
    return IntStream.range(0, named.size())
        .mapToObj(i -> together(named.subList(i, named.size())))
        .filter(group -> group.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** The first of those who are named, nearest first, and those joined to it; in order. */
  private List<ActorMention> together(List<ActorMention> named) {
    boolean and = named.size() > 1 && AND.matcher(between(named.get(1), named.get(0))).matches();
    Deque<ActorMention> group = new ArrayDeque<>(List.of(named.get(0)));
    for (ActorMention mention : and ? named.subList(1, named.size()) : List.<ActorMention>of()) {
      if (!isLinked(mention, group.getFirst())) {
        break;
      }
      group.addFirst(mention);
    }
    return List.copyOf(group);
  }

  private Stream<ActorMention> before(Span place, int sentence) {
    return actors
        .before(place.begin())
        .filter(mention -> mention.passage().span().end() <= place.begin())
        .takeWhile(mention -> mention.sentence() >= sentence);
  }

  private boolean isLinked(ActorMention mention, ActorMention next) {
    return mention.sentence() == next.sentence() && LINK.matcher(between(mention, next)).matches();
  }

  private String between(ActorMention mention, ActorMention next) {
    int from = mention.passage().span().end();
    int to = next.passage().span().begin();
    return from < to ? article.textOf(new Span(from, to)) : "";
  }

  private boolean isPlural(ActorMention mention) {
    return mention.form() != Form.NAME && actors.get(mention).plural();
  }

  private List<Integer> indices(List<ActorMention> named) {
    return named.stream().map(actors::indexOf).distinct().toList();
  }
}
