package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Attribution;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;
import org.newsgraph.nlp.ParagraphReader.Reading;
import org.newsgraph.nlp.encoder.BiaffineParser.Arc;
import org.newsgraph.nlp.encoder.Word;

/**
 * Stanford CoreNLP's tokenizer, tagger and statistical entity recognizer, and a dependency parser
 * of our own. Loads its models when built (seconds, some 500 MB of heap); safe for use by several
 * threads.
 */
public final class CoreNlpAnnotator implements Annotator {

  private final StanfordCoreNLP tokenizer = new StanfordCoreNLP(properties("tokenize"));
  private final StanfordCoreNLP tagger = new StanfordCoreNLP(properties("pos,lemma,ner"), false);
  private final ParagraphReader reader = new ParagraphReader();

  /**
   * Fine-grained entities, dates and numbers are read by our own rules: CoreNLP's cost several
   * times the parse, and the gazetteer and the list of posts know more.
   */
  private static Properties properties(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
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
    LongWords.cut(document);
    LongSentences.cut(document);
    tagger.annotate(document);
    List<Sentence> sentences = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    paragraphs(document, plain)
        .forEach(
            (paragraph, of) -> {
              Reading reading =
                  reader.read(
                      of.stream().map(CoreNlpAnnotator::words).toList(), sentences.size());
              attributions.addAll(reading.attributions());
              for (int i = 0; i < of.size(); i++) {
                List<Token> tokens = tokens(of.get(i), reading.trees().get(i), plain);
                sentences.add(new Sentence(sentences.size(), paragraph, tokens));
              }
            });
    return new AnnotatedArticle(article, sentences, attributions);
  }

  /** The words of the sentences of each paragraph. */
  private static SortedMap<Integer, List<List<CoreLabel>>> paragraphs(
      Annotation document, PipelineText plain) {
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .collect(
            Collectors.groupingBy(
                labels -> plain.paragraphAt(labels.get(0).beginPosition()),
                TreeMap::new,
                Collectors.toList()));
  }

  private static List<Word> words(List<CoreLabel> labels) {
    return labels.stream().map(label -> new Word(label.word(), label.tag())).toList();
  }

  private static List<Token> tokens(List<CoreLabel> labels, List<Arc> tree, PipelineText plain) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> token(labels.get(i), i, tree.get(i), plain))
        .toList();
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
