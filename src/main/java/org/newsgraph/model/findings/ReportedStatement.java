package org.newsgraph.model.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * Words or an attitude that an article ascribes to someone, before it is known who that is. This is
 * an attribution, not a fact: it says that the article credits the speaker, and nothing about
 * whether the speaker said it.
 *
 * @param speaker the source as printed, its head among it; empty if the article names none
 * @param speakerHead the head word of the source; empty if there is no source
 * @param cue the reporting word or phrase
 * @param content what is said, in the text's order, without the complementizer "that", with its
 *     quotation marks; not empty
 * @param stance what the speaker does by saying it; distinguishes statements from attitudes
 * @param kind whether it stands in quotation marks
 * @param medium where it was said, empty if not said
 * @param addressee to whom, empty if not said
 * @param saidOn the date or weekday as printed, empty if not said
 * @param negated whether the cue is denied ("did not confirm")
 * @param hedge a word that weakens the attribution ("reportedly"), empty if none
 * @param nested whether it lies in the content of another one
 * @param cueForm the grammatical form of the cue
 * @param contentForm the grammatical form of the content
 * @param rule the name of the rule that read it, for people; nothing may depend on it
 * @param score how sure a learnt model is of it, for people; empty for what rules read
 */
public record ReportedStatement(
    Optional<Passage> speaker,
    Optional<Span> speakerHead,
    Passage cue,
    List<Passage> content,
    Stance stance,
    ContentKind kind,
    Optional<Passage> medium,
    Optional<Passage> addressee,
    Optional<Passage> saidOn,
    boolean negated,
    Optional<Passage> hedge,
    boolean nested,
    CueForm cueForm,
    ContentForm contentForm,
    String rule,
    Optional<BigDecimal> score) {

  /** Copies {@code content}. */
  public ReportedStatement {
    content = List.copyOf(content);
  }

  /** Whether content stands in quotation marks: all of it, a part, or none. */
  public enum ContentKind {
    DIRECT("direct"),
    MIXED("mixed"),
    INDIRECT("indirect");

    private final String label;

    ContentKind(String label) {
      this.label = label;
    }

    /** As the graph and the saved queries write it. */
    public String label() {
      return label;
    }
  }
}
