package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.MembershipRow;
import org.newsgraph.web.page.resource.FactReader.MentionedEntity;
import org.newsgraph.web.page.resource.FactReader.QuantityRow;
import org.newsgraph.web.page.resource.FactReader.UnresolvedRow;
import org.newsgraph.web.page.resource.Mark.Kind;
import org.newsgraph.web.page.resource.Mark.Target;

/** The page on which an article is read, with the facts beside its text. */
public final class ArticlePage {

  private final ArticleReader articles;

  /**
   * What the page shows.
   *
   * @param article by its title or, without one, by the name of its file
   * @param metadata source, publisher, dates, files
   * @param paragraphs of the text; none if the store leaves texts out
   * @param facts that were read from the text
   */
  public record View(
      NamedResource article,
      List<ResourceProperties.Property> metadata,
      List<MarkedText.Paragraph> paragraphs,
      Facts facts) {

    /** Copies the lists. */
    public View {
      metadata = List.copyOf(metadata);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * What was read from an article, each in the order of the text.
   *
   * @param statements and attitudes
   * @param links of the statements, by their IRIs
   * @param entities actors and places
   * @param memberships who holds a post
   * @param quantities numbers
   * @param unresolved what could not be resolved
   */
  public record Facts(
      List<StatementRow> statements,
      Map<String, List<StatementRow.Link>> links,
      List<MentionedEntity> entities,
      List<MembershipRow> memberships,
      List<QuantityRow> quantities,
      List<UnresolvedRow> unresolved) {

    /** Copies the collections. */
    public Facts {
      statements = List.copyOf(statements);
      links = Map.copyOf(links);
      entities = List.copyOf(entities);
      memberships = List.copyOf(memberships);
      quantities = List.copyOf(quantities);
      unresolved = List.copyOf(unresolved);
    }

    /** The links of a statement; none if it has none. */
    public List<StatementRow.Link> links(StatementRow statement) {
      return links.getOrDefault(statement.iri(), List.of());
    }

    /** The entities that are not places. */
    public List<MentionedEntity> actors() {
      return entities.stream().filter(it -> !it.isPlace()).toList();
    }

    /** The entities that are places. */
    public List<MentionedEntity> places() {
      return entities.stream().filter(MentionedEntity::isPlace).toList();
    }
  }

  ArticlePage(PageQueries queries, NameReader names) {
    this.articles = new ArticleReader(queries, names);
  }

  /**
   * @throws org.newsgraph.web.http.HttpException with the status 400 if the request's parameter
   *     {@code at} is not a range of the article's characters
   */
  Page page(ResourceProperties article, HttpServletRequest request) {
    ArticleReader.Reading reading = articles.read(article);
    ArticleText text = new ArticleText(reading.text());
    ArticleText.Range at =
        Optional.ofNullable(request.getParameter("at"))
            .map(text::range)
            .orElse(ArticleText.Range.EMPTY);
    return new Page(
        "article",
        reading.article().label() + " – NewsGraph",
        new View(
            reading.article(),
            reading.metadata(),
            new MarkedText(text, marks(reading.facts())).paragraphs(at),
            reading.facts()));
  }

  private static List<Mark> marks(Facts facts) {
    List<Mark> marks = new ArrayList<>();
    facts.statements().forEach(statement -> addMarks(statement, marks));
    facts.entities().forEach(entity -> addMarks(entity, marks));
    for (QuantityRow number : facts.quantities()) {
      String hint = "number: %s %s".formatted(number.value(), number.unit());
      marks.add(mark(number.evidence(), Kind.NUMBER, Target.here(number.id()), hint));
    }
    for (UnresolvedRow item : facts.unresolved()) {
      String hint = "unresolved %s: %s".formatted(item.what(), item.reason());
      marks.add(mark(item.evidence(), Kind.UNRESOLVED, Target.here(item.id()), hint));
    }
    return marks;
  }

  private static void addMarks(StatementRow statement, List<Mark> marks) {
    StatementRow.Source who = statement.who();
    Target fact = Target.here(statement.id());
    Target speaker = who.actor().map(actor -> Target.page(actor.iri())).orElse(fact);
    statement
        .parts()
        .forEach(part -> marks.add(mark(part, Kind.CONTENT, fact, "content: " + who.name())));
    marks.add(mark(statement.cue(), Kind.CUE, fact, "cue: " + statement.manner().stance()));
    who.words()
        .ifPresent(
            words -> marks.add(mark(words, Kind.SPEAKER, speaker, "speaker: " + who.name())));
  }

  private static void addMarks(MentionedEntity mentioned, List<Mark> marks) {
    NamedResource entity = mentioned.entity();
    Kind kind = mentioned.isPlace() ? Kind.PLACE : Kind.ACTOR;
    String hint = mentioned.type() + ": " + entity.label();
    mentioned
        .mentions()
        .forEach(words -> marks.add(mark(words, kind, Target.page(entity.iri()), hint)));
  }

  private static Mark mark(Excerpt words, Kind kind, Target target, String hint) {
    return new Mark(words.begin(), words.end(), kind, target, hint);
  }
}
