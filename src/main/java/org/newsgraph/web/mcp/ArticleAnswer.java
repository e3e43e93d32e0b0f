package org.newsgraph.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.web.page.resource.ArticleReader;
import org.newsgraph.web.page.resource.Excerpt;
import org.newsgraph.web.page.resource.FactReader.MentionedEntity;
import org.newsgraph.web.page.resource.ResourceProperties;
import org.newsgraph.web.page.resource.StatementRow;

/**
 * A range of an article with what was read from it. Offsets are in code points of the whole text.
 *
 * @param article its IRI
 * @param title of it
 * @param metadata source, publisher, dates, files
 * @param from where the range begins
 * @param to where it ends
 * @param length of the whole text; 0 if the store leaves texts out
 * @param text of the range
 * @param sources the statements that begin in it
 * @param links which of them answer others, or are answered
 * @param marks the other words of it that something was read from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ArticleAnswer(
    String article,
    String title,
    Map<String, List<String>> metadata,
    int from,
    int to,
    int length,
    String text,
    List<Source> sources,
    List<Link> links,
    List<Mark> marks) {

  /**
   * A link between two statements.
   *
   * @param statement the one of this article
   * @param relation "denies", "is denied by" and the like
   * @param other the other
   */
  record Link(String statement, String relation, Source other) {}

  /**
   * Words that something was read from.
   *
   * @param kind state, person, place and so on; number, post or unresolved
   * @param span begin-end
   * @param words as printed
   * @param meaning the name, the value or the reason
   * @param iri of what is meant
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Mark(String kind, String span, String words, String meaning, String iri) {

    static Mark of(String kind, Excerpt words, String meaning, String iri) {
      return new Mark(kind, Source.span(words), words.words(), meaning, iri);
    }
  }

  /** Copies the collections. */
  ArticleAnswer {
    sources = List.copyOf(sources);
    links = List.copyOf(links);
    marks = List.copyOf(marks);
  }

  /**
   * Cuts a range from an article; it ends with the text.
   *
   * @throws IllegalArgumentException if it begins after the end of the text
   */
  static ArticleAnswer of(ArticleReader.Reading reading, int from, int most) {
    int length = reading.text().codePointCount(0, reading.text().length());
    if (from > length) {
      throw new IllegalArgumentException(
          "the text has %d characters: let from be no larger".formatted(length));
    }
    int to = length == 0 ? most : Math.min(length, from + most);
    List<StatementRow> statements =
        reading.facts().statements().stream()
            .filter(row -> isWithin(row.parts().get(0), from, to))
            .toList();
    return new ArticleAnswer(
        reading.article().iri(),
        reading.article().label(),
        metadata(reading.metadata()),
        from,
        Math.min(to, length),
        length,
        length == 0 ? "" : cut(reading.text(), from, to),
        statements.stream().map(Source::of).toList(),
        statements.stream().flatMap(row -> links(reading, row)).toList(),
        marks(reading)
            .filter(it -> it.begin() >= from && it.begin() < to)
            .map(Placed::mark)
            .toList());
  }

  private static boolean isWithin(Excerpt words, int from, int to) {
    return words.begin() >= from && words.begin() < to;
  }

  private static String cut(String text, int from, int to) {
    int begin = text.offsetByCodePoints(0, from);
    return text.substring(begin, text.offsetByCodePoints(begin, to - from));
  }

  private static Map<String, List<String>> metadata(List<ResourceProperties.Property> properties) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    properties.forEach(
        it ->
            metadata.put(
                it.name(), it.values().stream().map(ResourceProperties.Value::text).toList()));
    return metadata;
  }

  private static Stream<Link> links(ArticleReader.Reading reading, StatementRow row) {
    return reading.facts().links(row).stream()
        .map(link -> new Link(row.iri(), link.relation(), Source.of(link.other())));
  }

  /** A mark with its first character, by which marks are chosen and sorted. */
  private record Placed(int begin, Mark mark) {

    static Placed of(String kind, Excerpt words, String meaning, String iri) {
      return new Placed(words.begin(), Mark.of(kind, words, meaning, iri));
    }
  }

  private static Stream<Placed> marks(ArticleReader.Reading reading) {
    Stream<Placed> entities = reading.facts().entities().stream().flatMap(ArticleAnswer::mentions);
    Stream<Placed> posts =
        reading.facts().memberships().stream()
            .map(
                it ->
                    Placed.of(
                        "post",
                        it.evidence(),
                        "%s: %s (%s)"
                            .formatted(it.member().label(), it.post().label(), it.status()),
                        it.post().iri()));
    Stream<Placed> numbers =
        reading.facts().quantities().stream()
            .map(
                it ->
                    Placed.of(
                        "number",
                        it.evidence(),
                        "%s %s".formatted(it.value(), it.unit()).strip(),
                        it.iri()));
    Stream<Placed> unresolved =
        reading.facts().unresolved().stream()
            .map(
                it ->
                    Placed.of(
                        "unresolved", it.evidence(), it.what() + ": " + it.reason(), it.iri()));
    return Stream.of(entities, posts, numbers, unresolved)
        .flatMap(it -> it)
        .sorted(Comparator.comparingInt(Placed::begin));
  }

  private static Stream<Placed> mentions(MentionedEntity entity) {
    return entity.mentions().stream()
        .map(
            words ->
                Placed.of(entity.type(), words, entity.entity().label(), entity.entity().iri()));
  }
}
