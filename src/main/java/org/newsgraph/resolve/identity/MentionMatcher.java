package org.newsgraph.resolve.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;

/**
 * Decides by type, state and name whether a mention can refer to a cluster. Several clusters may
 * match; which of them is taken is up to {@link ActorClustering}.
 */
final class MentionMatcher {

  private static final Set<String> FAMILY_NAMES = Lexicon.words("family-names.txt");
  private static final Set<String> BRANCHES = nouns("branch");

  /** Nouns that may stand behind the name of an outlet and are no part of it. */
  private static final Set<String> MEDIA_KINDS = nouns("media");

  private final NameForms forms;

  MentionMatcher(NameForms forms) {
    this.forms = forms;
  }

  private static Set<String> nouns(String actorClass) {
    return Lexicon.words("actor-nouns.tsv", 3, actorClass);
  }

  /** Whether the mention, taken for an actor of the type, can refer to the cluster. */
  boolean matches(ActorCluster cluster, ActorMention mention, ActorType type) {
    return switch (type) {
      case STATE ->
          cluster.type() == ActorType.STATE
              && cluster.state().equals(mention.state())
              && mention.state().isPresent();
      case PERSON ->
          cluster.type() == ActorType.PERSON && isSamePerson(cluster.name(), mention.name());
      case ARMED_FORCE -> cluster.type() == type && isSameForce(cluster, mention);
      case ORGANIZATION, MEDIA_OUTLET ->
          isSameOrganization(cluster, mention) || isNameOfForce(cluster, mention);
      case GROUP -> cluster.type() == type && isSameGroup(cluster, mention);
    };
  }

  /** Whether the words end in a part of a state's forces ("air force", "drone units"). */
  static boolean isBranch(List<String> words) {
    return IntStream.range(0, words.size())
        .mapToObj(from -> String.join(" ", words.subList(from, words.size())))
        .anyMatch(tail -> BRANCHES.contains(tail) || BRANCHES.contains(singular(tail)));
  }

  private static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** Whether two names, spelling variants folded, may be one person's. */
  boolean isSamePerson(String known, String name) {
    List<String> a = forms.person(known);
    List<String> b = forms.person(name);
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.size() > b.size() ? isShortFor(b, a) : isShortFor(a, b));
  }

  /**
   * Whether the shorter name may be the longer one's: its tail, its family name in front, or its
   * first and last word.
   */
  private static boolean isShortFor(List<String> shorter, List<String> longer) {
    int extra = longer.size() - shorter.size();
    if (longer.subList(extra, longer.size()).equals(shorter)) {
      return true;
    }
    boolean familyFirst = shorter.size() == 1 && FAMILY_NAMES.contains(longer.get(0));
    boolean ends =
        shorter.size() > 1 && longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
    return (familyFirst || ends) && longer.get(0).equals(shorter.get(0));
  }

  private boolean isSameForce(ActorCluster cluster, ActorMention mention) {
    if (mention.state().isPresent() && !cluster.state().equals(mention.state())) {
      return false;
    }
    List<String> words = core(mention);
    boolean branch = isBranch(words);
    return cores(cluster).anyMatch(known -> branch ? isAlike(known, words) : !isBranch(known));
  }

  /** A part of a state's forces is one actor, whether it is called so or by its name. */
  private boolean isNameOfForce(ActorCluster cluster, ActorMention mention) {
    List<String> words = core(mention);
    boolean clash =
        cluster.state().isPresent()
            && mention.state().isPresent()
            && !cluster.state().equals(mention.state());
    return cluster.type() == ActorType.ARMED_FORCE
        && !clash
        && (words.size() > 1 || isBranch(words))
        && cores(cluster).anyMatch(known -> isAlike(known, words));
  }

  private boolean isSameOrganization(ActorCluster cluster, ActorMention mention) {
    if (cluster.type() != ActorType.ORGANIZATION && cluster.type() != ActorType.MEDIA_OUTLET) {
      return false;
    }
    boolean clash =
        cluster.state().isPresent()
            && mention.state().isPresent()
            && !cluster.state().equals(mention.state());
    List<String> words = core(mention);
    return !clash
        && !words.isEmpty()
        && cluster.names().stream().anyMatch(known -> isSameOrganization(known, mention, words));
  }

  private boolean isSameOrganization(
      ActorCluster.Name known, ActorMention mention, List<String> words) {
    List<String> core = forms.core(known.text(), known.state());
    if (isAlike(core, words) || isAlike(withoutMedium(core), withoutMedium(words))) {
      return true;
    }
    boolean bare = mention.form() == Form.NOMINAL && words.size() == 1 && mention.state().isEmpty();
    return bare
        ? core.contains(words.get(0))
        : isAcronym(words, known.text())
            || isAcronym(words, String.join(" ", core))
            || isAcronym(core, mention.name())
            || isShortened(mention.name(), known.text())
            || isShortened(known.text(), mention.name());
  }

  /** An outlet's name without the noun for what it is: "the Larch", "Larch magazine". */
  private static List<String> withoutMedium(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && MEDIA_KINDS.contains(words.get(last)) ? words.subList(0, last) : words;
  }

  private boolean isAcronym(List<String> shorter, String longer) {
    return shorter.size() == 1 && shorter.get(0).equals(forms.acronym(longer));
  }

  /** Whether the one is an abbreviation with "&" of the other: "R&M", "Roe and Moe Company". */
  private boolean isShortened(String shorter, String longer) {
    return shorter.contains("&")
        && !forms.acronym(shorter).isEmpty()
        && forms.acronym(longer).matches(Pattern.quote(forms.acronym(shorter)) + "[cil]?");
  }

  private boolean isSameGroup(ActorCluster cluster, ActorMention mention) {
    boolean clash = mention.state().isPresent() && !cluster.state().equals(mention.state());
    List<String> words = core(mention);
    boolean bare = isBare(mention, words);
    return !clash
        && cluster.plural() == mention.plural()
        && cores(cluster)
            .anyMatch(known -> isAlike(known, words) || (bare && known.contains(words.get(0))));
  }

  /** Whether nothing but a noun in the plural is said, not even where they are. */
  private static boolean isBare(ActorMention mention, List<String> words) {
    return words.size() == 1
        && mention.plural()
        && NameNormalizer.words(mention.passage().text()).size()
            == NameNormalizer.words(mention.name()).size();
  }

  private static boolean isAlike(List<String> a, List<String> b) {
    return a.equals(b) || new HashSet<>(a).equals(new HashSet<>(b));
  }

  private Stream<List<String>> cores(ActorCluster cluster) {
    return cluster.names().stream().map(name -> forms.core(name.text(), name.state()));
  }

  private List<String> core(ActorMention mention) {
    return forms.core(mention.name(), mention.state());
  }
}
