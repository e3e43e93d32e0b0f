package org.newsgraph.entity.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/**
 * Finds the words that may stand for actors: names, nouns with a state before them, governments,
 * documents, and whatever else is the source of a statement, pronouns included.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class ActorExtractor {

  private final WordClasses<Use> words = WordClasses.load("actor-words.tsv", Use.class);
  private final DocumentNouns documents = new DocumentNouns();
  private final ThingNames things = new ThingNames();
  private final NounReader nouns;
  private final NameReader names;
  private final StateReader states;
  private final SourceReader sources = new SourceReader(documents);

  /** Creates an extractor that knows states by the names, demonyms and capitals of countries. */
  public ActorExtractor(Countries countries) {
    nouns = new NounReader(countries, documents);
    names = new NameReader(countries);
    states = new StateReader(countries);
  }

  /**
   * Returns the mentions in the order of the text. No two cover the same words, except where two
   * states share a noun ("Norwegian and Danish officials").
   *
   * @param statements what the article reports; their speakers are actors
   */
  public List<ActorMention> extract(
      AnnotatedArticle annotated, List<ReportedStatement> statements) {
    SpanIndex<Span> spans = new SpanIndex<>();
    statements.stream()
        .flatMap(s -> s.speaker().stream())
        .map(Passage::span)
        .forEach(span -> spans.add(span, span));
    Set<Span> heads =
        statements.stream()
            .flatMap(s -> s.speakerHead().stream())
            .collect(Collectors.toUnmodifiableSet());
    List<ActorSentence> views =
        annotated.sentences().stream()
            .map(sentence -> new ActorSentence(annotated.article(), sentence, words))
            .toList();
    List<ActorMention> found =
        views.stream()
            .flatMap(view -> read(view, SourceTokens.in(view, spans, heads, documents)).stream())
            .sorted(Comparator.comparing(mention -> mention.passage().span()))
            .toList();
    return things.without(views, found, spans);
  }

  private List<ActorMention> read(ActorSentence view, SourceTokens here) {
    if (!view.hasVerb() && here.isEmpty()) {
      return List.of();
    }
    boolean[] taken = new boolean[view.size()];
    List<ActorMention> found = new ArrayList<>(nouns.read(view, here, taken));
    found.addAll(names.read(view, taken));
    found.addAll(states.read(view, here, taken));
    for (Token token : view.sentence().tokens()) {
      if (!here.isHead(token.index())) {
        issuer(view, token, here, taken).ifPresent(found::add);
        sources
            .document(view, token, taken)
            .or(() -> sources.people(view, token, taken))
            .ifPresent(found::add);
      } else if (!isDocumentOfKnown(token, here, found)) {
        sources.read(view, token, taken).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Whoever issued a document and is named by a word that the recognizer takes for no name. None is
   * in a title: "the Harbour Bulletin".
   */
  private Optional<ActorMention> issuer(
      ActorSentence view, Token token, SourceTokens here, boolean[] taken) {
    boolean inTitle = token.head() >= 0 && view.isProper(token.head());
    boolean name = view.isProper(token.index()) && token.ner().equals("O") && !inTitle;
    return here.isIssuer(token.index()) && name
        ? sources.read(view, token, taken).filter(mention -> mention.form() == Form.NAME)
        : Optional.empty();
  }

  /**
   * Whether the source is a thing ("a statement by Freedonia") whose issuer is a mention itself.
   */
  private boolean isDocumentOfKnown(Token head, SourceTokens here, List<ActorMention> found) {
    return documents.isDocument(head)
        && here.spans().stream()
            .filter(span -> span.contains(head.span()))
            .anyMatch(
                span ->
                    found.stream()
                        .anyMatch(m -> m.type().isPresent() && span.contains(m.passage().span())));
  }

  /**
   * Finds names of countries and capitals that stand for a government: those that speak, act, are
   * addressed, or are a party to something.
   *
   * <p>Immutable, so one instance may be shared between threads.
   */
  private static final class StateReader {

    private static final int LONGEST = 5;

    /** The relations to its governor that a name among the words for a source has if it speaks. */
    private static final Set<String> SPEAKING =
        Set.of("nsubj", "nmod:poss", "obl", "obl:agent", "nmod", "root", "conj");

    private final Set<String> staticVerbs = Lexicon.words("static-verbs.txt");
    private final MediaOutlets outlets = new MediaOutlets();
    private final StatePhraseFinder states;

    StateReader(Countries countries) {
      this.states = new StatePhraseFinder(countries);
    }

    /** Returns the governments among the tokens that are not taken yet, and takes them. */
    List<ActorMention> read(ActorSentence view, SourceTokens sources, boolean[] taken) {
      List<ActorMention> found = new ArrayList<>();
      for (int from = 0; from < view.size(); from++) {
        for (int to = Math.min(view.size(), from + LONGEST); to > from; to--) {
          if (isFree(taken, from, to) && isGovernment(view, from, to, sources)) {
            found.add(mention(view, from, to));
            NameReader.take(taken, from, to);
          }
        }
      }
      return found;
    }

    private boolean isGovernment(ActorSentence view, int from, int to, SourceTokens sources) {
      Optional<Match> match =
          states.whole(view.sentence(), from, to).filter(m -> m.via() != Via.DEMONYM);
      if (match.isEmpty()
          || view.tag(to).equals("HYPH")
          || view.isProper(to) && outlets.isKind(view.word(to))
          || StatePhraseFinder.isPartOfPlace(view.sentence(), from)
          || isLand(view, from, to)) {
        return false;
      }
      Token head = view.token(view.headOf(from, to));
      return isSource(view, from, head, sources)
          || sources.isIssuer(head.index())
          || acts(view, head)
          || isAddressee(view, head, to)
          || isParty(view, head);
    }

    /** Whether the word before the name leaves only the land: "within Foobar". */
    private static boolean isLand(ActorSentence view, int from, int to) {
      int before = view.is(Use.ARTICLE, from - 1) ? from - 2 : from - 1;
      return view.is(Use.INSIDE, before) && !view.isPossessive(to);
    }

    /** Whether the name is the source itself or the owner or giver of a document that is one. */
    private static boolean isSource(
        ActorSentence view, int from, Token head, SourceTokens sources) {
      int before = view.is(Use.ARTICLE, from - 1) ? from - 2 : from - 1;
      return sources.contains(head)
          && SPEAKING.contains(head.relation())
          && !view.is(Use.LOCATION, before);
    }

    private boolean acts(ActorSentence view, Token head) {
      Token first = firstConjunct(view, head);
      if (!first.relation().equals("nsubj") || first.head() < 0) {
        return false;
      }
      Token verb = view.token(first.head());
      return verb.tag().startsWith("VB") && !staticVerbs.contains(verb.lemma());
    }

    /** "called on Freedonia to withdraw", "asked Freedonia to withdraw". */
    private static boolean isAddressee(ActorSentence view, Token head, int to) {
      boolean infinitive = view.tag(to).equals("TO") && view.tag(to + 1).equals("VB");
      int before = view.is(Use.ARTICLE, head.index() - 1) ? head.index() - 2 : head.index() - 1;
      return infinitive && (head.relation().equals("obj") || view.is(Use.ADDRESSEE, before));
    }

    /** "talks between Freedonia and Sylvania". */
    private static boolean isParty(ActorSentence view, Token head) {
      Token first = firstConjunct(view, head);
      return first.head() >= 0
          && view.sentence().dependents(first.index()).stream()
              .anyMatch(
                  token ->
                      token.relation().equals("case")
                          && view.is(Use.PARTY, token.index())
                          && !view.is(Use.BORDER, token.index() - 1));
    }

    private static Token firstConjunct(ActorSentence view, Token head) {
      Token first = head;
      for (int i = 0; i < view.size() && first.relation().equals("conj"); i++) {
        first = view.token(first.head());
      }
      return first;
    }

    private ActorMention mention(ActorSentence view, int from, int to) {
      var country = states.whole(view.sentence(), from, to).map(match -> match.entry().country());
      int begin = view.is(Use.ARTICLE, from) ? from + 1 : from;
      return view.mention(
          begin,
          to,
          view.headOf(begin, to),
          Form.NAME,
          Optional.of(ActorType.STATE),
          country,
          false,
          Gender.THING);
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
      for (int i = from; i < to; i++) {
        if (taken[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The tokens of a sentence by which the article credits its statements to someone.
   *
   * @param spans where they stand
   * @param heads the indices of their head words
   * @param issuers the indices of the words for those who issued a document that is a source
   */
  record SourceTokens(List<Span> spans, Set<Integer> heads, Set<Integer> issuers) {

    /**
     * Returns those of a sentence.
     *
     * @param spans where all of the article's sources stand
     * @param heads where their head words stand
     */
    static SourceTokens in(
        ActorSentence view, SpanIndex<Span> spans, Set<Span> heads, DocumentNouns documents) {
      List<Span> here = spans.overlapping(view.sentence().span()).toList();
      Set<Integer> indices = new HashSet<>();
      Set<Integer> issuers = new HashSet<>();
      for (Token token : view.sentence().tokens()) {
        if (heads.contains(token.span())) {
          indices.add(token.index());
          issuers.addAll(documents.issuers(view, token));
        }
      }
      return new SourceTokens(here, indices, issuers);
    }

    /** Returns whether no source stands in the sentence. */
    boolean isEmpty() {
      return spans.isEmpty();
    }

    /** Returns whether the token stands within the words for a source. */
    boolean contains(Token token) {
      return spans.stream().anyMatch(span -> span.contains(token.span()));
    }

    /** Returns whether the token is the head word of a source. */
    boolean isHead(int index) {
      return heads.contains(index);
    }

    /** Returns whether the token stands for whoever issued the document that is the source. */
    boolean isIssuer(int index) {
      return issuers.contains(index);
    }

    /**
     * Returns whether the token is who speaks, one of several who do, or who issued what "says" it.
     */
    boolean speaks(ActorSentence view, int index) {
      int at = index;
      for (int steps = 0; steps < view.size() && at >= 0; steps++) {
        if (isHead(at) || isIssuer(at)) {
          return true;
        }
        if (!view.token(at).relation().equals("conj")) {
          return false;
        }
        at = view.token(at).head();
      }
      return false;
    }
  }
}
