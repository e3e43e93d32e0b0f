package org.newsgraph.statement.construction;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.cue.Frame.Complement;
import org.newsgraph.statement.select.ReportingRule;

/**
 * A row of {@code constructions.tsv}: a syntactic pattern that reports something.
 *
 * @param rule its name, rank and forms
 * @param extent which words are the content
 * @param frame the complement that the cue must take
 * @param pattern with the nodes {@code cue} and {@code content}
 */
record Construction(ReportingRule rule, Extent extent, Frame frame, SemgrexPattern pattern) {

  /** Which words are the content, given the nodes of a match; see the head of the file. */
  enum Extent {
    RIGHT,
    PHRASE,
    GOVERNOR,
    WHOLE,
    SUBJECT;

    /** Whether the content must follow the cue. */
    boolean isForward() {
      return this == RIGHT || this == PHRASE;
    }
  }

  /**
   * The tokens that the pattern names.
   *
   * @param cue the reporting word
   * @param from the word whose subtree the content begins with
   * @param content the head of the content
   * @param preposition completes the frame; -1 if the pattern names none
   */
  record Nodes(int cue, int from, int content, int preposition) {

    private static Nodes of(SemgrexMatcher match) {
      int content = index(match, "content").orElseThrow();
      return new Nodes(
          index(match, "cue").orElseThrow(),
          index(match, "from").orElse(content),
          content,
          index(match, "prep").orElse(-1));
    }

    private static Optional<Integer> index(SemgrexMatcher match, String name) {
      return Optional.ofNullable(match.getNode(name)).map(IndexedWord::index).map(i -> i - 1);
    }

    /** These nodes with the content beginning at its head, after the one who is addressed. */
    Nodes fromContent() {
      return new Nodes(cue, content, content, preposition);
    }
  }

  /**
   * Reads the table.
   *
   * @throws edu.stanford.nlp.semgraph.semgrex.SemgrexParseException if a pattern cannot be parsed
   * @throws IllegalArgumentException if a rank, form, extent or frame cannot be parsed
   */
  static Stream<Construction> load() {
    return rows()
        .map(
            row ->
                new Construction(
                    new ReportingRule(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        CueForm.valueOf(constant(row.get(2))),
                        ContentForm.valueOf(constant(row.get(3)))),
                    Extent.valueOf(constant(row.get(4))),
                    Frame.parse(row.get(5)),
                    SemgrexPattern.compile(row.get(6))));
  }

  /** The names in the table, in its order. */
  static Stream<String> names() {
    return rows().map(row -> row.get(0));
  }

  private static Stream<List<String>> rows() {
    return Lexicon.table("constructions.tsv", 7).stream();
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The matches in the sentence whose order of cue and content the extent allows. */
  List<Nodes> match(SemanticGraph graph) {
    List<Nodes> found = new ArrayList<>();
    SemgrexMatcher matcher = pattern.matcher(graph);
    while (matcher.find()) {
      Nodes nodes = Nodes.of(matcher);
      if (!extent.isForward() || nodes.cue < nodes.from) {
        found.add(nodes);
      }
    }
    return found;
  }

  /** Whether the one who is spoken to may stand between the cue and the content. */
  boolean mayAddress() {
    return frame.complement() == Complement.OBJ_INF && extent == Extent.RIGHT;
  }
}
