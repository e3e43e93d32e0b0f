package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
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

  /** In the order in which they run. A pipeline of CoreNLP's loads one model after the other. */
  private final List<edu.stanford.nlp.pipeline.Annotator> parser =
      Stream.<Supplier<edu.stanford.nlp.pipeline.Annotator>>of(
              () -> STEPS.posTagger(new Properties()),
              () -> STEPS.morpha(new Properties(), false),
              () -> STEPS.ner(recognizer()),
              () -> STEPS.dependencies(new Properties()))
          .parallel()
          .map(Supplier::get)
          .toList();

  private static Properties tokenizer() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /**
   * Fine-grained entities, dates and numbers are read by our own rules: CoreNLP's cost several
   * times the parse, and the gazetteer and the list of posts know more.
   */
  private static Properties recognizer() {
    Properties properties = new Properties();
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    return properties;
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

  private static Sentence sentence(CoreMap sentence, int index, PipelineText plain) {
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
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
