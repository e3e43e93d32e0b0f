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
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Stanford CoreNLP's tokenizer, tagger, statistical entity recognizer and dependency parser. Loads
 * its models when built (seconds, about 600 MB of heap); safe for use by several threads.
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

  /** In the order in which they run. */
  private final List<edu.stanford.nlp.pipeline.Annotator> parser;

  /** Loads the models. */
  public CoreNlpAnnotator() {
    this(new Properties(), 1);
  }

  /** A pipeline of CoreNLP's loads one model after the other. */
  private CoreNlpAnnotator(Properties dependencies, int threads) {
    this.parser =
        Stream.<Supplier<edu.stanford.nlp.pipeline.Annotator>>of(
                () -> STEPS.posTagger(new Properties()),
                () -> STEPS.morpha(new Properties(), false),
                () -> recognizer(threads),
                () -> STEPS.dependencies(dependencies))
            .parallel()
            .map(Supplier::get)
            .toList();
  }

  /**
   * An annotator that is ready a second earlier, and takes more of the processor for each sentence:
   * the parser does not work out beforehand what the hundred thousand most frequent features add to
   * its scores. It adds the same products in another order, so scores differ in their last bits,
   * and a tree only where two steps of the parser score alike to some fourteen digits. Sentences
   * are read side by side.
   */
  public static CoreNlpAnnotator forOneArticle() {
    int threads = Runtime.getRuntime().availableProcessors();
    Properties dependencies = new Properties();
    dependencies.setProperty("depparse.numPreComputed", "0");
    dependencies.setProperty("depparse.nthreads", String.valueOf(threads));
    return new CoreNlpAnnotator(dependencies, threads);
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
    parser.forEach(step -> step.annotate(document));
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(sentence(sentence, sentences.size(), plain));
    }
    return new AnnotatedArticle(article, sentences);
  }

  private Sentence sentence(CoreMap sentence, int index, PipelineText plain) {
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    names.label(labels);
    SemanticGraph tree =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (SemanticGraphEdge edge : tree.edgeIterable()) {
      heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
      relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      tokens.add(token(labels.get(i), i, heads[i], relations[i], plain));
    }
    return new Sentence(index, plain.paragraphAt(labels.get(0).beginPosition()), tokens);
  }

  private static Token token(
      CoreLabel label, int index, int head, String relation, PipelineText plain) {
    return new Token(
        index,
        label.word(),
        label.lemma(),
        label.tag(),
        label.ner(),
        head,
        relation,
        plain.span(label.beginPosition(), label.endPosition()));
  }
}
