package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/**
 * Labels the whole name of a body of which the recognizer has labelled a part, by the patterns of
 * {@code whole-names.tsv}.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class WholeNames {

  /** A row of the table: the first group of what the pattern finds gets the label. */
  private record Rule(TokenSequencePattern pattern, String label) {}

  private final List<Rule> rules = new ArrayList<>();

  WholeNames() {
    Env env = TokenSequencePattern.getNewEnv();
    String bodies =
        Lexicon.words("body-words.txt").stream()
            .sorted()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining("|"));
    env.bind("$BODY", TokenSequencePattern.compile("[{word:/(?:" + bodies + ")s?/}]"));
    for (List<String> row : Lexicon.table("whole-names.tsv", 3)) {
      TokenSequencePattern pattern = TokenSequencePattern.compile(env, row.get(1));
      if (row.get(0).startsWith("$")) {
        env.bind(row.get(0), pattern);
      } else {
        rules.add(new Rule(pattern, row.get(2)));
      }
    }
  }

  /** Labels the names in a sentence whose tokens have tags and labels. */
  void label(List<CoreLabel> sentence) {
    for (Rule rule : rules) {
      TokenSequenceMatcher found = rule.pattern().getMatcher(sentence);
      while (found.find()) {
        sentence.subList(found.start(1), found.end(1)).forEach(t -> t.setNER(rule.label()));
      }
    }
  }
}
