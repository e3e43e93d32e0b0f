package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/**
 * The actors of one article and the mentions that stand for them. A cluster is referred to by its
 * index, which stays the same from stage to stage.
 *
 * @param clusters the actors; one whose mentions have all been taken for others stays in the list
 * @param byMention the index of the cluster that each mention stands for, in the order in which the
 *     mentions were added
 */
public record ActorClusters(List<ActorCluster> clusters, Map<ActorMention, Integer> byMention) {

  /** Copies both. */
  public ActorClusters {
    clusters = List.copyOf(clusters);
    byMention = Collections.unmodifiableMap(new LinkedHashMap<>(byMention));
  }

  /** The cluster at an index. */
  public ActorCluster get(int index) {
    return clusters.get(index);
  }

  /** The indices of the clusters that have a mention, in the order of their first ones. */
  public List<Integer> mentioned() {
    return byMention.values().stream().distinct().toList();
  }

  /** A working copy of these clusters. */
  public Editor edit() {
    return new Editor(this);
  }

  /**
   * Clusters that one stage changes, with indices to find their mentions by. Not for several
   * threads; what a stage hands on is {@link #build()}.
   */
  public static final class Editor {

    private final List<ActorCluster> clusters;
    private final Map<ActorMention, Integer> byMention = new LinkedHashMap<>();
    private final SpanIndex<ActorMention> bySpan = new SpanIndex<>();
    private final NavigableMap<Integer, List<ActorMention>> byHead = new TreeMap<>();

    private Editor(ActorClusters start) {
      clusters = new ArrayList<>(start.clusters());
      start.byMention().forEach(this::assign);
    }

    /** Adds a cluster and returns its index. */
    public int add(ActorCluster cluster) {
      clusters.add(cluster);
      return clusters.size() - 1;
    }

    /** The cluster at an index. */
    public ActorCluster get(int index) {
      return clusters.get(index);
    }

    /** Replaces the cluster at an index. */
    public void set(int index, ActorCluster cluster) {
      clusters.set(index, cluster);
    }

    /** The index of the cluster of a mention that has been assigned. */
    public int indexOf(ActorMention mention) {
      return byMention.get(mention);
    }

    /** The cluster of a mention that has been assigned. */
    public ActorCluster get(ActorMention mention) {
      return clusters.get(indexOf(mention));
    }

    /** Says which cluster a mention stands for; does not change the cluster itself. */
    public void assign(ActorMention mention, int index) {
      if (byMention.put(mention, index) == null) {
        bySpan.add(mention.passage().span(), mention);
        byHead.computeIfAbsent(mention.head().begin(), head -> new ArrayList<>(1)).add(mention);
      }
    }

    /** Makes a mention stand for nobody. */
    public void remove(ActorMention mention) {
      byMention.remove(mention);
    }

    /** The mentions that share a character with the span. */
    public Stream<ActorMention> overlapping(Span span) {
      return bySpan.overlapping(span).filter(byMention::containsKey);
    }

    /** The mentions that the span lies in. */
    public Stream<ActorMention> around(Span span) {
      return bySpan.around(span).filter(byMention::containsKey);
    }

    /** The mentions that lie in the span. */
    public Stream<ActorMention> within(Span span) {
      return bySpan.within(span).filter(byMention::containsKey);
    }

    /** The mentions whose head words begin before the offset, nearest first. */
    public Stream<ActorMention> before(int offset) {
      return byHead.headMap(offset, false).descendingMap().values().stream()
          .flatMap(List::stream)
          .filter(byMention::containsKey);
    }

    /** The mentions whose head words begin after the offset, nearest first. */
    public Stream<ActorMention> after(int offset) {
      return byHead.tailMap(offset, false).values().stream()
          .flatMap(List::stream)
          .filter(byMention::containsKey);
    }

    /** The clusters as they are now. */
    public ActorClusters build() {
      return new ActorClusters(clusters, byMention);
    }
  }
}
