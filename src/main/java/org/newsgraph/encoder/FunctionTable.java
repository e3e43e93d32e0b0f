package org.newsgraph.encoder;

import java.util.function.DoubleUnaryOperator;

/** A function of one number on an interval, between the points of a table a straight line. */
final class FunctionTable {

  private static final int POINTS_PER_UNIT = 512;

  private final float begin;
  private final float[] values;

  FunctionTable(double begin, double end, DoubleUnaryOperator function) {
    this.begin = (float) begin;
    this.values = new float[(int) ((end - begin) * POINTS_PER_UNIT) + 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) function.applyAsDouble(begin + (double) i / POINTS_PER_UNIT);
    }
  }

  /** The value at {@code x}; outside the interval that at its nearer end. */
  float at(float x) {
    float place = Math.min(Math.max((x - begin) * POINTS_PER_UNIT, 0f), values.length - 2);
    int index = (int) place;
    float value = values[index];
    return value + (place - index) * (values[index + 1] - value);
  }
}
