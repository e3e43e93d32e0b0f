package org.newsgraph.cli.serve;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Format;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.record.FieldMap;
import org.newsgraph.web.write.ArticleSubmission;

/**
 * Passes what clients of a server send on to the store that it serves. The server ({@code web})
 * knows nothing of reading articles, and {@code ingest} nothing of HTTP.
 */
public final class SubmissionHandler implements ArticleSubmission {

  private final StoreUpdater updater;

  /**
   * @param updater changes the store that is served
   */
  public SubmissionHandler(StoreUpdater updater) {
    this.updater = updater;
  }

  @Override
  public Receipt read(Submission submission) {
    try (Stream<InputItem> documents = documents(submission)) {
      return receipt(updater.add(documents));
    }
  }

  @Override
  public Receipt replace(String article, Graph facts) {
    return receipt(updater.replace(article, facts));
  }

  @Override
  public Receipt remove(String article) {
    return receipt(updater.remove(article));
  }

  private static Receipt receipt(StoreUpdater.Result result) {
    return new Receipt(result.stored(), result.unchanged(), result.failed(), result.digest());
  }

  private static Stream<InputItem> documents(Submission submission) {
    requireDate(submission.date());
    Inputs.Settings settings =
        new Inputs.Settings(
            submission.format().map(SubmissionHandler::format),
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
