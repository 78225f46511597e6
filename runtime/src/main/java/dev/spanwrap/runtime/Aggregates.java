// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeType;
import java.util.ArrayList;
import java.util.List;

/** Values of one call that were captured several times, on their way to one value for each key. */
final class Aggregates {
  private final List<Cell> cells = new ArrayList<>(2);

  synchronized void add(CaptureKey key, Object value) {
    Cell cell = cell(key);
    AttributeValues.forEach(value, cell::add);
  }

  synchronized void add(CaptureKey key, long value) {
    cell(key).add(value);
  }

  synchronized void add(CaptureKey key, double value) {
    cell(key).add(value);
  }

  /** Returns true for the first time that it is asked about {@code key}. */
  synchronized boolean isFirst(CaptureKey key) {
    return cell(key).values++ == 0;
  }

  /** Passes each result on. */
  synchronized void flush(TracedCall call) {
    for (Cell cell : cells) {
      if (cell.key.aggregate().needsAll() && cell.values > 0) {
        CallCaptures.write(call, cell.key, cell.result());
      }
    }
  }

  private Cell cell(CaptureKey key) {
    for (Cell cell : cells) {
      if (cell.key == key) {
        return cell;
      }
    }
    Cell cell = new Cell(key);
    cells.add(cell);
    return cell;
  }

  /** The values of one key. */
  private static final class Cell {
    final CaptureKey key;
    final boolean integral;
    long values;
    private long integer;
    private double number;

    Cell(CaptureKey key) {
      this.key = key;
      this.integral = key.type() == AttributeType.LONG;
    }

    void add(Object value) {
      if (key.aggregate() == Aggregate.COUNT) {
        values++;
      } else if (integral) {
        add(AttributeValues.integer(value));
      } else {
        add(AttributeValues.number(value));
      }
    }

    void add(long value) {
      if (key.aggregate() == Aggregate.COUNT) {
        values++;
        return;
      }
      if (!integral) {
        add((double) value);
        return;
      }
      boolean sum = key.aggregate() == Aggregate.SUM;
      integer = values == 0 ? value : sum ? integer + value : Math.max(integer, value);
      values++;
    }

    void add(double value) {
      if (key.aggregate() == Aggregate.COUNT) {
        values++;
        return;
      }
      if (integral) {
        add(AttributeValues.integer(value));
        return;
      }
      boolean sum = key.aggregate() == Aggregate.SUM;
      number = values == 0 ? value : sum ? number + value : Math.max(number, value);
      values++;
    }

    Object result() {
      if (key.aggregate() == Aggregate.COUNT) {
        return integral ? (Object) values : (Object) (double) values;
      }
      return integral ? (Object) integer : (Object) number;
    }
  }
}
