package org.newsgraph.store.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;

/** How the store's records are written as JSON. */
public final class StoreJson {

  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(optionalStrings())
          .build();

  private StoreJson() {}

  /** The only optional values of our records are strings, so one small module does. */
  private static SimpleModule optionalStrings() {
    return new SimpleModule()
        .addSerializer(new OptionalWriter())
        .addDeserializer(Optional.class, new OptionalReader());
  }

  private static final class OptionalWriter extends JsonSerializer<Optional<?>> {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type argument
    public Class<Optional<?>> handledType() {
      return (Class) Optional.class;
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeString(value.get().toString());
      } else {
        out.writeNull();
      }
    }
  }

  @SuppressWarnings("rawtypes") // as above
  private static final class OptionalReader extends JsonDeserializer<Optional> {

    @Override
    public Optional<String> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return in.currentToken() == JsonToken.VALUE_NULL
          ? Optional.empty()
          : Optional.of(in.getText());
    }

    @Override
    public Optional<String> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
