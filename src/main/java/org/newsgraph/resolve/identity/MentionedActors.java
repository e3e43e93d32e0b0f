package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** Whom each mention of an article stands for, so far. Mentions come in the order of adding. */
public final class MentionedActors {

  private final Map<ActorMention, ActorDraft> actors = new LinkedHashMap<>();
  private final SpanIndex<ActorMention> places = new SpanIndex<>();
  private final NavigableMap<Integer, List<ActorMention>> byHead = new TreeMap<>();

  /** Adds a mention, or corrects whom it stands for. */
  public void put(ActorMention mention, ActorDraft actor) {
    if (actors.put(mention, actor) == null) {
      places.add(mention.passage().span(), mention);
      byHead.computeIfAbsent(mention.head().begin(), head -> new ArrayList<>(1)).add(mention);
    }
  }

  public void remove(ActorMention mention) {
    actors.remove(mention);
  }

  /** The actor of a mention that was added. */
  public ActorDraft get(ActorMention mention) {
    return actors.get(mention);
  }

  public Stream<ActorDraft> drafts() {
    return actors.values().stream().distinct();
  }

  public void forEach(BiConsumer<ActorMention, ActorDraft> action) {
    actors.forEach(action);
  }

  /** The mentions that share a character with the span. */
  public Stream<ActorMention> overlapping(Span span) {
    return places.overlapping(span).filter(actors::containsKey);
  }

  /** The mentions that the span lies in. */
  public Stream<ActorMention> around(Span span) {
    return places.around(span).filter(actors::containsKey);
  }

  /** The mentions that lie in the span. */
  public Stream<ActorMention> within(Span span) {
    return places.within(span).filter(actors::containsKey);
  }

  /** The mentions whose head words begin before the offset, nearest first. */
  public Stream<ActorMention> before(int offset) {
    return byHead.headMap(offset, false).descendingMap().values().stream()
        .flatMap(List::stream)
        .filter(actors::containsKey);
  }
}
