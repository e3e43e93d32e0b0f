package org.newsgraph.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** What the values of a column are. A column of one name has one type in all saved queries. */
enum ColumnType {
  /** Text and IRIs. */
  TEXT {
    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.addBinary(Binary.fromString(value));
    }
  },

  /** Texts of which a cell of a saved query has several. */
  LIST {
    private static final Pattern SEPARATOR = Pattern.compile("; ?");

    @Override
    Type field(String name) {
      return Types.optionalList()
          .optionalElement(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.startGroup();
      row.startField("list", 0);
      Arrays.stream(SEPARATOR.split(value, -1)).forEach(element -> writeElement(element, row));
      row.endField("list", 0);
      row.endGroup();
    }

    private static void writeElement(String element, RecordConsumer row) {
      row.startGroup();
      row.startField("element", 0);
      row.addBinary(Binary.fromString(element));
      row.endField("element", 0);
      row.endGroup();
    }
  },

  /** Whole numbers that count something. */
  INTEGER {
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,9}");

    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.INT32).named(name);
    }

    @Override
    boolean holds(String value) {
      return COUNT.matcher(value).matches();
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.addInteger(Integer.parseInt(value));
    }
  },

  /** Numbers that articles give, exact to nine decimals; bigger ones than 10^29 are left out. */
  DECIMAL {
    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
          .length(DECIMAL_BYTES)
          .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
          .named(name);
    }

    @Override
    boolean holds(String value) {
      return NUMBER.matcher(value).matches() && decimal(value).precision() <= DIGITS;
    }

    @Override
    void write(String value, RecordConsumer row) {
      byte[] number = decimal(value).unscaledValue().toByteArray();
      byte[] bytes = new byte[DECIMAL_BYTES];
      Arrays.fill(bytes, (byte) (number[0] < 0 ? -1 : 0));
      System.arraycopy(number, 0, bytes, DECIMAL_BYTES - number.length, number.length);
      row.addBinary(Binary.fromConstantByteArray(bytes));
    }

    private static BigDecimal decimal(String value) {
      return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
  },

  /** Degrees. */
  DOUBLE {
    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
    }

    @Override
    boolean holds(String value) {
      return NUMBER.matcher(value).matches();
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.addDouble(Double.parseDouble(value));
    }
  },

  /** Yes or no. */
  BOOLEAN {
    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    }

    @Override
    boolean holds(String value) {
      return value.equals("true") || value.equals("false");
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.addBoolean(Boolean.parseBoolean(value));
    }
  },

  /** Days; of a point in time, the day that it is written with. */
  DATE {
    private static final Pattern DAY =
        Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*|Z|[+-]\\d{2}:\\d{2})?");

    @Override
    Type field(String name) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(name);
    }

    @Override
    boolean holds(String value) {
      try {
        return DAY.matcher(value).matches() && day(value).isBefore(LocalDate.MAX);
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    @Override
    void write(String value, RecordConsumer row) {
      row.addInteger(Math.toIntExact(day(value).toEpochDay()));
    }

    private static LocalDate day(String value) {
      return LocalDate.parse(DAY.matcher(value).replaceFirst("$1"));
    }
  };

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");

  private static final int DIGITS = 38;
  private static final int DECIMALS = 9;

  /** As many as a number of {@link #DIGITS} digits takes. */
  private static final int DECIMAL_BYTES = 16;

  private static final Map<String, ColumnType> BY_NAME =
      Map.ofEntries(
          Map.entry("approximate", BOOLEAN),
          Map.entry("articles", INTEGER),
          Map.entry("date", DATE),
          Map.entry("difference", DECIMAL),
          Map.entry("lat", DOUBLE),
          Map.entry("long", DOUBLE),
          Map.entry("max", DECIMAL),
          Map.entry("min", DECIMAL),
          Map.entry("nested", BOOLEAN),
          Map.entry("sources", INTEGER),
          Map.entry("spans", LIST),
          Map.entry("statements", INTEGER),
          Map.entry("times", INTEGER),
          Map.entry("toHighest", DECIMAL),
          Map.entry("toLowest", DECIMAL),
          Map.entry("value", DECIMAL));

  /** The type of a column. */
  static ColumnType of(String column) {
    return BY_NAME.getOrDefault(column, TEXT);
  }

  /** The column's part of a schema. */
  abstract Type field(String name);

  /** Whether a value can be written. */
  boolean holds(String value) {
    return true;
  }

  /**
   * Writes a value.
   *
   * @param value as a saved query gives it, not empty
   */
  abstract void write(String value, RecordConsumer row);
}
