// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is reachable, after a full collection.
 *
 * @param runtime how many objects of Spanwrap's runtime
 * @param bytes of all objects
 * @param threads how many there are
 */
record Residue(long runtime, long bytes, int threads) {
  static Residue now() {
    long runtime = 0;
    long bytes = 0;
    for (String line : histogram().lines().toList()) {
      String[] columns = line.strip().split("\\s+", -1);
      if (columns[0].equals("Total")) {
        bytes = Long.parseLong(columns[2]);
      } else if (columns.length > 3 && columns[3].startsWith("dev.spanwrap.runtime.")) {
        runtime += Long.parseLong(columns[1]);
      }
    }
    return new Residue(runtime, bytes, Thread.activeCount());
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
