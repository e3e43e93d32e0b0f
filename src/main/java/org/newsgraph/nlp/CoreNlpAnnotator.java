package org.newsgraph.nlp;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;
import org.newsgraph.parser.DependencyParser;
import org.newsgraph.parser.DependencyParser.Arc;

/**
 * Stanford CoreNLP's tokenizer, tagger and statistical entity recognizer, and the trees of {@link
 * DependencyParser}. Loads its models when built (seconds, about 450 MB of heap); safe for use by
 * several threads.
 */
public final class CoreNlpAnnotator implements Annotator {

  private static final AnnotatorImplementations STEPS = new AnnotatorImplementations();

  private final StanfordCoreNLP tokenizer = new StanfordCoreNLP(tokenizer());

  /** In the order of CoreNLP: what one finds is not changed by those behind it. */
  private static final List<String> RECOGNIZERS =
      List.of(
          DefaultPaths.DEFAULT_NER_THREECLASS_MODEL,
          DefaultPaths.DEFAULT_NER_MUC_MODEL,
          DefaultPaths.DEFAULT_NER_CONLL_MODEL);

  private final WholeNames names = new WholeNames();

  /** Tagger, lemmatizer and recognizer, in the order in which they run. */
  private final List<edu.stanford.nlp.pipeline.Annotator> labellers;

  private final DependencyParser parser;
  private final boolean sideBySide;

  /** Loads the models. */
  public CoreNlpAnnotator() {
    this(false);
  }

  /** A pipeline of CoreNLP's loads one model after the other. */
  private CoreNlpAnnotator(boolean sideBySide) {
    CompletableFuture<DependencyParser> loaded =
        CompletableFuture.supplyAsync(DependencyParser::english);
    this.sideBySide = sideBySide;
    this.labellers =
        Stream.<Supplier<edu.stanford.nlp.pipeline.Annotator>>of(
                () -> STEPS.posTagger(new Properties()),
                () -> STEPS.morpha(new Properties(), false),
                () -> recognizer(sideBySide ? Runtime.getRuntime().availableProcessors() : 1))
            .parallel()
            .map(Supplier::get)
            .toList();
    this.parser = loaded.join();
  }

  /** An annotator that reads the sentences of an article side by side, on all processors. */
  public static CoreNlpAnnotator forOneArticle() {
    return new CoreNlpAnnotator(true);
  }

  private static Properties tokenizer() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /**
   * Statistics alone. Fine-grained entities, dates and numbers are read by our own rules: CoreNLP's
   * cost several times the parse, and the gazetteer and the list of posts know more.
   */
  private static NERCombinerAnnotator recognizer(int threads) {
    List<CRFClassifier<CoreLabel>> models =
        RECOGNIZERS.parallelStream().map(CoreNlpAnnotator::model).toList();
    try {
      return new NERCombinerAnnotator(
          new NERClassifierCombiner(false, false, models.get(0), models.get(1), models.get(2)),
          false,
          threads,
          0,
          Integer.MAX_VALUE,
          false,
          false);
    } catch (IOException e) {
      throw new UncheckedIOException("CoreNLP's recognizers cannot be read", e);
    }
  }

  private static CRFClassifier<CoreLabel> model(String path) {
    try {
      return CRFClassifier.getClassifier(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(path + " is not one of this version of CoreNLP", e);
    }
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    PipelineText plain = PipelineText.of(article);
    Annotation document = new Annotation(plain.text());
    tokenizer.annotate(document);
    LengthLimits.apply(document);
    labellers.forEach(step -> step.annotate(document));
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    IntStream indices = IntStream.range(0, sentences.size());
    return new AnnotatedArticle(
        article,
        (sideBySide ? indices.parallel() : indices)
            .mapToObj(i -> sentence(sentences.get(i), i, plain))
            .toList());
  }

  private Sentence sentence(CoreMap sentence, int index, PipelineText plain) {
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    names.label(labels);
    List<Arc> arcs =
        parser.parse(
            labels.stream().map(CoreLabel::word).toList(),
            labels.stream().map(CoreLabel::tag).toList());
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      tokens.add(token(labels.get(i), i, arcs.get(i), plain));
    }
    return new Sentence(index, plain.paragraphAt(labels.get(0).beginPosition()), tokens);
  }

  private static Token token(CoreLabel label, int index, Arc arc, PipelineText plain) {
    return new Token(
        index,
        label.word(),
        label.lemma(),
        label.tag(),
        label.ner(),
        arc.head(),
        arc.relation(),
        plain.span(label.beginPosition(), label.endPosition()));
  }
}
