package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;

/** Makes the finding of a post from the words that were read. */
record Evidence(Article article, SentenceText text, Post post, Territory territory) {

  /** A post with its holder's name, and the military rank that starts at {@code rank}, if any. */
  OfficialMention named(Holder person, int rank) {
    boolean inFront = rank < person.from() && (rank >= post.to() || person.to() <= post.from());
    boolean first = person.from() < post.from();
    int from = Math.min(post.from(), inFront ? rank : person.from());
    int to = Math.max(person.to(), first ? territory.to() : post.to());
    Optional<Passage> rankWords =
        inFront ? Optional.of(passage(rank, person.from())) : Optional.empty();
    return mention(
        Optional.of(passage(person.from(), person.to())),
        rankWords.map(Passage::text),
        passage(from, to));
  }

  /** A post whose holder has no name here. */
  OfficialMention unnamed() {
    int to = territory.state().isPresent() ? territory.to() : post.to();
    return mention(Optional.empty(), Optional.empty(), passage(post.from(), to));
  }

  private Passage passage(int from, int to) {
    return article.passage(text.sentence().span(from, to));
  }

  private OfficialMention mention(
      Optional<Passage> person, Optional<String> rank, Passage evidence) {
    Optional<Country> state = post.state().or(territory::state);
    Optional<String> of =
        post.body()
            .or(() -> territory.words().filter(words -> post.state().isEmpty() || territory.open()))
            .or(() -> state.map(Country::name));
    return new OfficialMention(person, post.title(), of, state, post.status(), rank, evidence);
  }
}
