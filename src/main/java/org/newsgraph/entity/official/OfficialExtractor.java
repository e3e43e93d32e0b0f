package org.newsgraph.entity.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.actor.StatePhrases;
import org.newsgraph.entity.official.PostLexicon.Scope;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PostStatus;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * Finds who is said to hold a public post: "Freedonian President Ada Roe", "Ada Roe, the mayor of
 * Lund", and unnamed holders of a post that only one person holds, "the Freedonian president".
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class OfficialExtractor {

  private final PostReader posts;
  private final TerritoryReader territories;
  private final HolderFinder holders;

  public OfficialExtractor(Countries countries) {
    PostLexicon lexicon = new PostLexicon();
    StatePhrases states = new StatePhrases(countries);
    BodyReader bodies = new BodyReader(lexicon, states);
    posts = new PostReader(lexicon, states, bodies);
    territories = new TerritoryReader(lexicon, states, bodies);
    holders = new HolderFinder(lexicon);
  }

  /** In the order of the text. Posts of companies and the like are left out. */
  public List<OfficialMention> extract(AnnotatedArticle annotated) {
    List<OfficialMention> found = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      SentenceText text = new SentenceText(sentence);
      for (Post post : posts.read(text)) {
        official(annotated.article(), text, post).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<OfficialMention> official(Article article, SentenceText text, Post post) {
    Territory territory = territories.after(text, post);
    Optional<Holder> holder = holders.of(text, post, territory);
    Evidence evidence = new Evidence(article, text, post, territory);
    if (holder.isPresent()) {
      int rank = holders.rankBefore(text, holder.get().from());
      boolean open = rank < holder.get().from() || isPublic(post, territory);
      Post said = holders.said(text, post, holder.get());
      Evidence known = new Evidence(article, text, said, territory);
      return open ? Optional.of(known.named(holder.get(), rank)) : Optional.empty();
    }
    return isPublic(post, territory) && isUnnamed(text, post, territory)
        ? Optional.of(evidence.unnamed())
        : Optional.empty();
  }

  private static boolean isPublic(Post post, Territory territory) {
    if (post.state().isPresent() || territory.state().isPresent()) {
      return post.body().isEmpty() || post.publicBody() || post.scope() != Scope.ROLE;
    }
    boolean bare = post.body().isEmpty() && territory.words().isEmpty();
    boolean ofCompany =
        post.title().endsWith("president")
            && !post.capital()
            && post.status() == PostStatus.CURRENT;
    boolean named = post.publicBody() || territory.open();
    boolean common = post.scope() != Scope.ROLE && bare && !ofCompany;
    return named || common;
  }

  /** Whether the words alone say who it is: a post with one holder, of a state that is named. */
  private static boolean isUnnamed(SentenceText text, Post post, Territory territory) {
    boolean known =
        post.state().isPresent()
            || territory.state().isPresent()
            || (post.publicBody() && isProper(post));
    boolean apposed = text.isPerson(post.from() - 2) && text.lower(post.from() - 1).equals(",");
    return post.scope() == Scope.UNIQUE
        && post.definite()
        && known
        && !text.tag(post.to()).startsWith("NNP")
        && !apposed;
  }

  private static boolean isProper(Post post) {
    return post.body().filter(body -> Character.isUpperCase(body.codePointAt(0))).isPresent();
  }
}
