package org.newsgraph.entity.official;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.Token;

/**
 * Finds of whom a clause says that they hold a post, by its tree: "Ada Roe, who has served as mayor
 * of Lund", "Ada Roe resumed the office of president".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class PredicateReader {

  /**
   * Whom a clause gives a post.
   *
   * @param person a token of the name
   * @param status what the verb says of the time
   */
  record Said(int person, PostStatus status) {}

  /** A verb, or the noun that stands for one behind a copula, and how it gives a post. */
  private record Clause(int verb, PostWord manner) {}

  private static final List<PostWord> COMPLEMENT = List.of(PostWord.BECOMING, PostWord.APPOINTING);
  private static final List<PostWord> AS =
      List.of(
          PostWord.SERVING,
          PostWord.BECOMING,
          PostWord.APPOINTING,
          PostWord.LEAVING,
          PostWord.REMOVING);
  private static final List<PostWord> POSITION =
      List.of(PostWord.HOLDING, PostWord.BECOMING, PostWord.LEAVING);

  private final PostLexicon lexicon;

  PredicateReader(PostLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns whom the clause says to hold the post with this head; empty if it says so of none. */
  Optional<Said> read(SentenceView text, int head) {
    int noun = firstConjunct(text, head);
    return clause(text, noun)
        .filter(clause -> isFact(text, clause.verb()))
        .flatMap(
            clause ->
                holder(text, clause, noun).map(person -> new Said(person, status(text, clause))));
  }

  /** Returns who is said to be the one: "Its commander is Ada Roe". */
  Optional<Said> equated(SentenceView text, int head) {
    Token subject = text.token(head);
    return Optional.of(subject.head())
        .filter(name -> subject.relation().equals("nsubj") && name > head)
        .filter(name -> text.isPerson(name) && isCopular(text, name) && isFact(text, name))
        .map(name -> new Said(name, status(text, new Clause(name, PostWord.SERVING))));
  }

  /** Returns whether a clause says of somebody that they hold, held or want to hold the post. */
  boolean isPredicate(SentenceView text, int head) {
    return clause(text, firstConjunct(text, head)).isPresent();
  }

  /** The noun itself if it has a copula of its own, else the first of the nouns that it goes on. */
  private static int firstConjunct(SentenceView text, int index) {
    int at = index;
    while (text.token(at).relation().equals("conj") && !isCopular(text, at)) {
      at = text.token(at).head();
    }
    return at;
  }

  private static boolean isCopular(SentenceView text, int noun) {
    return child(text, noun, t -> t.relation().equals("cop")).isPresent();
  }

  private Optional<Clause> clause(SentenceView text, int noun) {
    Token token = text.token(noun);
    int governor = token.head();
    if (isCopular(text, noun)) {
      return Optional.of(new Clause(noun, PostWord.SERVING));
    }
    if (governor < 0) {
      return Optional.empty();
    }
    if (isPosition(text, noun)) {
      return position(text, governor);
    }
    if (has(text, noun, "case", "as")) {
      int verb = text.tag(governor).startsWith("NN") ? text.token(governor).head() : governor;
      return clause(text, verb, AS);
    }
    return token.relation().matches("obj|xcomp")
        ? clause(text, governor, COMPLEMENT)
        : Optional.empty();
  }

  /** "the post" in "the post of mayor". */
  private boolean isPosition(SentenceView text, int noun) {
    Token token = text.token(noun);
    return token.relation().equals("nmod")
        && has(text, noun, "case", "of")
        && lexicon.is(PostWord.POSITION, text.lower(token.head()));
  }

  private Optional<Clause> position(SentenceView text, int noun) {
    Token position = text.token(noun);
    if (position.relation().equals("obj")) {
      return clause(text, position.head(), POSITION);
    }
    boolean to = position.relation().equals("obl") && has(text, noun, "case", "to");
    return to ? clause(text, position.head(), List.of(PostWord.APPOINTING)) : Optional.empty();
  }

  private Optional<Clause> clause(SentenceView text, int verb, List<PostWord> manners) {
    return verb < 0 || !text.tag(verb).startsWith("VB")
        ? Optional.empty()
        : manners.stream()
            .filter(manner -> lexicon.is(manner, text.token(verb).lemma()))
            .findFirst()
            .map(manner -> new Clause(verb, manner));
  }

  /** Whether the clause says that it is or was so, or will be, not that it could be. */
  private boolean isFact(SentenceView text, int verb) {
    boolean doubted =
        child(
                text,
                verb,
                t ->
                    t.tag().equals("JJS")
                        || t.relation().equals("advmod") && lexicon.is(PostWord.DENIAL, t.lemma())
                        || t.relation().equals("aux") && lexicon.is(PostWord.MODAL, t.word())
                        || t.relation().equals("mark") && lexicon.is(PostWord.CONDITION, t.lemma()))
            .isPresent();
    Token token = text.token(verb);
    boolean wished =
        token.relation().equals("xcomp")
            && !lexicon.is(PostWord.ASPECT, text.token(token.head()).lemma());
    return !doubted && !wished;
  }

  private Optional<Integer> holder(SentenceView text, Clause clause, int noun) {
    int verb = clause.verb();
    boolean onObject =
        clause.manner() == PostWord.APPOINTING || clause.manner() == PostWord.REMOVING;
    boolean passive =
        child(text, verb, t -> t.relation().matches("aux:pass|nsubj:pass")).isPresent()
            || text.token(verb).relation().startsWith("acl") && text.tag(verb).equals("VBN");
    return onObject && !passive
        ? child(text, verb, t -> t.relation().matches("obj|iobj") && t.index() != noun)
            .filter(text::isPerson)
        : subject(text, verb);
  }

  private static Optional<Integer> subject(SentenceView text, int verb) {
    Optional<Integer> own = child(text, verb, t -> t.relation().matches("nsubj(:pass)?"));
    Token token = text.token(verb);
    boolean relative = token.relation().startsWith("acl");
    if (own.isPresent()) {
      return relative && text.tag(own.get()).startsWith("W")
          ? named(text, token.head())
          : own.filter(text::isPerson);
    }
    if (relative) {
      return named(text, token.head());
    }
    return token.relation().matches("conj|xcomp|advcl")
        ? subject(text, token.head())
        : Optional.empty();
  }

  /** The name that a noun stands in apposition to, or the noun itself if it is one. */
  private static Optional<Integer> named(SentenceView text, int noun) {
    int at = noun;
    while (!text.isPerson(at) && text.token(at).relation().equals("appos")) {
      at = text.token(at).head();
    }
    return Optional.of(at).filter(text::isPerson);
  }

  private PostStatus status(SentenceView text, Clause clause) {
    if (clause.manner() == PostWord.LEAVING || clause.manner() == PostWord.REMOVING) {
      return PostStatus.FORMER;
    }
    boolean coming =
        child(
                text,
                clause.verb(),
                t -> t.relation().equals("aux") && lexicon.is(PostWord.COMING, t.word()))
            .isPresent();
    if (coming) {
      return PostStatus.DESIGNATE;
    }
    boolean lasting = clause.manner() == PostWord.SERVING || clause.manner() == PostWord.HOLDING;
    boolean reported = text.token(clause.verb()).relation().equals("ccomp");
    return lasting && !reported && isPast(text, clause.verb())
        ? PostStatus.FORMER
        : PostStatus.CURRENT;
  }

  private static boolean isPast(SentenceView text, int verb) {
    return text.tag(verb).equals("VBD")
        || child(text, verb, t -> t.relation().matches("cop|aux") && t.tag().equals("VBD"))
            .isPresent();
  }

  private static boolean has(SentenceView text, int governor, String relation, String word) {
    return child(
            text, governor, t -> t.relation().equals(relation) && t.word().equalsIgnoreCase(word))
        .isPresent();
  }

  /** The first dependent that fits. */
  private static Optional<Integer> child(
      SentenceView text, int governor, Predicate<Token> condition) {
    return IntStream.range(0, text.size())
        .filter(i -> text.token(i).head() == governor && condition.test(text.token(i)))
        .boxed()
        .findFirst();
  }
}
