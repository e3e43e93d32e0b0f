package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;

/**
 * Links the statements of all articles by what they are about. What it finds does not depend on the
 * order of the articles.
 *
 * <p>Two statements are compared if they share one of their rarest keys, so many of which are
 * looked at that no pair is missed that has {@link Similarity#JACCARD} of its keys in common
 * (prefix filtering); common words bring nothing together.
 */
public final class CrossLinker {

  private static final Comparator<ClaimLink> ORDER =
      Comparator.comparing(ClaimLink::from)
          .thenComparing(ClaimLink::relation)
          .thenComparing(ClaimLink::to);

  /** A statement and where it was said. */
  private record Told(String article, Hint hint) {}

  private final Similarity similarity = new Similarity(new Stems());
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final QuoteLinker quotations = new QuoteLinker();

  /** Takes the hints of one article. */
  public void add(String article, Collection<String> lines) {
    for (String line : lines) {
      Hint.parse(line).ifPresent(hint -> add(new Told(article, hint)));
      QuoteHint.parse(line).ifPresent(hint -> quotations.add(article, hint));
    }
  }

  private void add(Told statement) {
    told.add(statement);
    statement.hint().side().content().keys().forEach(key -> uses.merge(key, 1, Integer::sum));
  }

  /** The links between all articles that were added, of two statements one in each direction. */
  public Collection<ClaimLink> links() {
    Set<ClaimLink> links = new TreeSet<>(ORDER);
    similar(links::add);
    Set<Set<String>> linked =
        links.stream().map(CrossLinker::pair).collect(Collectors.toUnmodifiableSet());
    quotations.links().filter(link -> !linked.contains(pair(link))).forEach(links::add);
    return links;
  }

  private static Set<String> pair(ClaimLink link) {
    return Set.of(link.from(), link.to());
  }

  private void similar(Consumer<ClaimLink> links) {
    Map<String, List<Told>> index = new HashMap<>();
    for (Told statement : told) {
      List<String> rare = rarest(statement);
      Set<Told> candidates = new HashSet<>();
      rare.forEach(key -> candidates.addAll(index.getOrDefault(key, List.of())));
      candidates.stream()
          .filter(other -> !other.article().equals(statement.article()))
          .forEach(other -> link(statement, other, links));
      rare.forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>()).add(statement));
    }
  }

  /** So many of its rarest keys that one of them is shared by all that have enough in common. */
  private List<String> rarest(Told statement) {
    Collection<String> keys = statement.hint().side().content().keys();
    int count = keys.size() - (int) Math.ceil(Similarity.JACCARD * keys.size()) + 1;
    return keys.stream()
        .sorted(Comparator.comparing((String key) -> uses.get(key)).thenComparing(key -> key))
        .limit(count)
        .toList();
  }

  private void link(Told one, Told other, Consumer<ClaimLink> links) {
    directed(one, other).ifPresent(links);
    directed(other, one).ifPresent(links);
  }

  /** A repetition goes to the earlier one; where no date tells, both repeat each other. */
  private Optional<ClaimLink> directed(Told from, Told to) {
    return similarity
        .compare(from.hint().side(), to.hint().side())
        .relation()
        .filter(
            relation ->
                relation != Relation.REPEATS || !from.hint().origin().isBefore(to.hint().origin()))
        .map(
            relation ->
                new ClaimLink(
                    from.hint().origin().statement(),
                    relation,
                    to.hint().origin().statement(),
                    Similarity.RULE));
  }
}
