package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.actor.StatePhrases;

/** Finds the posts in a sentence: their titles, and the state or body named before them. */
final class PostReader {

  private final TitleReader titles;
  private final PostLexicon lexicon;
  private final StatePhrases states;
  private final BodyReader bodies;

  PostReader(PostLexicon lexicon, StatePhrases states, BodyReader bodies) {
    this.titles = new TitleReader(lexicon);
    this.lexicon = lexicon;
    this.states = states;
    this.bodies = bodies;
  }

  /** The posts of the sentence, in order. They do not overlap. */
  List<Post> read(SentenceText text) {
    List<Post> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < text.size(); i++) {
      Optional<Title> title = titles.at(text, i);
      if (title.isPresent() && title.get().from() >= free) {
        found.add(new PostOwner(text, title.get(), lexicon, states, bodies).post());
        free = title.get().to();
        i = free - 1;
      }
    }
    return found;
  }
}
