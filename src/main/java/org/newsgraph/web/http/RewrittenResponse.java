package org.newsgraph.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A response with other beginnings of IRIs in its headers and, if it is text, in its body. */
final class RewrittenResponse extends HttpServletResponseWrapper {

  private static final Pattern TEXT =
      Pattern.compile("text/.*|.*(json|xml|turtle|n-triples|n-quads|trig|sparql).*");
  private static final String LENGTH = "Content-Length";

  private final BaseReplacement replacement;
  private Optional<ServletOutputStream> body = Optional.empty();
  private Optional<PrintWriter> writer = Optional.empty();

  RewrittenResponse(HttpServletResponse response, BaseReplacement replacement) {
    super(response);
    this.replacement = replacement;
  }

  @Override
  public void setContentLength(int length) {
    // another length than that of the rewritten body
  }

  @Override
  public void setContentLengthLong(long length) {
    // as above
  }

  @Override
  public void setHeader(String name, String value) {
    if (!name.equalsIgnoreCase(LENGTH)) {
      super.setHeader(name, value == null ? null : replacement.in(value));
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!name.equalsIgnoreCase(LENGTH)) {
      super.addHeader(name, replacement.in(value));
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (!name.equalsIgnoreCase(LENGTH)) {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body.isEmpty()) {
      ServletOutputStream out = super.getOutputStream();
      boolean text = getContentType() != null && TEXT.matcher(getContentType()).matches();
      body = Optional.of(text ? new Rewritten(out, replacement.in(out)) : out);
    }
    return body.get();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer.isEmpty()) {
      writer =
          Optional.of(
              new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8)));
    }
    return writer.get();
  }

  /** Writes what was held back. */
  void finish() throws IOException {
    writer.ifPresent(PrintWriter::flush);
    if (body.isPresent() && body.get() instanceof Rewritten rewritten) {
      rewritten.close();
    }
  }

  private static final class Rewritten extends ServletOutputStream {

    private final ServletOutputStream sent;
    private final OutputStream out;

    Rewritten(ServletOutputStream sent, OutputStream out) {
      this.sent = sent;
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return sent.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      sent.setWriteListener(listener);
    }
  }
}
