package org.newsgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.QuantityClaim;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.coreference.ContentIndex;
import org.newsgraph.resolve.coreference.SpeakerResolver;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClustering;
import org.newsgraph.resolve.identity.ActorClusters;
import org.newsgraph.resolve.identity.ActorKeys;
import org.newsgraph.resolve.identity.ActorMentionSelector;
import org.newsgraph.resolve.identity.AuthorityFile;
import org.newsgraph.resolve.identity.DomesticWords;
import org.newsgraph.resolve.identity.ImpliedStates;
import org.newsgraph.resolve.identity.StateSalience;
import org.newsgraph.resolve.place.PlaceResolver;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;
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
    this.implied = new ImpliedStates(new DomesticWords(authority), gazetteer);
    this.posts = new PostAssigner(authority);
    this.assembler = new FactsAssembler(new ActorKeys(countries));
  }

  /** The facts of an article; the same findings always give the same facts. */
  public ArticleFacts resolve(Findings findings) {
    ResolvedPlaces where = places.resolve(findings.article(), findings.places());
    List<ActorMention> selected = selector.select(findings, where);
    StateSalience states = new StateSalience(selected, where, authority);
    List<ActorMention> mentions =
        ImpliedStates.withGovernments(findings.article(), selected, states);
    var clustered = clustering.cluster(findings.article(), mentions, states);
    var owned = implied.infer(clustered.actors(), findings.affiliations(), where, states);
    var assigned = posts.assign(findings.officials(), owned, where, states);
    var resolved = speakers.resolve(findings, assigned.actors(), assigned.posts());
    return assembler.assemble(findings, where, clustered, assigned, resolved);
  }

  /** Turns what the stages of resolution have decided into facts. */
  private static final class FactsAssembler {

    private final ActorKeys actorKeys;
    private final Set<String> sites =
        Stream.of("site-words.txt", "place-sites.txt")
            .flatMap(list -> Lexicon.words(list).stream())
            .collect(Collectors.toUnmodifiableSet());

    FactsAssembler(ActorKeys actorKeys) {
      this.actorKeys = actorKeys;
    }

    ArticleFacts assemble(
        Findings findings,
        ResolvedPlaces places,
        ActorClustering.Clustered clustered,
        PostAssigner.Assigned assigned,
        SpeakerResolver.Resolved resolved) {
      ActorClusters actors = resolved.actors();
      Set<Integer> speaking = new HashSet<>();
      resolved.speakers().forEach(speaker -> speaker.ifPresent(speaking::add));
      resolved.companions().values().forEach(speaking::addAll);
      Map<Integer, EntityKey> keys = actorKeys.assign(actors, kept(actors, speaking));
      ContentIndex contents = new ContentIndex(findings.statements());
      return ArticleFacts.of(findings.article())
          .actors(
              keys.entrySet().stream()
                  .map(entry -> actors.get(entry.getKey()).toActor(entry.getValue()))
                  .toList())
          .officials(assigned.posts().officials(actors, keys))
          .attributions(attributions(findings.statements(), contents, resolved, keys))
          .places(places.places())
          .quantities(quantities(findings.quantities(), contents))
          .mentions(mentions(places, actors, keys))
          .unresolved(
              Stream.of(
                      places.unresolved(),
                      clustered.unresolved(),
                      assigned.unresolved(),
                      resolved.unresolved())
                  .flatMap(List::stream)
                  .sorted(Comparator.comparing((Unresolved item) -> item.passage().span()))
                  .toList())
          .build();
    }

    /** Groups and buildings are kept only where they act or speak. */
    private List<Integer> kept(ActorClusters actors, Set<Integer> speaking) {
      return actors.mentioned().stream()
          .filter(
              index ->
                  actors.get(index).type() != ActorType.GROUP && !isSite(actors.get(index))
                      || actors.get(index).acts()
                      || speaking.contains(index))
          .toList();
    }

    private boolean isSite(ActorCluster actor) {
      return actor.type() == ActorType.ORGANIZATION
          && actor.known().isEmpty()
          && actor.names().stream().allMatch(name -> isSite(name.text()));
    }

    private boolean isSite(String name) {
      String words = name.toLowerCase(Locale.ROOT);
      int last = words.lastIndexOf(' ');
      return sites.contains(words.substring(last + 1))
          || sites.contains(words.substring(words.lastIndexOf(' ', last - 1) + 1));
    }

    private static List<Attribution> attributions(
        List<ReportedStatement> statements,
        ContentIndex contents,
        SpeakerResolver.Resolved resolved,
        Map<Integer, EntityKey> keys) {
      List<Attribution> attributions = new ArrayList<>();
      for (int i = 0; i < statements.size(); i++) {
        int index = i;
        attributions.add(
            new Attribution(
                statements.get(i),
                resolved.speakers().get(i).map(keys::get),
                outer(statements.get(i), contents).filter(outer -> outer != index)));
      }
      // behind all others, so that the index of a statement is that of its attribution
      new TreeMap<>(resolved.companions())
          .forEach(
              (i, others) ->
                  others.forEach(
                      other -> attributions.add(attributions.get(i).by(keys.get(other)))));
      return attributions;
    }

    private static Optional<Integer> outer(ReportedStatement statement, ContentIndex contents) {
      return statement.nested() ? contents.innermost(statement.cue().span()) : Optional.empty();
    }

    private static List<QuantityClaim> quantities(
        List<Quantity> quantities, ContentIndex contents) {
      return quantities.stream()
          .map(
              quantity ->
                  new QuantityClaim(quantity, contents.innermost(quantity.passage().span())))
          .toList();
    }

    private static List<Mention> mentions(
        ResolvedPlaces places, ActorClusters actors, Map<Integer, EntityKey> keys) {
      List<Mention> mentions = new ArrayList<>();
      SpanIndex<Mention> governments = new SpanIndex<>();
      actors
          .byMention()
          .forEach(
              (words, index) -> {
                if (keys.containsKey(index)) {
                  Mention mention = mention(words, actors.get(index), keys.get(index));
                  mentions.add(mention);
                  if (mention.reading() == Reading.METONYMIC) {
                    governments.add(words.passage().span(), mention);
                  }
                }
              });
      places.mentions().forEach(place -> mentions.add(withReading(place, governments)));
      mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
      return mentions;
    }

    private static Mention mention(ActorMention words, ActorCluster actor, EntityKey key) {
      boolean named = words.form() == Form.NAME;
      boolean government = named && actor.type() == ActorType.STATE;
      return new Mention(
          key,
          Optional.of(actor.type()),
          words.passage(),
          government ? Reading.METONYMIC : Reading.LITERAL,
          named);
    }

    /** A name that stands for a government as an actor does not stand for the place there. */
    private static Mention withReading(Mention place, SpanIndex<Mention> governments) {
      return governments.overlapping(place.passage().span()).findAny().isPresent()
          ? new Mention(
              place.entity(), place.type(), place.passage(), Reading.METONYMIC, place.named())
          : place;
    }
  }
}
