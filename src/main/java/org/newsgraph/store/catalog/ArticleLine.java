package org.newsgraph.store.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;

/**
 * An article as a line of the list of articles. Most are only compared and copied, so JSON is not
 * read before it must.
 */
public record ArticleLine(String json) {

  /** What the id follows in each line, as it is the first property. */
  private static final String BEFORE_ID = "{\"id\":\"";

  public static ArticleLine of(StoredArticle article) {
    try {
      return new ArticleLine(StoreJson.MAPPER.writeValueAsString(article));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String id() throws JsonProcessingException {
    int end = BEFORE_ID.length() + StoredArticle.ID_LENGTH;
    return json.startsWith(BEFORE_ID) && json.startsWith("\"", end)
        ? json.substring(BEFORE_ID.length(), end)
        : article().id();
  }

  StoredArticle article() throws JsonProcessingException {
    return StoreJson.MAPPER.readValue(json, StoredArticle.class);
  }
}
