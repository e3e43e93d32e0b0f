package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.entity.actor.StatePhraseFinder;
import org.newsgraph.entity.actor.StatePhraseFinder.StatePhrase;
import org.newsgraph.entity.official.PostLexicon.PostWord;
import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.entity.official.TitleReader.Title;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PostStatus;

/**
 * Finds the posts in a sentence: their titles, and the status, state or body named before them.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class PostReader {

  private final TitleReader titles;
  private final PostLexicon lexicon;
  private final StatePhraseFinder states;
  private final BodyReader bodies;

  PostReader(PostLexicon lexicon, StatePhraseFinder states, BodyReader bodies) {
    this.titles = new TitleReader(lexicon);
    this.lexicon = lexicon;
    this.states = states;
    this.bodies = bodies;
  }

  /** Returns the posts of the sentence in order; their titles do not overlap. */
  List<Post> read(SentenceView text) {
    List<Post> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < text.size(); i++) {
      Optional<Title> title = titles.at(text, i);
      if (title.isPresent() && title.get().from() >= free) {
        found.add(new OwnerScan(text, title.get(), free).post());
        free = title.get().to();
        i = free - 1;
      }
    }
    return found;
  }

  /** What stands before one title, read from right to left: a status, a state, a body. */
  private final class OwnerScan {

    private final SentenceView text;
    private final Title title;

    /** The token after the title before this one. */
    private final int free;

    private int from;
    private PostStatus status;
    private Optional<Country> state = Optional.empty();
    private Optional<String> body = Optional.empty();
    private boolean publicBody;
    private boolean definite;

    OwnerScan(SentenceView text, Title title, int free) {
      this.text = text;
      this.title = title;
      this.free = free;
      from = title.from();
      status = title.status();
    }

    /** Reads leftwards until nothing more belongs to the title. */
    Post post() {
      int before;
      do {
        before = from;
        readOne();
      } while (from < before && from > 0);
      definite |= lexicon.is(PostWord.ARTICLE, text.lower(from - 1));
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
          text.isCapitalised(title.head()),
          definite,
          title.plural());
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
      } else if (isSkipped(from - 1) && !isVerb(from - 1)) {
        from--;
      } else if (body.isEmpty() && state.isEmpty()) {
        takeBody();
      }
    }

    private boolean isSkipped(int index) {
      String word = text.lower(index);
      return lexicon.isSkipped(word) || lexicon.is(PostWord.ORDINAL, word);
    }

    /** "elected" in "was elected governor". */
    private boolean isVerb(int index) {
      return lexicon.is(PostWord.VERB, text.lower(index))
          && (lexicon.is(PostWord.VERB, text.lower(index - 1))
              || lexicon.is(PostWord.PAST, text.lower(index - 1)));
    }

    private void takeState(StatePhrase phrase) {
      state = Optional.of(phrase.country());
      boolean owner = text.isPossessive(from - 1);
      boolean apart = owner && text.isCapitalised(from);
      definite |= owner;
      body =
          body.map(words -> apart ? words : text.joined(phrase.from(), phrase.to()) + " " + words);
      from = phrase.from();
    }

    private void takeBody() {
      int start = bodies.start(text, from);
      if (start == from) {
        takePrincipal();
        return;
      }
      if (isOfAnother(start)) {
        return;
      }
      int end = text.isPossessive(from - 1) ? from - 1 : from;
      definite |= end < from;
      body = Optional.of(text.joined(start, end));
      publicBody = bodies.isPublic(text, start, end);
      from = start;
    }

    /** Whom an adviser or the like works for: "Poe adviser", "Poe's spokeswoman". */
    private void takePrincipal() {
      int end = text.isPossessive(from - 1) ? from - 1 : from;
      boolean personal = title.scope() == Scope.ROLE && lexicon.is(PostWord.PERSONAL, title.noun());
      if (personal && text.isPerson(end - 1)) {
        int start = end - 1;
        while (text.isPerson(start - 1)) {
          start--;
        }
        definite |= end < from;
        body = Optional.of(text.joined(start, end));
        from = start;
      }
    }

    /** Whether the body is that of the post before: "chair of the Lund Committee Senator Ada". */
    private boolean isOfAnother(int start) {
      boolean owned = free > 0 && lexicon.is(PostWord.OF, text.lower(free));
      int owner = lexicon.is(PostWord.ARTICLE, text.lower(free + 1)) ? free + 2 : free + 1;
      return owned && start == owner;
    }
  }
}
