package org.newsgraph.source.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;

/** Reads a record of named members by a map of fields. */
public final class FieldReader {

  /** As ninjs and NewsML-G2 have it. */
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  private static final String NO_TEXT =
      "no text: if it stands under an unusual name, give --map text=NAME";

  private final FieldMap fields;

  public FieldReader(FieldMap fields) {
    this.fields = fields;
  }

  /** Why an article with this status is not to be read; empty if it is. */
  public static Optional<String> withdrawn(String status) {
    return WITHDRAWN.contains(status)
        ? Optional.of("its publisher says that it is " + status)
        : Optional.empty();
  }

  /**
   * The document, or why there is none.
   *
   * @param values what stands under a name, empty if nothing does
   */
  InputItem read(
      InputLocation place,
      byte[] bytes,
      Function<String, List<String>> values,
      Publication outside) {
    Optional<String> withdrawn =
        all(FieldMap.Field.STATUS, values).stream()
            .flatMap(status -> withdrawn(status).stream())
            .findFirst();
    if (withdrawn.isPresent()) {
      return place.broken(withdrawn.get());
    }
    DocumentDraft draft = draft(values);
    return draft.text().isBlank() ? place.broken(NO_TEXT) : draft.at(place, bytes, outside);
  }

  /** Returns the metadata in a record. */
  DocumentDraft draft(Function<String, List<String>> values) {
    return new DocumentDraft(
        ArticleLayout.paragraphs(first(FieldMap.Field.TEXT, values)),
        first(FieldMap.Field.TITLE, values).stream().findFirst(),
        all(FieldMap.Field.DATE, values),
        all(FieldMap.Field.URL, values),
        all(FieldMap.Field.PUBLISHER, values),
        first(FieldMap.Field.AUTHOR, values));
  }

  /** What stands under the first name that holds something. */
  private List<String> first(FieldMap.Field field, Function<String, List<String>> values) {
    return fields.of(field).stream()
        .map(values)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> all(FieldMap.Field field, Function<String, List<String>> values) {
    return fields.of(field).stream().map(values).flatMap(List::stream).toList();
  }
}
