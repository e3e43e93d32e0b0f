package org.newsgraph.ingest.run;

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
 * Where an article was found: one document with its bytes. Two documents with the same bytes are
 * one article with two records of provenance.
 *
 * @param sha256 the SHA-256 of the bytes, 64 hex digits
 * @param name the document's name
 * @param text the SHA-256 of the text that was extracted from the bytes, as from a web page; empty
 *     if the bytes are the text
 * @param publication the metadata that came with the document
 */
public record DocumentProvenance(
    String sha256, String name, Optional<String> text, Publication publication) {

  /** The prefix of a part's hint that holds provenance; hints of other kinds stand beside it. */
  private static final String KIND = "source\t";

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  /** The provenance of a document; hashes its bytes. */
  public static DocumentProvenance of(Document document) {
    return new DocumentProvenance(
        Hashes.sha256(document.bytes()),
        document.name(),
        document.text().map(Hashes::sha256),
        document.publication());
  }

  /**
   * A hash, 16 digits, of what reading depends on besides the bytes: the text that was extracted
   * from them, and the title in the metadata, which is looked for in the text. The empty string if
   * there is neither.
   */
  public String variant() {
    String inputs = text.orElse("") + "\n" + publication.title().orElse("");
    return inputs.equals("\n") ? "" : Hashes.shortSha256(inputs);
  }

  /** The article's id in a store: the first 16 digits of the hash. */
  @JsonIgnore
  public String id() {
    return Hashes.shortened(sha256);
  }

  /**
   * As JSON on one line that begins with the hash and then the name, so that lines sort by them.
   */
  public String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException if the line is something else
   */
  public static DocumentProvenance parse(String line) {
    try {
      return JSON.readValue(line, DocumentProvenance.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the provenance of a document: " + line, e);
    }
  }

  /** As a hint of a part, see {@link org.newsgraph.store.part.Part}. */
  public String hint() {
    return KIND + line();
  }

  /** The provenance among the hints of a part; empty if there is none. */
  public static List<DocumentProvenance> ofHints(Collection<String> hints) {
    return hints.stream()
        .filter(hint -> hint.startsWith(KIND))
        .map(hint -> parse(hint.substring(KIND.length())))
        .toList();
  }

  /**
   * Joins old and new provenance of one article, sorted, without duplicates. A new record replaces
   * the old ones of the same name.
   */
  public static List<DocumentProvenance> merge(
      Collection<DocumentProvenance> before, Collection<DocumentProvenance> now) {
    Set<String> names =
        now.stream().map(DocumentProvenance::name).collect(Collectors.toUnmodifiableSet());
    TreeMap<String, DocumentProvenance> merged = new TreeMap<>();
    Stream.concat(before.stream().filter(known -> !names.contains(known.name())), now.stream())
        .forEach(found -> merged.put(found.line(), found));
    return List.copyOf(merged.values());
  }

  /** The names in an article's provenance, sorted, without duplicates. */
  public static List<String> names(List<DocumentProvenance> provenance) {
    return provenance.stream().map(DocumentProvenance::name).distinct().sorted().toList();
  }
}
