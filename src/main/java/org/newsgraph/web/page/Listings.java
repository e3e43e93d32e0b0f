package org.newsgraph.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.http.HttpException;

/** Long lists of what stands in a relation to an entity, a page at a time. */
public final class Listings {

  private static final int LONGEST = 7;

  private final Questions questions;

  public Listings(Questions questions) {
    this.questions = questions;
  }

  /**
   * The page of a list that a request asks for.
   *
   * @param describe makes items of their IRIs
   * @throws HttpException if the request asks for what is no page
   */
  public <T> Listing<T> list(
      Key key,
      HttpServletRequest request,
      String entity,
      Function<List<String>, List<T>> describe) {
    int page = page(request, key.parameter());
    Map<String, Node> values =
        Map.of(
            "relation", NodeFactory.createURI(key.relation()),
            "entity", NodeFactory.createURI(entity));
    long total = questions.ask("count", values).get(0).integer("total");
    long offset = (long) (page - 1) * Listing.SIZE;
    List<String> subjects =
        questions.ask(key.question(), values, offset, Listing.SIZE).stream()
            .map(row -> row.text("subject"))
            .toList();
    return new Listing<>(key.parameter(), page, total, describe.apply(subjects));
  }

  /**
   * Which list.
   *
   * @param parameter that chooses the page
   * @param relation the IRI of the property that leads from the items to the entity
   */
  public record Key(String parameter, String question, String relation) {}

  private static int page(HttpServletRequest request, String parameter) {
    String words = Optional.ofNullable(request.getParameter(parameter)).orElse("1");
    if (words.length() > LONGEST || !words.matches("[1-9][0-9]*")) {
      throw new HttpException(
          400, "The parameter %s must be the number of a page, such as 2.".formatted(parameter));
    }
    return Integer.parseInt(words);
  }
}
