package org.newsgraph.table;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * Writes a file of <a href="https://parquet.apache.org/docs/file-format/">Parquet</a>, compressed
 * with Zstandard. The same rows give the same bytes. Holds a group of rows in memory, compressed.
 */
public final class ParquetFile implements AutoCloseable {

  private static final int ROWS_OF_GROUP = 1_000_000;

  /** Hints for the file system of a cluster, which no group here is fitted to. */
  private static final long BLOCK = 128L << 20;

  /** Of the longest texts in the statistics of columns, which need no more to be told apart. */
  private static final int STATISTIC_LENGTH = 64;

  private final List<Column> columns;
  private final MessageType schema;
  private final ParquetFileWriter file;
  private Group group;
  private long rows;

  /** A column with the type of its values. */
  record Column(String name, ColumnType type) {}

  /**
   * Begins a file. A value that a column's type cannot hold is null in the file.
   *
   * @param table its name
   * @param columns their names, which say of which type they are
   * @param out closed with this
   */
  public ParquetFile(String table, List<String> columns, OutputStream out) throws IOException {
    this(table, out, columns.stream().map(name -> new Column(name, ColumnType.of(name))).toList());
  }

  ParquetFile(String table, OutputStream out, List<Column> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.schema =
        new MessageType(
            table, columns.stream().map(column -> column.type().field(column.name())).toList());
    this.file =
        new ParquetFileWriter(
            new StreamFile(out),
            schema,
            ParquetFileWriter.Mode.CREATE,
            BLOCK,
            0,
            STATISTIC_LENGTH,
            STATISTIC_LENGTH,
            true);
    file.start();
    this.group = new Group(schema);
  }

  /**
   * Writes a row.
   *
   * @param cells as many as there are columns; an empty one is null in the file
   */
  public void write(List<String> cells) throws IOException {
    group.write(columns, cells);
    rows++;
    if (rows % ROWS_OF_GROUP == 0) {
      group.writeTo(file);
      group = new Group(schema);
    }
  }

  /** How many rows were written. */
  public long rows() {
    return rows;
  }

  /**
   * Completes the file.
   *
   * @param about what its metadata say of it
   */
  public void finish(Map<String, String> about) throws IOException {
    group.writeTo(file);
    file.end(about);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Rows that are kept together, column by column. */
  private static final class Group {

    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore store;
    private final RecordConsumer row;
    private long rows;

    Group(MessageType schema) {
      this.pages =
          new ColumnChunkPageWriteStore(
              new Zstandard(), schema, HeapByteBufferAllocator.getInstance(), STATISTIC_LENGTH);
      this.store = ParquetProperties.builder().build().newColumnWriteStore(schema, pages);
      this.row = new ColumnIOFactory().getColumnIO(schema).getRecordWriter(store);
    }

    void write(List<Column> columns, List<String> cells) {
      row.startMessage();
      for (int i = 0; i < cells.size(); i++) {
        Column column = columns.get(i);
        if (!cells.get(i).isEmpty() && column.type().holds(cells.get(i))) {
          row.startField(column.name(), i);
          column.type().write(cells.get(i), row);
          row.endField(column.name(), i);
        }
      }
      row.endMessage();
      rows++;
    }

    void writeTo(ParquetFileWriter file) throws IOException {
      if (rows > 0) {
        row.flush();
        store.flush();
        file.startBlock(rows);
        pages.flushToFileWriter(file);
        file.endBlock();
      }
      store.close();
      pages.close();
    }
  }

  /** Compresses pages. */
  private static final class Zstandard implements BytesInputCompressor {

    private final ZstdCompressor compressor = new ZstdCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.toIntExact(page.size()));
      page.writeAllTo(plain);
      byte[] bytes = plain.toByteArray();
      byte[] compressed = new byte[compressor.maxCompressedLength(bytes.length)];
      int length = compressor.compress(bytes, 0, bytes.length, compressed, 0, compressed.length);
      return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  /** A stream as a file that is written once. */
  private record StreamFile(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSize) {
      return new Position(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  /** Counts the bytes. */
  private static final class Position extends DelegatingPositionOutputStream {

    private final OutputStream out;
    private long position;

    Position(OutputStream out) {
      super(out);
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      position++;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }
  }
}
