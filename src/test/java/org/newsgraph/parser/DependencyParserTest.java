package org.newsgraph.parser;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.GrammaticalStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.parser.DependencyParser.Arc;
import org.newsgraph.pipeline.Pipeline;

class DependencyParserTest {

  private static final DependencyParser PARSER = DependencyParser.english();

  private static List<Arc> parse(List<String> words, String... tags) {
    return PARSER.parse(words, Arrays.asList(tags));
  }

  private static List<Arc> parse(Sentence sentence) {
    return PARSER.parse(
        sentence.tokens().stream().map(Token::word).toList(),
        sentence.tokens().stream().map(Token::tag).toList());
  }

  @Test
  void aVerbGovernsItsSubjectAndItsObject() {
    assertThat(parse(List.of("The", "mayor", "closed", "it", "."), "DT", "NN", "VBD", "PRP", "."))
        .containsExactly(
            new Arc(1, "det"),
            new Arc(2, "nsubj"),
            new Arc(-1, "root"),
            new Arc(2, "obj"),
            new Arc(2, "punct"));
  }

  @Test
  void whatHasAPassiveAuxiliaryHasAPassiveSubject() {
    assertThat(parse(List.of("It", "was", "closed", "."), "PRP", "VBD", "VBN", "."))
        .startsWith(new Arc(2, "nsubj:pass"), new Arc(2, "aux:pass"));
  }

  @Test
  void oneWordIsTheRootAndNoWordHasNoTree() {
    assertThat(parse(List.of("No"), "UH")).containsExactly(new Arc(-1, "root"));
    assertThat(parse(List.of())).isEmpty();
  }

  @Test
  void wordsAndTagsThatTheModelDoesNotKnowHaveArcsToo() {
    List<String> words = Collections.nCopies(150, "zqwx");

    assertThat(PARSER.parse(words, Collections.nCopies(150, "?")))
        .hasSize(150)
        .satisfiesOnlyOnce(arc -> assertThat(arc.head()).isEqualTo(-1));
  }

  @Test
  void theTreesAreThoseOfTheParserOfCoreNlp() throws IOException {
    Properties brief = new Properties();
    brief.setProperty("numPreComputed", "0");
    var stanford =
        edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(
            edu.stanford.nlp.parser.nndep.DependencyParser.DEFAULT_MODEL, brief);
    Pipeline pipeline = NewsGraph.open().pipeline(NewsGraph.DEFAULT_BASE);
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      assertThat(
              seeds
                  .map(pipeline::article)
                  .flatMap(seed -> SharedAnnotator.get().annotate(seed).sentences().stream()))
          .hasSizeGreaterThan(100)
          .allSatisfy(
              sentence ->
                  assertThat(parse(sentence)).isEqualTo(arcs(stanford.predict(labels(sentence)))));
    }
  }

  private static List<CoreLabel> labels(Sentence sentence) {
    return sentence.tokens().stream()
        .map(
            token -> {
              CoreLabel label = new CoreLabel();
              label.setWord(token.word());
              label.setTag(token.tag());
              return label;
            })
        .toList();
  }

  private static List<Arc> arcs(GrammaticalStructure structure) {
    return structure.typedDependencies(GrammaticalStructure.Extras.NONE).stream()
        .sorted(Comparator.comparing(dependency -> dependency.dep().index()))
        .map(d -> new Arc(d.gov().index() - 1, d.reln().toString()))
        .toList();
  }
}
