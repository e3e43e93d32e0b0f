package org.newsgraph.resolve;

import java.util.List;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.resolve.coreference.SpeakerResolver;
import org.newsgraph.resolve.identity.ActorClustering;
import org.newsgraph.resolve.identity.ActorKeys;
import org.newsgraph.resolve.identity.ActorMentionSelector;
import org.newsgraph.resolve.identity.AuthorityFile;
import org.newsgraph.resolve.identity.DomesticWords;
import org.newsgraph.resolve.identity.ImpliedStates;
import org.newsgraph.resolve.identity.StateSalience;
import org.newsgraph.resolve.place.PlaceResolver;
import org.newsgraph.resolve.place.ResolvedPlaces;
import org.newsgraph.resolve.post.PostAssigner;

/**
 * Decides who and what the findings of an article stand for: one actor for all its names, the
 * speaker behind a pronoun, the statement that claims a number. What cannot be decided is left
 * unresolved, with the candidates.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class EntityResolver {

  private final PlaceResolver places;
  private final AuthorityFile authority;
  private final ActorMentionSelector selector;
  private final ActorClustering clustering;
  private final ImpliedStates implied;
  private final PostAssigner posts;
  private final SpeakerResolver speakers = new SpeakerResolver();
  private final FactsAssembler assembler;

  /**
   * @param gazetteer the countries and places that names are looked up in
   */
  public EntityResolver(Gazetteer gazetteer) {
    Countries countries = gazetteer.countries();
    this.places = new PlaceResolver(gazetteer);
    this.authority = new AuthorityFile(countries);
    this.selector = new ActorMentionSelector(countries, authority);
    this.clustering = new ActorClustering(countries, authority);
    this.implied = new ImpliedStates(new DomesticWords(authority));
    this.posts = new PostAssigner(authority);
    this.assembler = new FactsAssembler(new ActorKeys(countries));
  }

  /** The facts of an article; the same findings always give the same facts. */
  public ArticleFacts resolve(Findings findings) {
    ResolvedPlaces where = places.resolve(findings.article(), findings.places());
    List<ActorMention> mentions = selector.select(findings, where);
    StateSalience states = new StateSalience(mentions, where, authority);
    var clustered = clustering.cluster(findings.article(), mentions, states);
    var owned = implied.infer(clustered.actors(), where, states);
    var assigned = posts.assign(findings.officials(), owned, where, states);
    var resolved = speakers.resolve(findings, assigned.actors(), assigned.posts());
    return assembler.assemble(findings, where, clustered, assigned, resolved);
  }
}
