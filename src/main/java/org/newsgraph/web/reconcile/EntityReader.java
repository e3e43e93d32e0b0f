package org.newsgraph.web.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads entities by their ids. */
final class EntityReader {

  private final PageQueries queries;
  private final String base;

  EntityReader(PageQueries queries, String base) {
    this.queries = queries;
    this.base = base;
  }

  /**
   * The entities with these ids, in this order; ids of nothing, or of other things, are left out.
   */
  List<Entity> entities(List<String> ids) {
    Set<String> iris =
        ids.stream().map(id -> base + id).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, List<Row>> described =
        grouped(queries.selectEach("reconcile-entities", "entity", iris));
    Map<String, List<Row>> properties =
        grouped(queries.selectEach("reconcile-properties", "entity", iris));
    return iris.stream()
        .filter(described::containsKey)
        .map(
            iri ->
                entity(
                    iri,
                    Objects.requireNonNull(described.get(iri)),
                    properties.getOrDefault(iri, List.of())))
        .filter(entity -> EntityTypes.types().stream().anyMatch(type -> entity.isA(type.id())))
        .toList();
  }

  private static Map<String, List<Row>> grouped(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("entity"), LinkedHashMap::new, Collectors.toList()));
  }

  private Entity entity(String iri, List<Row> described, List<Row> properties) {
    Map<String, List<Entity.Value>> values =
        properties.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("property"),
                    LinkedHashMap::new,
                    Collectors.mapping(this::value, Collectors.toList())));
    return new Entity(
        id(iri),
        described.get(0).text("name"),
        described.stream().map(row -> localName(row.text("type"))).distinct().toList(),
        values);
  }

  private Entity.Value value(Row row) {
    String text = row.text("value");
    return new Entity.Value(row.find("name").orElse(text), text.startsWith(base) ? id(text) : "");
  }

  private String id(String iri) {
    return iri.substring(base.length());
  }

  private static String localName(String iri) {
    return iri.substring(iri.indexOf('#') + 1);
  }
}
