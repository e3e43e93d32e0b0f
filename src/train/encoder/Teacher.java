package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.trees.GrammaticalStructureFactory;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Run by hand with the program and {@code models-english} on the class path: not part of the build.
 * Writes for each {@code ID.txt} of a folder the tokens of its sentences as {@code ID.tsv}, for
 * {@code train.py}: begin, end, word, tag, then head and relation by CoreNLP's shift-reduce parser
 * (jar {@code stanford-corenlp-4.5.10-models-english}). A line {@code #} and the number of the
 * paragraph begins a sentence. Of more articles than the second argument says, no trees: -2, "-".
 */
final class Teacher {

  private static final String MODEL = "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz";
  private static final int LONGEST = 120;

  private final ShiftReduceParser parser = ShiftReduceParser.loadModel(MODEL);
  private final GrammaticalStructureFactory dependencies =
      parser.treebankLanguagePack().grammaticalStructureFactory();

  public static void main(String[] args) throws IOException {
    Teacher teacher = new Teacher();
    Annotator annotator = new CoreNlpAnnotator();
    ArticleReader reader = new ArticleReader();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(args[0]), "*.txt")) {
      all.forEach(files::add);
    }
    files.sort(null);
    for (int i = 0; i < files.size(); i++) {
      boolean parsed = i < Integer.parseInt(args[1]);
      StringBuilder table = new StringBuilder();
      for (Sentence sentence :
          annotator.annotate(reader.read(files.get(i), Publication.UNKNOWN)).sentences()) {
        teacher.append(sentence, parsed, table);
      }
      String name = String.valueOf(files.get(i).getFileName()).replace(".txt", ".tsv");
      Files.writeString(files.get(i).resolveSibling(name), table);
    }
  }

  private void append(Sentence sentence, boolean parsed, StringBuilder table) {
    List<Token> tokens = sentence.tokens();
    String[] arcs = new String[tokens.size()];
    Arrays.fill(arcs, "-2\t-");
    if (parsed && tokens.size() <= LONGEST) {
      List<CoreLabel> labels = tokens.stream().map(Teacher::label).toList();
      for (TypedDependency arc :
          dependencies.newGrammaticalStructure(parser.apply(labels)).typedDependencies()) {
        arcs[arc.dep().index() - 1] = arc.gov().index() - 1 + "\t" + arc.reln();
      }
    }
    table.append("#\t").append(sentence.paragraph()).append('\n');
    for (Token token : tokens) {
      table.append(token.span().begin()).append('\t').append(token.span().end()).append('\t');
      table.append(token.word()).append('\t').append(token.tag()).append('\t');
      table.append(arcs[token.index()]).append('\n');
    }
  }

  private static CoreLabel label(Token token) {
    CoreLabel label = new CoreLabel();
    label.setWord(token.word());
    label.setValue(token.word());
    label.setTag(token.tag());
    label.setIndex(token.index() + 1);
    return label;
  }
}
