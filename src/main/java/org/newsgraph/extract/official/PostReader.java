package org.newsgraph.extract.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.annotate.Sentence;
import org.newsgraph.annotate.Token;
import org.newsgraph.extract.actor.StatePhrase;
import org.newsgraph.extract.actor.StatePhrases;
import org.newsgraph.extract.official.PostLexicon.Head;
import org.newsgraph.extract.official.PostLexicon.Scope;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Country;
import org.newsgraph.model.PostStatus;

/** Finds the titles of posts in a sentence, and the state or body named before them. */
final class PostReader {

  private static final int LONGEST_WHOLE = 5;
  private static final Set<String> WITH_PORTFOLIO =
      Set.of("secretary", "minister", "undersecretary");

  private final PostLexicon lexicon;
  private final StatePhrases states;
  private final Set<String> skipped = Lexicon.words("party-adjectives.txt");

  PostReader(PostLexicon lexicon, StatePhrases states) {
    this.lexicon = lexicon;
    this.states = states;
  }

  /** The posts of the sentence, in order. They do not overlap. */
  List<Post> read(Sentence sentence) {
    List<Post> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Optional<Title> title = title(sentence, i);
      if (title.isPresent() && title.get().from() >= free) {
        Title widest = title.get();
        found.add(withOwner(sentence, widest));
        free = widest.to();
        i = widest.to() - 1;
      }
    }
    return found;
  }

  /** A title without what stands before it. */
  private record Title(int from, int to, int head, Scope scope, String words, PostStatus status) {}

  private Optional<Title> title(Sentence sentence, int at) {
    for (int to = Math.min(sentence.tokens().size(), at + LONGEST_WHOLE); to > at + 1; to--) {
      Optional<Scope> scope = lexicon.whole(words(sentence, at, to));
      if (scope.isPresent()) {
        return Optional.of(complete(sentence, at, to, scope.get(), words(sentence, at, to)));
      }
    }
    Token token = sentence.tokens().get(at);
    Optional<Head> head = lexicon.head(token.word().toLowerCase(Locale.ROOT));
    if (head.isEmpty() || (!token.tag().startsWith("NN") && !token.tag().startsWith("JJ"))) {
      return Optional.empty();
    }
    return startsWhole(sentence, at)
        ? Optional.empty()
        : Optional.of(complete(sentence, at, at + 1, head.get().scope(), head.get().title()));
  }

  /** Whether a modifier from here on leads to a title of several words ("chief of staff"). */
  private boolean startsWhole(Sentence sentence, int at) {
    return at + 1 < sentence.tokens().size()
        && lexicon.isModifier(lower(sentence, at))
        && title(sentence, at + 1).filter(next -> next.from() <= at).isPresent();
  }

  private Title complete(Sentence sentence, int at, int end, Scope scope, String words) {
    int to = withPortfolio(sentence, end);
    PostStatus status = PostStatus.CURRENT;
    int after = to;
    if (lower(sentence, to).equals("-") && lexicon.status(lower(sentence, to + 1)).isPresent()) {
      status = lexicon.status(lower(sentence, to + 1)).get();
      after = to + 2;
    }
    int from = at;
    while (from > 0 && isModifier(sentence, from - 1)) {
      from--;
    }
    from = lower(sentence, from).equals("-") ? from + 1 : from;
    while (from < at && isWithinName(sentence, from)) {
      from++;
    }
    String before = words(sentence, from, at);
    String behind = words(sentence, end, to);
    String title = (before + " " + words + " " + behind).strip();
    Scope wide = to > end || isMinister(sentence, end, from, at) ? Scope.UNIQUE : scope;
    return new Title(from, after, end - 1, wide, title, status);
  }

  /** Whether the token goes on a name, as "House" does in "White House press secretary". */
  private static boolean isWithinName(Sentence sentence, int index) {
    if (index == 0) {
      return false;
    }
    String label = sentence.tokens().get(index).ner();
    return label.matches("ORGANIZATION|LOCATION")
        && sentence.tokens().get(index - 1).ner().equals(label);
  }

  private static boolean isMinister(Sentence sentence, int end, int from, int at) {
    return lower(sentence, end - 1).equals("minister") && from < at;
  }

  private boolean isModifier(Sentence sentence, int index) {
    String word = lower(sentence, index);
    return lexicon.isModifier(word)
        || (word.equals("-") && index > 0 && lexicon.isModifier(lower(sentence, index - 1)))
        || (word.equals("and")
            && index > 0
            && lexicon.isPortfolio(lower(sentence, index - 1))
            && lexicon.isPortfolio(lower(sentence, index + 1)));
  }

  private int withPortfolio(Sentence sentence, int end) {
    boolean takes = WITH_PORTFOLIO.contains(lower(sentence, end - 1));
    if (!takes || !lower(sentence, end).matches("of|for")) {
      return end;
    }
    int at = end + 1;
    while (lexicon.isPortfolio(lower(sentence, at)) || isJoiner(sentence, at)) {
      at++;
    }
    while (at < sentence.tokens().size()
        && at > end + 1
        && lower(sentence, at).matches("affairs|security|services|development|relations")) {
      at++;
    }
    return at > end + 1 && !lower(sentence, at - 1).equals("the") ? at : end;
  }

  private boolean isJoiner(Sentence sentence, int at) {
    return lower(sentence, at).matches("and|affairs|security|services|development|relations")
        && lexicon.isPortfolio(lower(sentence, at + 1));
  }

  private Post withOwner(Sentence sentence, Title title) {
    int from = title.from();
    PostStatus status = title.status();
    Optional<Country> state = Optional.empty();
    Optional<String> body = Optional.empty();
    boolean publicBody = false;
    boolean definite = false;
    for (boolean more = true; more; ) {
      int before = from;
      Optional<PostStatus> word = status(sentence, from);
      Optional<StatePhrase> phrase = states.before(sentence, from);
      if (word.isPresent() && status == PostStatus.CURRENT) {
        status = word.get();
        from = lower(sentence, from - 1).equals("-") ? from - 2 : from - 1;
      } else if (state.isEmpty() && phrase.isPresent()) {
        state = phrase.map(StatePhrase::country);
        definite |= sentence.tokens().get(from - 1).tag().equals("POS");
        body = body.map(text -> stateText(sentence, phrase.get()) + text);
        from = phrase.get().from();
      } else if (from > 0 && skipped.contains(lower(sentence, from - 1))) {
        from--;
      } else if (body.isEmpty() && state.isEmpty()) {
        int start = bodyStart(sentence, from);
        if (start < from) {
          int end = sentence.tokens().get(from - 1).tag().equals("POS") ? from - 1 : from;
          definite |= end < from;
          body = Optional.of(words(sentence, start, end, true));
          publicBody = isPublic(sentence, start, end);
          from = start;
        }
      }
      more = from < before && from > 0;
    }
    definite |= lower(sentence, from - 1).equals("the");
    return new Post(
        from,
        title.to(),
        title.head(),
        title.words(),
        title.scope(),
        status,
        body,
        state,
        publicBody,
        Character.isUpperCase(sentence.tokens().get(title.head()).word().codePointAt(0)),
        definite);
  }

  private Optional<PostStatus> status(Sentence sentence, int from) {
    int at = lower(sentence, from - 1).equals("-") ? from - 2 : from - 1;
    return lexicon.status(lower(sentence, at));
  }

  private static String stateText(Sentence sentence, StatePhrase phrase) {
    return words(sentence, phrase.from(), phrase.to(), true) + " ";
  }

  /** Where a body or territory that ends right before {@code end} starts; {@code end} if none. */
  private int bodyStart(Sentence sentence, int end) {
    int to = end > 0 && sentence.tokens().get(end - 1).tag().equals("POS") ? end - 1 : end;
    int from = to;
    while (from > 0
        && isBodyWord(sentence.tokens().get(from - 1), from == to)
        && states.before(sentence, from).filter(s -> from(sentence, s)).isEmpty()) {
      from--;
    }
    while (from < to && lower(sentence, from).matches("of|and|the|for|-")) {
      from++;
    }
    return from == to ? end : from;
  }

  private static boolean from(Sentence sentence, StatePhrase phrase) {
    return !sentence.tokens().get(phrase.to() - 1).ner().equals("ORGANIZATION");
  }

  private boolean isBodyWord(Token token, boolean last) {
    String word = token.word().toLowerCase(Locale.ROOT);
    if (token.ner().equals("PERSON")) {
      return false;
    }
    return token.ner().matches("ORGANIZATION|LOCATION")
        || (token.tag().startsWith("NN") && (lexicon.isPublicBody(word) || !last))
        || (token.tag().startsWith("NNP") && Character.isUpperCase(token.word().codePointAt(0)))
        || (!last && (token.tag().equals("HYPH") || token.ner().equals("MISC")));
  }

  /** Whether the tokens name a public body or a territory. */
  boolean isPublic(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(from, to).stream()
        .anyMatch(
            token ->
                token.ner().equals("LOCATION")
                    || lexicon.isPublicBody(
                        token.word().toLowerCase(Locale.ROOT).replace(".", "")));
  }

  static String lower(Sentence sentence, int index) {
    return index < 0 || index >= sentence.tokens().size()
        ? ""
        : sentence.tokens().get(index).word().toLowerCase(Locale.ROOT);
  }

  private static String words(Sentence sentence, int from, int to) {
    return words(sentence, from, to, false);
  }

  private static String words(Sentence sentence, int from, int to, boolean asPrinted) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(asPrinted ? sentence.tokens().get(i).word() : lower(sentence, i)).append(' ');
    }
    return words.toString().strip().replace(" - ", "-").replace(" 's", "'s");
  }
}
