package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.newsgraph.model.findings.StepFault;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs steps that work sentence by sentence on one article. Where one fails, the sentences at which
 * it fails are found by halving, and it reads the others. Not for several threads.
 */
final class SentenceSteps {

  private static final Logger LOG = LoggerFactory.getLogger(SentenceSteps.class);

  private final AnnotatedArticle article;
  private final List<StepFault> faults = new ArrayList<>();

  SentenceSteps(AnnotatedArticle article) {
    this.article = article;
  }

  /** A fault, which a log tells with the place in the program if it is asked for that. */
  static StepFault fault(
      Article article, StepFault.Kind missing, Optional<Span> sentence, Throwable error) {
    StepFault fault = new StepFault(missing, sentence, error.toString());
    LOG.warn("{}: {}", article.file(), fault.message());
    LOG.debug("it failed here", error);
    return fault;
  }

  /** What has failed so far; empty if nothing has. */
  List<StepFault> faults() {
    return List.copyOf(faults);
  }

  /** What a step reads, without the sentences at which it fails. */
  <T> List<T> read(StepFault.Kind kind, Function<AnnotatedArticle, List<T>> step) {
    try {
      return step.apply(article);
    } catch (RuntimeException | StackOverflowError e) {
      return readOthers(kind, step, e);
    }
  }

  private <T> List<T> readOthers(
      StepFault.Kind kind, Function<AnnotatedArticle, List<T>> step, Throwable error) {
    if (failure(step, List.of()).isPresent()) {
      faults.add(fault(kind, Optional.empty(), error)); // no sentence is to blame
      return List.of();
    }
    try {
      Map<Integer, Throwable> faulty = new TreeMap<>();
      find(article.sentences(), step, faulty);
      List<Sentence> sound =
          article.sentences().stream().filter(it -> !faulty.containsKey(it.index())).toList();
      List<T> found = step.apply(with(sound));
      article.sentences().stream()
          .filter(it -> faulty.containsKey(it.index()))
          .map(it -> fault(kind, Optional.of(it.span()), faulty.get(it.index())))
          .forEach(faults::add);
      return found;
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(fault(kind, Optional.empty(), error));
      return List.of();
    }
  }

  /** Adds the indices of the sentences at each of which alone the step fails, with its failure. */
  private void find(
      List<Sentence> sentences, Function<AnnotatedArticle, ?> step, Map<Integer, Throwable> found) {
    Optional<Throwable> failure = failure(step, sentences);
    if (failure.isPresent()) {
      int half = sentences.size() / 2;
      if (half == 0) {
        found.put(sentences.get(0).index(), failure.get());
      } else {
        find(sentences.subList(0, half), step, found);
        find(sentences.subList(half, sentences.size()), step, found);
      }
    }
  }

  /** What the step throws; empty if it reads the sentences. */
  @SuppressWarnings("ReturnValueIgnored") // only whether it fails counts
  private Optional<Throwable> failure(
      Function<AnnotatedArticle, ?> step, List<Sentence> sentences) {
    try {
      step.apply(with(sentences));
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(e);
    }
  }

  private AnnotatedArticle with(List<Sentence> sentences) {
    return new AnnotatedArticle(article.article(), sentences);
  }

  private StepFault fault(StepFault.Kind missing, Optional<Span> sentence, Throwable error) {
    return fault(article.article(), missing, sentence, error);
  }
}
