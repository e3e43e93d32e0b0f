package org.newsgraph.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.parser.TransitionModel.Transition;

/**
 * A greedy parser by arc-standard transitions, which a network chooses (Chen and Manning, EMNLP
 * 2014). It has the weights of CoreNLP's {@code DependencyParser} and gives its basic trees; as
 * sums are taken in single precision and in another order, a tree may differ where two transitions
 * score alike to some six digits. CoreNLP adds the products for each transition one behind the
 * other; in the order taken here a processor adds many at once, and a sentence costs a sixth of the
 * time. Safe for use by several threads.
 */
public final class DependencyParser {

  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final String OF_PASSIVE = ":pass";

  private final TransitionModel model;

  private DependencyParser(TransitionModel model) {
    this.model = model;
  }

  /**
   * Reads CoreNLP's English model, which is in its jar of models (half a second, 30 MB of heap, and
   * up to 70 MB more with use).
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static DependencyParser english() {
    return new DependencyParser(TransitionModel.english());
  }

  /**
   * What a word depends on.
   *
   * @param head the index of the governor, or -1
   * @param relation by Universal Dependencies, such as {@code nsubj:pass}; {@code root} without a
   *     governor
   */
  public record Arc(int head, String relation) {}

  /**
   * Parses a sentence.
   *
   * @param words as printed
   * @param tags for each word its part of speech by the Penn Treebank
   * @return an arc for each word; exactly one has no governor, if there are words
   */
  public List<Arc> parse(List<String> words, List<String> tags) {
    Configuration configuration = new Configuration(model, words, tags);
    while (!configuration.isTerminal()) {
      configuration.apply(best(configuration));
    }
    List<Arc> arcs = new ArrayList<>();
    for (int i = 1; i <= words.size(); i++) {
      arcs.add(new Arc(configuration.head(i) - 1, model.relation(configuration.label(i))));
    }
    return withPassiveSubjects(arcs);
  }

  /** The transition of the highest score among those that are allowed. */
  private Transition best(Configuration configuration) {
    float[] scores = model.scores(configuration.features());
    List<Transition> transitions = model.transitions();
    int best = transitions.size() - 1;
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > highest && configuration.allows(transitions.get(i))) {
        highest = scores[i];
        best = i;
      }
    }
    return transitions.get(best);
  }

  /** As CoreNLP corrects them: whatever has a passive auxiliary has a passive subject. */
  private static List<Arc> withPassiveSubjects(List<Arc> arcs) {
    Set<Integer> passives =
        arcs.stream()
            .filter(arc -> arc.relation().equals("aux" + OF_PASSIVE))
            .map(Arc::head)
            .collect(Collectors.toSet());
    return arcs.stream()
        .map(
            arc ->
                passives.contains(arc.head()) && SUBJECTS.contains(arc.relation())
                    ? new Arc(arc.head(), arc.relation() + OF_PASSIVE)
                    : arc)
        .toList();
  }

  /**
   * How far a sentence has been parsed: a stack, the words that are still to come, and the arcs so
   * far. Words are counted from 1; 0 is the root above them all, and the number behind the last
   * word stands for one that is not there.
   */
  private static final class Configuration {

    private final TransitionModel model;
    private final int none;
    private final int[] words;
    private final int[] tags;
    private final int[] labels;
    private final int[] heads;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;

    /** The root alone on the stack, and all words to come. */
    Configuration(TransitionModel model, List<String> words, List<String> tags) {
      this.model = model;
      this.none = words.size() + 1;
      this.words = model.words(words);
      this.tags = model.tags(tags);
      this.labels = new int[none + 1];
      this.heads = new int[none + 1];
      this.stack = new int[none];
      Arrays.fill(labels, model.noLabel());
      Arrays.fill(heads, -1);
    }

    boolean isTerminal() {
      return depth == 1 && next == none;
    }

    int head(int word) {
      return heads[word];
    }

    int label(int word) {
      return labels[word];
    }

    /** The root gets one dependent, by its own label, when nothing else is left. */
    boolean allows(Transition transition) {
      boolean root = model.isRoot(transition.label());
      return switch (transition.move()) {
        case SHIFT -> next < none;
        case LEFT -> depth > 2 && !root;
        case RIGHT -> root ? depth == 2 && next == none : depth > 2;
      };
    }

    void apply(Transition transition) {
      switch (transition.move()) {
        case SHIFT -> stack[depth++] = next++;
        case LEFT -> {
          attach(stack(1), stack(0), transition.label());
          stack[depth - 2] = stack[depth - 1];
          depth--;
        }
        case RIGHT -> {
          attach(stack(0), stack(1), transition.label());
          depth--;
        }
      }
    }

    private void attach(int word, int head, int label) {
      heads[word] = head;
      labels[word] = label;
    }

    /**
     * What the network looks at: the words, the tags and the labels of three on the stack, of three
     * to come, and of the outermost dependents of the upper two.
     */
    int[] features() {
      int[] places = places();
      int[] features = new int[TransitionModel.SLOTS];
      for (int i = 0; i < places.length; i++) {
        features[i] = words[places[i]];
        features[places.length + i] = tags[places[i]];
      }
      for (int i = 6; i < places.length; i++) {
        features[2 * places.length + i - 6] = labels[places[i]];
      }
      return features;
    }

    private int[] places() {
      int[] places = new int[18];
      int count = 0;
      for (int k = 2; k >= 0; k--) {
        places[count++] = stack(k);
      }
      for (int k = 0; k <= 2; k++) {
        places[count++] = Math.min(next + k, none);
      }
      for (int k = 0; k <= 1; k++) {
        int top = stack(k);
        places[count++] = left(top, 1);
        places[count++] = right(top, 1);
        places[count++] = left(top, 2);
        places[count++] = right(top, 2);
        places[count++] = left(left(top, 1), 1);
        places[count++] = right(right(top, 1), 1);
      }
      return places;
    }

    private int stack(int below) {
      return below < depth ? stack[depth - 1 - below] : none;
    }

    /** The {@code nth} of the dependents before a word, counted from the outermost. */
    private int left(int head, int nth) {
      int found = 0;
      for (int i = 1; i < head; i++) {
        if (heads[i] == head && ++found == nth) {
          return i;
        }
      }
      return none;
    }

    private int right(int head, int nth) {
      int found = 0;
      for (int i = none - 1; i > head; i--) {
        if (heads[i] == head && ++found == nth) {
          return i;
        }
      }
      return none;
    }
  }
}
