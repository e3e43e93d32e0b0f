package org.newsgraph.ingest.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;

/**
 * That an article's bytes were found under a name.
 *
 * @param sha256 of the bytes
 * @param name of the document
 * @param text the SHA-256 of the text that was taken out of the bytes, empty if they are the text
 * @param publication what was told there about the article
 */
public record DocumentProvenance(
    String sha256, String name, Optional<String> text, Publication publication) {

  /** Begins a hint of a part, so that other kinds of hints may stand beside it. */
  private static final String KIND = "source\t";

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  public static DocumentProvenance of(Document document) {
    return new DocumentProvenance(
        Hashes.sha256(document.bytes()),
        document.name(),
        document.text().map(Hashes::sha256),
        document.publication());
  }

  /**
   * What reading the bytes depends on besides them, as a hash: the text that was taken out of them,
   * and the title that was told, as it is looked for in the text. Empty if there is neither.
   */
  public String variant() {
    String inputs = text.orElse("") + "\n" + publication.title().orElse("");
    return inputs.equals("\n") ? "" : Hashes.shortened(Hashes.sha256(inputs));
  }

  /** What a store knows the article by. */
  @JsonIgnore
  public String id() {
    return Hashes.shortened(sha256);
  }

  /** A line that begins with the hash and then the name, so that lines sort by them. */
  public String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not one of ours
   */
  public static DocumentProvenance parse(String line) {
    try {
      return JSON.readValue(line, DocumentProvenance.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a sighting: " + line, e);
    }
  }

  public String hint() {
    return KIND + line();
  }

  /** The sightings among the hints of a part. */
  public static List<DocumentProvenance> ofHints(Collection<String> hints) {
    return hints.stream()
        .filter(hint -> hint.startsWith(KIND))
        .map(hint -> parse(hint.substring(KIND.length())))
        .toList();
  }

  /**
   * All that is known of where an article was found, in an order of its own, each once. What is
   * told now under a name takes the place of what was told before under that name.
   */
  public static List<DocumentProvenance> merged(
      Collection<DocumentProvenance> before, Collection<DocumentProvenance> now) {
    Set<String> names =
        now.stream().map(DocumentProvenance::name).collect(Collectors.toUnmodifiableSet());
    TreeMap<String, DocumentProvenance> merged = new TreeMap<>();
    Stream.concat(before.stream().filter(known -> !names.contains(known.name())), now.stream())
        .forEach(sighting -> merged.put(sighting.line(), sighting));
    return List.copyOf(merged.values());
  }
}
