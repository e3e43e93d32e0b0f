package org.newsgraph.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Format;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.record.FieldMap;
import org.newsgraph.web.write.ArticleSubmission;

/** The documents in what was sent to a server. */
final class SubmittedDocuments {

  private SubmittedDocuments() {}

  /**
   * Reads them as they are asked for.
   *
   * @throws IllegalArgumentException if its format or its date is none
   */
  static Stream<InputItem> of(ArticleSubmission.Submission submission) throws IOException {
    requireDate(submission.date());
    Inputs.Settings settings =
        new Inputs.Settings(
            submission.format().map(SubmittedDocuments::format),
            FieldMap.USUAL,
            Optional.empty(),
            Publication.of(submission.date(), submission.publisher()),
            InputStream.nullInputStream());
    return Inputs.stream(submission.name(), submission.body(), settings);
  }

  private static Format format(String name) {
    try {
      return Format.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "format=%s: take one of %s".formatted(name, List.of(Format.values())), e);
    }
  }

  private static void requireDate(Optional<String> date) {
    try {
      date.ifPresent(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "date=%s: write it like 2025-03-08".formatted(date.get()), e);
    }
  }
}
