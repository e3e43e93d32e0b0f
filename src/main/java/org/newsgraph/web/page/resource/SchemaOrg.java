package org.newsgraph.web.page.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Describes resources in the terms of <a href="https://schema.org/">schema.org</a>, for search
 * engines and for programs that save references.
 */
final class SchemaOrg {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISSUED = "http://purl.org/dc/terms/issued";
  private static final String PUBLISHER = "http://purl.org/dc/terms/publisher";
  private static final String SAME_AS = "http://www.w3.org/2002/07/owl#sameAs";
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Set<String> ARTICLE = ours("Article");
  private static final Set<String> CLAIM = ours("Statement", "Attitude");
  private static final Set<String> PERSON = ours("Person");
  private static final Set<String> PLACE = ours("Place");
  private static final Set<String> ORGANIZATION =
      ours("State", "Organization", "ArmedForce", "MediaOutlet", "Group");

  private final NameReader names;

  SchemaOrg(NameReader names) {
    this.names = names;
  }

  private static Set<String> ours(String... classes) {
    return Set.copyOf(List.of(classes).stream().map(Vocabulary.NG::concat).toList());
  }

  /** An object in JSON-LD; empty for what schema.org has no class for. */
  String describe(ResourceProperties resource) {
    ObjectNode json = JSON.createObjectNode().put("@context", "https://schema.org");
    json.put("@id", resource.iri()).put("url", resource.iri());
    if (resource.isAnyOf(ARTICLE)) {
      article(resource, json);
    } else if (resource.isAnyOf(CLAIM)) {
      claim(resource, json);
    } else if (resource.isAnyOf(PERSON)) {
      named("Person", resource, json);
    } else if (resource.isAnyOf(PLACE)) {
      place(resource, json);
    } else if (resource.isAnyOf(ORGANIZATION)) {
      named("Organization", resource, json);
    } else {
      return "";
    }
    return json.toString();
  }

  private void article(ResourceProperties article, ObjectNode json) {
    json.put("@type", "NewsArticle").put("headline", names.name(article.iri()).label());
    date(article).ifPresent(date -> json.put("datePublished", date));
    article
        .text(PUBLISHER)
        .ifPresent(
            name -> json.putObject("publisher").put("@type", "Organization").put("name", name));
  }

  private static Optional<String> date(ResourceProperties resource) {
    return resource
        .text(ISSUED)
        .or(() -> resource.text(Vocabulary.NG + "sourceDate"))
        .or(() -> resource.text(Vocabulary.NG + "date"));
  }

  private void claim(ResourceProperties statement, ObjectNode json) {
    json.put("@type", "Claim");
    statement.text(Vocabulary.NG + "content").ifPresent(text -> json.put("text", text));
    date(statement).ifPresent(date -> json.put("dateCreated", date));
    statement
        .text(Vocabulary.NG + "speaker")
        .ifPresent(iri -> reference(names.name(iri), "name", json.putObject("author")));
    statement
        .text(Vocabulary.NG + "article")
        .ifPresent(
            iri ->
                reference(
                    names.name(iri),
                    "headline",
                    json.putObject("appearance").put("@type", "NewsArticle")));
  }

  private static void reference(NamedResource other, String name, ObjectNode json) {
    json.put("@id", other.iri()).put(name, other.label());
  }

  private void named(String type, ResourceProperties resource, ObjectNode json) {
    json.put("@type", type).put("name", names.name(resource.iri()).label());
    add(resource.texts(Vocabulary.ALT_LABEL), "alternateName", json);
    add(resource.texts(SAME_AS), "sameAs", json);
  }

  private static void add(List<String> values, String name, ObjectNode json) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      values.stream().distinct().sorted().forEach(array::add);
    }
  }

  private void place(ResourceProperties place, ObjectNode json) {
    named("Place", place, json);
    Optional<String> latitude = place.text(WGS84 + "lat");
    Optional<String> longitude = place.text(WGS84 + "long");
    if (latitude.isPresent() && longitude.isPresent()) {
      json.putObject("geo")
          .put("@type", "GeoCoordinates")
          .put("latitude", Double.parseDouble(latitude.get()))
          .put("longitude", Double.parseDouble(longitude.get()));
    }
  }
}
