package org.newsgraph.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the IRIs of a store as addresses of the server: what a client sends with these is asked of
 * the store with its own, and what it gets has them in the place of the store's, in whatever form
 * of text. Compressed files, such as the dump, are what they are.
 */
public final class PublicBaseFilter implements Filter {

  private final BaseReplacement inwards;
  private final BaseReplacement outwards;

  /**
   * Creates a filter.
   *
   * @param base what the IRIs of the store begin with, ending with a slash
   * @param shown what clients see in its place, ending with a slash
   */
  public PublicBaseFilter(String base, String shown) {
    this.inwards = new BaseReplacement(shown, base);
    this.outwards = new BaseReplacement(base, shown);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse to) {
      RewrittenResponse rewritten = new RewrittenResponse(to, outwards);
      chain.doFilter(new RewrittenRequest(asked, inwards), rewritten);
      rewritten.finish();
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Parameters of a form or of the address, by their names. */
  static Map<String, String[]> replaced(Map<String, String[]> parameters, BaseReplacement by) {
    Map<String, String[]> replaced = new LinkedHashMap<>(parameters);
    replaced.replaceAll((name, values) -> Arrays.stream(values).map(by::in).toArray(String[]::new));
    return replaced;
  }

  /** A request with other beginnings of IRIs in its parameters and its body. */
  private static final class RewrittenRequest extends HttpServletRequestWrapper {

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
}
