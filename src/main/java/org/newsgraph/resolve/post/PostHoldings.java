package org.newsgraph.resolve.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.StateSalience;

/**
 * Which actors of an article hold which posts, in the order in which they were assigned.
 *
 * @param holdings one for each place in the text where the article says so
 */
public record PostHoldings(List<Holding> holdings) {

  /** How many states are worth showing for a post of which nothing says whose it is. */
  private static final int CONSIDERED = 3;

  /** Words that make a title that of a deputy. */
  private static final Set<String> LOWER = Lexicon.words("deputy-words.txt");

  /** Copies the list. */
  public PostHoldings {
    holdings = List.copyOf(holdings);
  }

  /**
   * A post and its holder.
   *
   * @param holder the index of the holder's cluster
   * @param mention the words that say so
   * @param state whose post it is, empty if nothing says it
   * @param known whose post it is by background data, if nothing says it
   */
  public record Holding(
      int holder, OfficialMention mention, Optional<Country> state, Optional<Country> known) {

    /** The state of the post, else of its holder. */
    Optional<Country> anyState(ActorClusters actors) {
      return state.or(() -> actors.get(holder).anyState());
    }

    /** Whether words without a name can mean this post: of the same title, and no other place's. */
    boolean isMeantBy(OfficialMention other) {
      String title = mention.post();
      boolean sameTitle =
          (" " + title).endsWith(" " + other.post()) || (" " + other.post()).endsWith(" " + title);
      return sameTitle
          && mention.of().flatMap(of -> other.of().map(it -> abbreviates(of, it))).orElse(true);
    }

    /** Whether the first can stand for the second, as "Va." does for "Virginia". */
    private static boolean abbreviates(String words, String whole) {
      boolean shortened = words.endsWith(".") || words.length() == 2;
      return words.equals(whole) || shortened && words.charAt(0) == whole.charAt(0);
    }

    /** How much is said of the post, to choose the fullest of several. */
    private int fullness() {
      return (state.isPresent() ? 2 : 0) + (mention.of().isPresent() ? 1 : 0);
    }
  }

  /** Holdings that agree in this are one official. */
  private record Post(int holder, String title, PostStatus status) {

    /**
     * Whether a shorter title means this post, too, as "justice" does "associate justice" (and not
     * "deputy mayor" "mayor"), or a former holder is called by the title.
     */
    boolean isMeantBy(Post other, List<Holding> others) {
      boolean called =
          status == PostStatus.FORMER
              && other.status == PostStatus.CURRENT
              && others.stream().allMatch(holding -> holding.mention().of().isEmpty());
      boolean same = status == other.status && !title.equals(other.title);
      return holder == other.holder && (same || called) && isFormOf(other.title);
    }

    private boolean isFormOf(String other) {
      int kind = title.length() - other.length();
      return title.equals(other)
          || (title.endsWith(" " + other)
              && Stream.of(title.substring(0, kind).strip().split(" ", -1))
                  .noneMatch(LOWER::contains));
    }

    static Post of(Holding holding) {
      OfficialMention mention = holding.mention();
      return new Post(holding.holder(), mention.post(), mention.status());
    }
  }

  /** The last holder of a post that ends in this noun ("the minister") before an offset. */
  public Optional<Integer> holderOf(String noun, int before) {
    return holdings.stream()
        .filter(holding -> holding.mention().evidence().span().begin() < before)
        .filter(holding -> (" " + holding.mention().post()).endsWith(" " + noun))
        .map(Holding::holder)
        .reduce((first, second) -> second);
  }

  /** Each person's posts, once each, with all that the article says of them. */
  public List<Official> officials(ActorClusters actors, Map<Integer, EntityKey> keys) {
    return byPost().stream()
        .map(same -> official(same, actors, keys))
        .sorted(Comparator.comparing(official -> official.evidence().span()))
        .toList();
  }

  /**
   * The posts of which nothing says whose they are, with the states that the article is about. A
   * post of a body without a state, such as an alliance, is not among them.
   */
  List<Unresolved> unresolved(ActorClusters actors, StateSalience states) {
    List<String> candidates = states.byFrequency().stream().limit(CONSIDERED).toList();
    Reason reason = candidates.size() > 1 ? Reason.AMBIGUOUS : Reason.NO_ANTECEDENT;
    return byPost().stream()
        .map(PostHoldings::fullest)
        .filter(holding -> holding.anyState(actors).isEmpty() && holding.mention().of().isEmpty())
        .map(holding -> holding.mention().evidence())
        .map(words -> new Unresolved(Unresolved.Kind.STATE, words, reason, candidates))
        .toList();
  }

  private Collection<List<Holding>> byPost() {
    Map<Post, List<Holding>> byPost =
        holdings.stream()
            .collect(Collectors.groupingBy(Post::of, LinkedHashMap::new, Collectors.toList()));
    Map<Post, List<Holding>> whole = new LinkedHashMap<>();
    for (Map.Entry<Post, List<Holding>> same : byPost.entrySet()) {
      Post full =
          byPost.keySet().stream()
              .filter(post -> post.isMeantBy(same.getKey(), same.getValue()))
              .findFirst()
              .orElse(same.getKey());
      whole.computeIfAbsent(full, post -> new ArrayList<>()).addAll(same.getValue());
    }
    return whole.values();
  }

  /** The holding of the longest title, and among these the one of which most is said. */
  private static Holding fullest(List<Holding> same) {
    return same.stream()
        .max(
            Comparator.comparingInt((Holding holding) -> holding.mention().post().length())
                .thenComparingInt(Holding::fullness))
        .orElseThrow();
  }

  private static Official official(
      List<Holding> same, ActorClusters actors, Map<Integer, EntityKey> keys) {
    Holding fullest = fullest(same);
    OfficialMention mention = fullest.mention();
    return new Official(
        keys.get(fullest.holder()),
        Optional.of(actors.get(fullest.holder()))
            .filter(ActorCluster::isNamed)
            .map(ActorCluster::name),
        mention.post(),
        mention.of(),
        fullest.state(),
        fullest.known(),
        mention.status(),
        same.stream().flatMap(holding -> holding.mention().rank().stream()).findFirst(),
        mention.evidence());
  }
}
