package org.newsgraph.resolve.post;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.identity.MentionedActors;

/** Makes the words for a post without a name ("the Freedonian president") those of a person. */
final class UnnamedHolder {

  private UnnamedHolder() {}

  /** The mentions of groups that the words for the post take the place of. */
  static List<ActorMention> replaced(OfficialMention mention, MentionedActors actors) {
    return actors
        .overlapping(mention.evidence().span())
        .filter(m -> m.type().filter(type -> type == ActorType.GROUP).isPresent())
        .toList();
  }

  /** The mention of the holder; where one is replaced, with its head and place in the clause. */
  static ActorMention mention(OfficialMention post, List<ActorMention> replaced, Gender gender) {
    Passage words = post.evidence();
    Optional<ActorMention> known = replaced.stream().findFirst();
    Span last = new Span(words.span().end() - 1, words.span().end());
    return new ActorMention(
        words,
        words.text(),
        known.map(ActorMention::head).orElse(last),
        Form.NOMINAL,
        Optional.of(ActorType.PERSON),
        post.state(),
        false,
        gender,
        known.map(ActorMention::sentence).orElse(0),
        known.map(ActorMention::subject).orElse(true));
  }
}
