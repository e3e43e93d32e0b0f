package org.newsgraph.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Metadata;
import org.newsgraph.model.Paragraph;

/**
 * Facts as JSON. All of the model but {@link Article} are records of concrete types, so no class is
 * named in the file and none can be asked for by it.
 */
final class FactsJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addMixIn(Article.class, ArticleForm.class)
          .build();

  /** For many threads. */
  static final ObjectWriter WRITER = MAPPER.writerFor(ArticleFacts.class);

  /** For many threads. */
  static final ObjectReader READER = MAPPER.readerFor(ArticleFacts.class);

  private FactsJson() {}

  /** What an article is made of; the index of its text is made again. */
  @SuppressWarnings("UnusedVariable") // the names of the parameters are what counts
  private abstract static class ArticleForm {

    @JsonCreator
    ArticleForm(
        @JsonProperty("file") String file,
        @JsonProperty("sha256") String sha256,
        @JsonProperty("text") String text,
        @JsonProperty("metadata") Metadata metadata,
        @JsonProperty("paragraphs") List<Paragraph> paragraphs) {}

    @JsonProperty
    abstract String file();

    @JsonProperty
    abstract String sha256();

    @JsonProperty
    abstract String text();

    @JsonProperty
    abstract Metadata metadata();

    @JsonProperty
    abstract List<Paragraph> paragraphs();
  }
}
