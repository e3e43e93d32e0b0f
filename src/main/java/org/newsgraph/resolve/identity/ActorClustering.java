package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Article;

/**
 * Clusters the mentions of an article's actors. Reads the mentions in the order of the text and
 * takes each for the last cluster that it matches, else for a new one. Compares a mention only with
 * clusters that share a word, an acronym or an entry of the authority file with it; states and
 * armed forces, which are few, are all compared.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ActorClustering {

  /** How many sentences back a general noun ("the group") may refer. */
  private static final int REACH = 2;

  /** The value in {@code generic-bodies.tsv} of nouns that may mean the body of a state. */
  private static final String ANY = "any";

  private static final Set<ActorType> BODIES =
      Set.of(ActorType.ORGANIZATION, ActorType.ARMED_FORCE, ActorType.MEDIA_OUTLET);

  private final Countries countries;
  private final AuthorityFile authority;
  private final Map<String, String> genericBodies =
      Lexicon.table("generic-bodies.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final Map<String, String> groupKinds =
      Lexicon.table("group-kinds.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /**
   * @param countries gives the words in a name that only say which state's it is
   * @param authority gives well-known actors, whose names need have no word in common
   */
  public ActorClustering(Countries countries, AuthorityFile authority) {
    this.countries = countries;
    this.authority = authority;
  }

  /**
   * The actors of an article.
   *
   * @param unresolved groups that may be one of several states' ("officials")
   */
  public record Clustered(ActorClusters actors, List<Unresolved> unresolved) {

    /** Copies the list. */
    public Clustered {
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Clusters mentions.
   *
   * @param mentions in the order of the text; pronouns and nouns without a type are passed over
   * @param states which states the article is about, to decide on names that several states' bodies
   *     bear
   */
  public Clustered cluster(Article article, List<ActorMention> mentions, StateSalience states) {
    Run run = new Run(article, states);
    mentions.stream()
        .filter(mention -> mention.form() != Form.PRONOUN && mention.type().isPresent())
        .forEach(mention -> run.add(mention, mention.type().get()));
    return new Clustered(new ActorClusters(run.clusters, run.byMention), run.unresolved);
  }

  /** The clusters of one article while they grow, with the indices that find them. */
  private final class Run {

    private final Article article;
    private final StateSalience states;
    private final NameForms forms = new NameForms(countries);
    private final MentionMatcher matcher = new MentionMatcher(forms);
    private final List<ActorCluster> clusters = new ArrayList<>();
    private final Map<ActorMention, Integer> byMention = new LinkedHashMap<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final Apposition apposition;
    private Optional<ActorMention> previous = Optional.empty();

    /** The clusters of bodies by the abbreviations that the article gives them in brackets. */
    private final Map<String, Integer> abbreviations = new HashMap<>();

    private final Index<String> byWord = new Index<>();
    private final Index<ActorType> byType = new Index<>();
    private final Index<String> byKind = new Index<>();
    private final Index<AuthorityFile.Entry> byEntry = new Index<>();
    private final Index<Integer> bySentence = new Index<>();
    private final Index<Integer> bySubjectOf = new Index<>();

    Run(Article article, StateSalience states) {
      this.article = article;
      this.states = states;
      this.apposition = new Apposition(article);
    }

    void add(ActorMention mention, ActorType type) {
      Optional<AuthorityFile.Entry> entry = entry(mention, type);
      int index =
          entry
              .flatMap(known -> last(byEntry.under(known), c -> c.known().equals(entry)))
              .or(() -> abbreviated(mention, type))
              .or(() -> abbreviation(mention, type))
              .or(() -> otherwiseNamed(mention, type))
              .or(() -> apposed(mention, type))
              .or(() -> genericAntecedent(mention))
              .or(() -> matching(mention, type))
              .or(() -> otherwiseCalled(mention, type))
              .or(() -> entry.isEmpty() ? cutShort(mention, type) : Optional.empty())
              .map(known -> join(known, mention))
              .orElseGet(() -> open(mention, type));
      ActorCluster cluster = clusters.get(index);
      if (cluster.known().isEmpty()) {
        entry
            .filter(known -> known.fits(cluster.state()))
            .ifPresent(known -> clusters.set(index, cluster.identifiedAs(known)));
      }
      byMention.put(mention, index);
      index(mention, index);
      previous = Optional.of(mention);
    }

    /** The body before an abbreviation in brackets: "the Coast Guard of Freedonia (CGF)". */
    private Optional<Integer> abbreviated(ActorMention mention, ActorType type) {
      return previous
          .filter(before -> type == ActorType.ORGANIZATION && mention.form() == Form.NAME)
          .filter(before -> BODIES.contains(typeOf(before)))
          .filter(before -> apposition.between(before, mention).equals(" ("))
          .map(byMention::get);
    }

    /** The body for which the article has introduced the abbreviation. */
    private Optional<Integer> abbreviation(ActorMention mention, ActorType type) {
      return Optional.ofNullable(abbreviations.get(mention.name()))
          .filter(index -> BODIES.contains(type) && mention.form() == Form.NAME);
    }

    /** Who is named right before with another name: "Oldport College, also called Roe College". */
    private Optional<Integer> otherwiseNamed(ActorMention mention, ActorType type) {
      return previous
          .filter(before -> isOneKind(typeOf(before), type))
          .filter(before -> apposition.isAlias(before, mention))
          .map(byMention::get);
    }

    /** The body named and described at once: "Oldport Voice, a Danish rights group, said". */
    private Optional<Integer> apposed(ActorMention mention, ActorType type) {
      return previous
          .filter(before -> type == ActorType.ORGANIZATION && isOneKind(typeOf(before), type))
          .filter(before -> !clash(before, mention) && apposition.isDescribed(before, mention))
          .map(byMention::get);
    }

    private ActorType typeOf(ActorMention mention) {
      return clusters.get(byMention.get(mention)).type();
    }

    private Optional<AuthorityFile.Entry> entry(ActorMention mention, ActorType type) {
      return mention.form() == Form.NAME
              || type == ActorType.ORGANIZATION
              || type == ActorType.ARMED_FORCE
          ? authority.find(
              type,
              mention.name(),
              mention.state(),
              state -> states.isSalient(state, mention.passage().span().begin()))
          : Optional.empty();
    }

    private int join(int index, ActorMention mention) {
      clusters.set(index, clusters.get(index).with(mention));
      return index;
    }

    private int open(ActorMention mention, ActorType type) {
      clusters.add(ActorCluster.of(mention, type));
      return clusters.size() - 1;
    }

    private void index(ActorMention mention, int index) {
      ActorCluster cluster = clusters.get(index);
      byWord.add(words(mention), index);
      byWord.add(forms.person(cluster.name()), index);
      byType.add(List.of(cluster.type()), index);
      byKind.add(cluster.type() == ActorType.GROUP ? kinds(mention) : List.of(), index);
      cluster.known().ifPresent(known -> byEntry.add(List.of(known), index));
      if (BODIES.contains(cluster.type())) {
        apposition.abbreviation(mention).ifPresent(s -> abbreviations.putIfAbsent(s, index));
      }
      if (isNamed(mention)) {
        bySentence.add(List.of(mention.sentence()), index);
        bySubjectOf.add(mention.subject() ? List.of(mention.sentence()) : List.of(), index);
      }
    }

    /** Whether it is a name, or ends as one with the noun for a body: "Larch Research Agency". */
    private static boolean isNamed(ActorMention mention) {
      String name = mention.name();
      return mention.form() == Form.NAME
          || name.indexOf(' ') > 0
              && Character.isUpperCase(name.codePointAt(0))
              && Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }

    private Optional<Integer> matching(ActorMention mention, ActorType type) {
      if (type == ActorType.ARMED_FORCE && isNew(mention)) {
        return Optional.empty();
      }
      NavigableSet<Integer> candidates = candidates(mention, type);
      Predicate<ActorCluster> matches = cluster -> matcher.matches(cluster, mention, type);
      Optional<Integer> found = last(candidates, matches);
      if (type == ActorType.PERSON) {
        return relative(candidates, matches, mention)
            .or(() -> found)
            .or(() -> byOneWord(mention))
            .or(() -> byGivenName(mention));
      }
      if (type != ActorType.GROUP) {
        return found;
      }
      List<String> owners = owners(candidates, matches);
      if (owners.size() < 2) {
        return found;
      }
      unresolved.add(
          new Unresolved(Unresolved.Kind.STATE, mention.passage(), Reason.AMBIGUOUS, owners));
      return last(candidates, matches.and(cluster -> cluster.state().isEmpty()));
    }

    /**
     * Whom a family name alone means where several bear it: whoever was called so before, else the
     * one who was named first. Empty for longer names.
     */
    private Optional<Integer> relative(
        NavigableSet<Integer> candidates, Predicate<ActorCluster> matches, ActorMention mention) {
      Predicate<ActorCluster> fits =
          matches.and(cluster -> cluster.gender() == mention.gender() || isOpen(cluster, mention));
      List<Integer> family =
          candidates.stream().filter(index -> fits.test(clusters.get(index))).toList();
      return NameForms.personWords(mention.name()).size() == 1
          ? family.stream()
              .filter(index -> clusters.get(index).isCalled(mention.name()))
              .findFirst()
              .or(() -> family.stream().findFirst())
          : Optional.empty();
    }

    private static boolean isOpen(ActorCluster cluster, ActorMention mention) {
      return cluster.gender() == Gender.UNKNOWN || mention.gender() == Gender.UNKNOWN;
    }

    /** Whether it is one that nothing said before tells: "a foreign army", "its troops". */
    private boolean isNew(ActorMention mention) {
      return mention.form() == Form.NOMINAL
          && mention.state().isEmpty()
          && !Definiteness.isDefinite(article, mention);
    }

    /** The last group that another noun takes up: "the researchers" after "scientists of Lund". */
    private Optional<Integer> otherwiseCalled(ActorMention mention, ActorType type) {
      boolean bare = NameNormalizer.words(mention.name()).size() == 1;
      return type == ActorType.GROUP && bare && Definiteness.isDefinite(article, mention)
          ? last(byKind.under(kinds(mention)), ActorCluster::plural)
          : Optional.empty();
    }

    private List<String> kinds(ActorMention mention) {
      return NameNormalizer.words(mention.name()).stream()
          .flatMap(word -> Optional.ofNullable(groupKinds.get(word)).stream())
          .toList();
    }

    /** The states whose people may be meant where only a noun is said ("officials"). */
    private List<String> owners(Set<Integer> candidates, Predicate<ActorCluster> matches) {
      return candidates.stream()
          .map(clusters::get)
          .filter(matches)
          .flatMap(cluster -> cluster.state().stream())
          .map(Country::name)
          .distinct()
          .toList();
    }

    /** The only person in whose name the word is: a given name, or the first of family names. */
    private Optional<Integer> byOneWord(ActorMention mention) {
      return only(
          byWord.under(words(mention)).stream()
              .filter(index -> clusters.get(index).type() == ActorType.PERSON)
              .filter(index -> NameForms.isWordOf(mention.name(), clusters.get(index).name()))
              .toList());
    }

    /** The only person called so far by no more than the given name in the mention. */
    private Optional<Integer> byGivenName(ActorMention mention) {
      List<String> words = NameForms.personWords(mention.name());
      return words.size() > 1
          ? only(
              byWord.under(words.get(0)).stream()
                  .filter(index -> clusters.get(index).type() == ActorType.PERSON)
                  .filter(index -> forms.person(clusters.get(index).name()).size() == 1)
                  .toList())
          : Optional.empty();
    }

    /** The only body named before whose name the mention cuts short. */
    private Optional<Integer> cutShort(ActorMention mention, ActorType type) {
      return type == ActorType.ORGANIZATION && !mention.plural()
          ? only(
              byWord.under(words(mention)).stream()
                  .filter(index -> isCutFrom(mention, clusters.get(index)))
                  .toList())
          : Optional.empty();
    }

    private boolean isCutFrom(ActorMention mention, ActorCluster cluster) {
      boolean clash =
          mention.state().isPresent()
              && cluster.anyState().isPresent()
              && !cluster.anyState().equals(mention.state());
      boolean open = cluster.known().isEmpty() || Definiteness.isDefinite(article, mention);
      return cluster.type() == ActorType.ORGANIZATION
          && !clash
          && cluster.names().stream()
              .map(ActorCluster.Name::text)
              .anyMatch(
                  known ->
                      NameForms.lacksComplement(mention.name(), known)
                          || NameForms.lacksCompanyWords(mention.name(), known)
                          || open && NameForms.lacksBeginning(mention.name(), known));
    }

    /** The clusters among which is every one that the mention matches. */
    private NavigableSet<Integer> candidates(ActorMention mention, ActorType type) {
      return type == ActorType.STATE || type == ActorType.ARMED_FORCE
          ? byType.under(type)
          : byWord.under(words(mention));
    }

    /** Names without any word are alike, so the empty word stands for them. */
    private Set<String> words(ActorMention mention) {
      Set<String> words = new HashSet<>(forms.core(mention.name(), mention.state()));
      if (words.isEmpty()) {
        words.add("");
      }
      words.addAll(forms.person(mention.name()));
      Stream.of(mention.name(), String.join(" ", forms.core(mention.name(), mention.state())))
          .map(forms::acronym)
          .filter(acronym -> !acronym.isEmpty())
          .flatMap(acronym -> Stream.of(acronym, acronym.substring(0, acronym.length() - 1)))
          .forEach(words::add);
      return words;
    }

    private Optional<Integer> last(
        NavigableSet<Integer> indices, Predicate<ActorCluster> condition) {
      return indices.descendingSet().stream()
          .filter(index -> condition.test(clusters.get(index)))
          .findFirst();
    }

    /**
     * The body that a general noun takes up ("the group" after the name of one): the one named in
     * the nearest sentence that names any. Empty if that sentence names several of which none or
     * more than one is its subject, or if the mention is no such noun.
     */
    private Optional<Integer> genericAntecedent(ActorMention mention) {
      String noun = String.join(" ", NameNormalizer.words(mention.name()));
      boolean generic =
          genericBodies.containsKey(noun)
              && mention.form() == Form.NOMINAL
              && mention.state().isEmpty()
              && Definiteness.isDefinite(article, mention);
      for (int back = 0; generic && back <= REACH; back++) {
        int sentence = mention.sentence() - back;
        List<Integer> named = bodies(bySentence.under(sentence), noun);
        if (!named.isEmpty()) {
          return only(named).or(() -> only(bodies(bySubjectOf.under(sentence), noun)));
        }
      }
      return Optional.empty();
    }

    private List<Integer> bodies(Set<Integer> indices, String noun) {
      return indices.stream().filter(index -> isBody(clusters.get(index), noun)).toList();
    }

    private boolean isBody(ActorCluster cluster, String noun) {
      boolean free = cluster.anyState().isEmpty();
      return cluster.type() == ActorType.ORGANIZATION
          && (free || ANY.equals(genericBodies.get(noun)));
    }
  }

  private static boolean isOneKind(ActorType a, ActorType b) {
    return a == b || BODIES.contains(a) && BODIES.contains(b);
  }

  private static boolean clash(ActorMention a, ActorMention b) {
    return a.state().isPresent() && b.state().isPresent() && !a.state().equals(b.state());
  }

  private static Optional<Integer> only(List<Integer> indices) {
    return indices.size() == 1 ? Optional.of(indices.get(0)) : Optional.empty();
  }

  /** The indices of the clusters that have a key, in the order in which they were opened. */
  private static final class Index<K> {

    private final Map<K, NavigableSet<Integer>> byKey = new HashMap<>();

    void add(Collection<K> keys, int index) {
      keys.forEach(key -> byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(index));
    }

    NavigableSet<Integer> under(K key) {
      return byKey.getOrDefault(key, new TreeSet<>());
    }

    NavigableSet<Integer> under(Collection<K> keys) {
      NavigableSet<Integer> found = new TreeSet<>();
      keys.forEach(key -> found.addAll(under(key)));
      return found;
    }
  }
}
