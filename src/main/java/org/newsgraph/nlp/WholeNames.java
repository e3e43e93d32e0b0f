package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.SequencePattern.NodePatternExpr;
import edu.stanford.nlp.ling.tokensregex.SequencePattern.PatternExpr;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.lexicon.GivenNames;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;

/**
 * Mends the labels of names that the recognizer has labelled in part, or as one with what stands
 * beside them, by the patterns of {@code whole-names.tsv}.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class WholeNames {

  /** A row of the table: the first group of what the pattern finds gets the label. */
  private record Rule(TokenSequencePattern pattern, String label) {}

  private final List<Rule> rules = new ArrayList<>();

  WholeNames() {
    Env env = TokenSequencePattern.getNewEnv();
    Set<String> bodies = Lexicon.words("body-words.txt");
    env.bind("$BODY", words(word -> isName(word) && isOneOf(bodies, word)));
    env.bind("$GIVEN", words(word -> isName(word) && GivenNames.knows(word)));
    env.bind("$POST", oneOf(Lexicon.words("post-heads.tsv", 4)));
    env.bind("$STATUS", oneOf(Lexicon.words("post-status.tsv", 2)));
    env.bind("$SAID", oneOf(Lexicon.words("actor-words.tsv", 2, "said")));
    for (List<String> row : Lexicon.table("whole-names.tsv", 3)) {
      TokenSequencePattern pattern = TokenSequencePattern.compile(env, row.get(1));
      if (row.get(0).startsWith("$")) {
        env.bind(row.get(0), pattern);
      } else {
        rules.add(new Rule(pattern, row.get(2)));
      }
    }
  }

  private static PatternExpr oneOf(Set<String> words) {
    return words(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static PatternExpr words(Predicate<String> condition) {
    return new NodePatternExpr(
        new NodePattern<CoreLabel>() {
          @Override
          public boolean match(CoreLabel token) {
            return condition.test(token.word());
          }
        });
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether the word is one of them, or the plural of one. */
  private static boolean isOneOf(Set<String> nouns, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return nouns.contains(lower)
        || lower.endsWith("s") && nouns.contains(lower.substring(0, lower.length() - 1));
  }

  /**
   * Labels the names in a sentence whose tokens have tags and labels. In headlines, names only end
   * before a verb.
   */
  void label(List<CoreLabel> sentence) {
    if (Sentence.isHeadline(sentence.stream().map(CoreLabel::word))) {
      sentence.stream().filter(token -> token.tag().matches("VB[DZ]")).forEach(t -> t.setNER("O"));
      return;
    }
    for (Rule rule : rules) {
      TokenSequenceMatcher found = rule.pattern().getMatcher(sentence);
      while (found.find()) {
        sentence.subList(found.start(1), found.end(1)).forEach(t -> t.setNER(rule.label()));
      }
    }
  }
}
