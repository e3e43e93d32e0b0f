package org.newsgraph.entity.official;

import java.util.Optional;
import org.newsgraph.entity.actor.StatePhrase;
import org.newsgraph.entity.actor.StatePhrases;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PostStatus;

/** What stands before one title, read from right to left: a status, a state, a body. */
final class PostOwner {

  private final SentenceText text;
  private final Title title;
  private final PostLexicon lexicon;
  private final StatePhrases states;
  private final BodyReader bodies;

  private int from;
  private PostStatus status;
  private Optional<Country> state = Optional.empty();
  private Optional<String> body = Optional.empty();
  private boolean publicBody;
  private boolean definite;

  PostOwner(
      SentenceText text, Title title, PostLexicon lexicon, StatePhrases states, BodyReader bodies) {
    this.text = text;
    this.title = title;
    this.lexicon = lexicon;
    this.states = states;
    this.bodies = bodies;
    from = title.from();
    status = title.status();
  }

  /** The title with all that stands before it. */
  Post post() {
    int before;
    do {
      before = from;
      readOne();
    } while (from < before && from > 0);
    definite |= text.lower(from - 1).equals("the");
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
        Character.isUpperCase(text.token(title.head()).word().codePointAt(0)),
        definite);
  }

  private void readOne() {
    int hyphen = text.lower(from - 1).equals("-") ? from - 2 : from - 1;
    Optional<PostStatus> word = lexicon.status(text.lower(hyphen));
    Optional<StatePhrase> phrase = states.before(text.sentence(), from);
    if (word.isPresent() && status == PostStatus.CURRENT) {
      status = word.get();
      from = hyphen;
    } else if (state.isEmpty() && phrase.isPresent()) {
      takeState(phrase.get());
    } else if (lexicon.isSkipped(text.lower(from - 1))) {
      from--;
    } else if (body.isEmpty() && state.isEmpty()) {
      takeBody();
    }
  }

  private void takeState(StatePhrase phrase) {
    state = Optional.of(phrase.country());
    definite |= text.isPossessive(from - 1);
    body = body.map(words -> text.joined(phrase.from(), phrase.to()) + " " + words);
    from = phrase.from();
  }

  private void takeBody() {
    int start = bodies.start(text, from);
    if (start == from) {
      return;
    }
    int end = text.isPossessive(from - 1) ? from - 1 : from;
    definite |= end < from;
    body = Optional.of(text.joined(start, end));
    publicBody = bodies.isPublic(text, start, end);
    from = start;
  }
}
