package org.newsgraph.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * What a file of Parquet says of itself at its end. The rows are read by other programs, in the
 * tests of the Spark job: the library's own reader needs Hadoop.
 *
 * @param types of its columns, in order, as {@code BYTE_ARRAY STRING}
 * @param values how many there are in each column that is no list
 * @param rows how many
 */
public record ParquetFooter(Map<String, String> types, Map<String, Long> values, long rows) {

  private static final int LENGTH_AND_MAGIC = 8;

  /** Reads the end of a file. */
  public static ParquetFooter of(byte[] file) throws IOException {
    int end = file.length - LENGTH_AND_MAGIC;
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(file, end - length, length));
    Map<String, String> types = new LinkedHashMap<>();
    footer.getSchema().stream()
        .skip(1) // the file as a whole
        .forEach(column -> types.put(column.getName(), type(column)));
    Map<String, Long> values = new LinkedHashMap<>();
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .map(column -> column.getMeta_data())
        .forEach(
            column ->
                values.merge(
                    String.join(".", column.getPath_in_schema()), bound(column), Long::sum));
    return new ParquetFooter(types, values, footer.getNum_rows());
  }

  private static String type(SchemaElement column) {
    return column.isSetLogicalType()
        ? "%s %s".formatted(column.getType(), column.getLogicalType().getSetField())
        : String.valueOf(column.getType());
  }

  private static long bound(ColumnMetaData column) {
    return column.getNum_values() - column.getStatistics().getNull_count();
  }
}
