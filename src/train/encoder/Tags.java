import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Writes the tags that CoreNLP's tagger gives the words of a treebank: {@code Tags.java IN.conllu.gz
 * OUT}, a line for each sentence. Run by hand with CoreNLP and its models on the class path.
 */
final class Tags {

  public static void main(String[] args) throws IOException {
    MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    List<String> lines = new ArrayList<>();
    List<HasWord> words = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty() && !words.isEmpty()) {
          lines.add(
              tagger.tagSentence(words).stream()
                  .map(TaggedWord::tag)
                  .collect(Collectors.joining(" ")));
          words.clear();
        } else if (line.matches("[0-9]+\t.*")) {
          words.add(new Word(plain(line.split("\t", -1)[1])));
        }
      }
    }
    Files.write(Path.of(args[1]), lines);
  }

  private static String plain(String word) {
    return word.replaceAll("[\u2018\u2019\u201B\u2032]", "'")
        .replaceAll("[\u201C-\u201F\u00AB\u00BB]", "\"")
        .replaceAll("[\u2010\u2011\u00AD]", "-");
  }
}
