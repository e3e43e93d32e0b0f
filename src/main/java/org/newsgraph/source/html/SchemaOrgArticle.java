package org.newsgraph.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.record.Json;

/**
 * The metadata of an article in the JSON-LD of a web page, in any of the shapes that pages write:
 * an object, a list, a {@code @graph}, members that are names, objects, lists or references.
 * Nothing is fetched: contexts are taken for schema.org's.
 */
final class SchemaOrgArticle {

  private static final Set<String> TYPES = Lexicon.words("schema-article-types.txt");

  /** Pages write line feeds in strings and commas at the end of lists. */
  private static final ObjectReader LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .readerFor(JsonNode.class);

  /** The object with most members of each id; others are often mere references to it. */
  private final Map<String, JsonNode> byId = new HashMap<>();

  private final List<JsonNode> articles = new ArrayList<>();

  SchemaOrgArticle(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(withoutWrapping(script.data())).ifPresent(this::collect);
    }
  }

  /** Empty if it is no JSON: another script, or the tags, may have what it lacks. */
  private static Optional<JsonNode> parse(String script) {
    try {
      return Optional.of(LENIENT.readTree(script));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String withoutWrapping(String script) {
    return script
        .strip()
        .replaceFirst("^(?:<!--|(?://\\s*)?<!\\[CDATA\\[)", "")
        .replaceFirst("(?:-->|(?://\\s*)?]]>)$", "");
  }

  private void collect(JsonNode node) {
    if (node.isObject() && node.path("@id").isTextual() && node.size() > 1) {
      byId.merge(node.get("@id").asText(), node, (a, b) -> b.size() > a.size() ? b : a);
    }
    if (Json.values(node, "@type").stream().anyMatch(SchemaOrgArticle::isArticle)
        && node.isObject()) {
      articles.add(node);
    }
    node.forEach(this::collect);
  }

  private static boolean isArticle(String type) {
    return TYPES.contains(
        type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
  }

  /** The page's article: one that has its text, or else the first; empty if there is none. */
  Optional<DocumentDraft> article() {
    return Stream.concat(articles.stream().filter(SchemaOrgArticle::hasBody), articles.stream())
        .findFirst()
        .map(this::draft);
  }

  /** Whether it says that not all may read the article. */
  boolean isPaid() {
    return articles.stream()
        .flatMap(article -> Stream.concat(Stream.of(article), Json.nodes(article, "hasPart")))
        .flatMap(Json::items)
        .map(part -> part.path("isAccessibleForFree").asText(""))
        .anyMatch("false"::equalsIgnoreCase);
  }

  private static boolean hasBody(JsonNode article) {
    return !Json.values(article, "articleBody").isEmpty();
  }

  private DocumentDraft draft(JsonNode article) {
    return new DocumentDraft(
        ArticleLayout.paragraphs(Json.values(article, "articleBody")),
        texts(article, "headline", "name").stream().findFirst(),
        texts(article, "datePublished", "dateCreated"),
        texts(
            article,
            "url",
            "mainEntityOfPage.@id",
            "mainEntityOfPage.url",
            "mainEntityOfPage",
            "@id"),
        names(article, "publisher", "sourceOrganization", "provider"),
        names(article, "author"));
  }

  private static List<String> texts(JsonNode node, String... members) {
    return Stream.of(members).flatMap(member -> Json.values(node, member).stream()).toList();
  }

  private List<String> names(JsonNode article, String... members) {
    return Stream.of(members)
        .flatMap(member -> Json.nodes(article, member))
        .flatMap(Json::items)
        .map(value -> byId.getOrDefault(value.path("@id").asText(""), value))
        .flatMap(
            value -> value.isTextual() ? Stream.of(value.asText()) : texts(value, "name").stream())
        .toList();
  }
}
