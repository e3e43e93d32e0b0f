package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.official.HolderFinder.Holder;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.model.findings.PostStatus;

/**
 * Gives a post without a name the holder of the one beside it: "former Ohio governor and US Senator
 * Ada Roe", "Ada Roe, mayor of Lund and chair of the council".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class HolderSharing {

  private final PostLexicon lexicon;

  HolderSharing(PostLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns the posts of a sentence, in order, with the holders that they share. */
  List<HeldPost> share(SentenceView text, List<HeldPost> posts) {
    List<HeldPost> shared = new ArrayList<>(posts);
    for (int i = shared.size() - 2; i >= 0; i--) {
      HeldPost post = shared.get(i);
      HeldPost next = shared.get(i + 1);
      if (post.holder().isEmpty() && next.isBeforeName() && leadsTo(text, post, next)) {
        shared.set(i, post.by(next.holder().orElseThrow()));
      }
    }
    for (int i = 1; i < shared.size(); i++) {
      HeldPost post = shared.get(i);
      HeldPost last = shared.get(i - 1);
      if (post.holder().isEmpty() && last.isBehindName() && goesOn(text, last, post)) {
        shared.set(i, post.by(holder(last)));
      }
    }
    return shared;
  }

  private boolean leadsTo(SentenceView text, HeldPost post, HeldPost next) {
    int from = post.territory().to();
    String between = from < next.post().from() ? text.joined(from, next.post().from()) : "";
    boolean both = !post.post().definite() && lexicon.is(PostWord.COORDINATOR, between);
    boolean adjoined = from == next.post().from() && isWhole(post);
    boolean apposed = between.equals(",") && isWhole(post) && !goesOnWith(text, next.holder());
    return both || adjoined || apposed;
  }

  private static boolean isWhole(HeldPost post) {
    return post.post().definite()
        || post.post().body().isPresent()
        || post.territory().words().isPresent();
  }

  /** Whether another item of a list follows the name. */
  private boolean goesOnWith(SentenceView text, Optional<Holder> holder) {
    return holder
        .filter(name -> lexicon.is(PostWord.COORDINATOR, text.lower(name.to())))
        .isPresent();
  }

  private boolean goesOn(SentenceView text, HeldPost last, HeldPost post) {
    int from = last.territory().to();
    int to = post.post().from();
    return from < to
        && !post.post().definite()
        && IntStream.range(from, to).anyMatch(i -> isLink(text, i))
        && IntStream.range(from, to)
            .allMatch(i -> isLink(text, i) || lexicon.is(PostWord.DETERMINER, text.lower(i)));
  }

  private boolean isLink(SentenceView text, int index) {
    return lexicon.is(PostWord.NEXT_ITEM, text.lower(index));
  }

  /** The name with the status of the post before, which holds for both. */
  private static Holder holder(HeldPost last) {
    Holder name = last.holder().orElseThrow();
    PostStatus status = name.told().orElse(last.post().status());
    return new Holder(name.from(), name.to(), Optional.of(status));
  }
}
