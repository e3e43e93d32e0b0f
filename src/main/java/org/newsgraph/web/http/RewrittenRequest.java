package org.newsgraph.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request with other beginnings of IRIs in its parameters and its body. */
final class RewrittenRequest extends HttpServletRequestWrapper {

  private final BaseReplacement replacement;

  RewrittenRequest(HttpServletRequest request, BaseReplacement replacement) {
    super(request);
    this.replacement = replacement;
  }

  @Override
  public @Nullable String getQueryString() {
    return Optional.ofNullable(super.getQueryString()).map(replacement::in).orElse(null);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return Optional.ofNullable(super.getParameter(name)).map(replacement::in).orElse(null);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return PublicBaseFilter.replaced(super.getParameterMap(), replacement);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    byte[] body = super.getInputStream().readAllBytes(); // the server limits its length
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return new Body(replacement.in(text).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Body(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("a body that is there is read at once");
    }
  }
}
