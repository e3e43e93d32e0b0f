package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.official.HolderFinder.Holder;
import org.newsgraph.entity.official.TerritoryReader.Territory;

/**
 * A post in a sentence with what follows it and who holds it.
 *
 * @param post the words of the post
 * @param territory what "of ..." behind it says
 * @param holder the name of whoever holds it, empty if none is found
 */
record HeldPost(Post post, Territory territory, Optional<Holder> holder) {

  /** The same post, held by somebody. */
  HeldPost by(Holder other) {
    return new HeldPost(post, territory, Optional.of(other));
  }

  /** Whether the holder's name stands behind the title. */
  boolean isBeforeName() {
    return holder.filter(name -> name.from() >= post.to()).isPresent();
  }

  /** Whether the holder's name stands before the title. */
  boolean isBehindName() {
    return holder.filter(name -> name.to() <= post.from()).isPresent();
  }
}
