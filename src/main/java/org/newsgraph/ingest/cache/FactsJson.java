package org.newsgraph.ingest.cache;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.store.file.FastGzip;

/**
 * Reads and writes facts as JSON, compressed with gzip. All of the model but {@link Article} are
 * records of concrete types, so the file names no class, and none can be loaded by what it says.
 * Safe for use by several threads.
 */
public final class FactsJson {

  private static final int BUFFER = 1 << 13;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addMixIn(Article.class, ArticleForm.class)
          .addMixIn(Sentence.class, SentenceForm.class)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(ArticleFacts.class);
  private static final ObjectReader READER = MAPPER.readerFor(ArticleFacts.class);

  private FactsJson() {}

  /** Writes facts, compressed, and closes the stream. */
  public static void write(ArticleFacts facts, OutputStream out) throws IOException {
    try (OutputStream compressed = new FastGzip(out)) {
      WRITER.writeValue(compressed, facts);
    }
  }

  /** Decompresses a stream. */
  static InputStream open(InputStream in) throws IOException {
    return new GZIPInputStream(in, BUFFER);
  }

  /** Reads what {@link #write} wrote, and closes the stream. */
  static ArticleFacts read(InputStream in) throws IOException {
    try (InputStream plain = open(in)) {
      return READER.readValue(plain);
    }
  }

  /** A sentence as {@link SentenceColumns}. */
  @JsonSerialize(converter = SentenceColumns.Writer.class)
  @JsonDeserialize(converter = SentenceColumns.Reader.class)
  private interface SentenceForm {}

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
