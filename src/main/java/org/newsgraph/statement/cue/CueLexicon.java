package org.newsgraph.statement.cue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Token;

/** The reporting words, by part of speech and lemma. */
public final class CueLexicon {

  private final Map<String, List<Cue>> cues = new HashMap<>();

  public CueLexicon() {
    for (List<String> row : Lexicon.table("cues.tsv", 5)) {
      Cue cue =
          new Cue(
              row.get(0),
              row.get(2),
              Stance.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
              new HashSet<>(List.of(row.get(4).split(","))));
      cues.merge(
          row.get(1) + row.get(0),
          List.of(cue),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** The reading of the word that takes the frame; empty if the word takes no such complement. */
  public Optional<Cue> find(Token token, String frame) {
    return readings(token).stream().filter(cue -> cue.frames().contains(frame)).findFirst();
  }

  /** The reading of the word that takes one of the frames. */
  public Optional<Cue> find(Token token, Set<String> frames) {
    return readings(token).stream()
        .filter(cue -> cue.frames().stream().anyMatch(frames::contains))
        .findFirst();
  }

  /** The reading as a verb, whatever the tagger took the word for. */
  public Optional<Cue> findVerb(String lemma, String frame) {
    return cues.getOrDefault("v" + lemma.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(cue -> cue.frames().contains(frame))
        .findFirst();
  }

  /** The word's readings, in the list's order. */
  public List<Cue> find(Token token) {
    return readings(token);
  }

  /** Whether the word reports what somebody says, and not only what somebody thinks. */
  public boolean isReport(Token token) {
    return readings(token).stream().anyMatch(cue -> !cue.isAttitude());
  }

  /** Whether the word reports anything. */
  public boolean isCue(Token token) {
    return !readings(token).isEmpty();
  }

  private List<Cue> readings(Token token) {
    String key = partOfSpeech(token.tag()) + token.lemma().toLowerCase(Locale.ROOT);
    return cues.getOrDefault(key, List.of());
  }

  private static String partOfSpeech(String tag) {
    return switch (tag.charAt(0)) {
      case 'V' -> "v";
      case 'N' -> "n";
      case 'J' -> "a";
      default -> "";
    };
  }
}
