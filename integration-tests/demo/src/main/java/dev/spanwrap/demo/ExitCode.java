// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.model.ModelException;
import dev.spanwrap.demo.server.PortTakenException;

/** What the command's exit code says. */
enum ExitCode {
  DONE(0, "the letter is written"),
  BROKEN(1, "an error that is none of these"),
  USAGE(2, "an argument or an environment variable is wrong", UsageException.class),
  PORT_TAKEN(3, "the embedded server's port is taken", PortTakenException.class),
  UNREACHABLE(4, "nobody answers at the endpoint", ModelException.Unreachable.class),
  TIMED_OUT(5, "the endpoint does not answer in time", ModelException.TimedOut.class),
  RATE_LIMITED(6, "the endpoint limits the rate (429)", ModelException.RateLimited.class),
  SERVER_FAILED(7, "the endpoint fails (500 and above)", ModelException.ServerFailed.class),
  REJECTED(8, "the endpoint rejects the request (400 and above)", ModelException.Rejected.class),
  MALFORMED(9, "the reply is not what the protocol promises", ModelException.Malformed.class),
  CUT_OFF(10, "the reply breaks off", ModelException.CutOff.class);

  private final int code;
  private final String meaning;
  private final Class<? extends Exception> cause;

  /** A code that no particular exception stands for. */
  ExitCode(int code, String meaning) {
    this(code, meaning, Exception.class);
  }

  ExitCode(int code, String meaning, Class<? extends Exception> cause) {
    this.code = code;
    this.meaning = meaning;
    this.cause = cause;
  }

  /** The code for a run that ended with this exception. */
  static ExitCode of(Exception failure) {
    for (ExitCode exit : values()) {
      if (exit.cause == failure.getClass()) {
        return exit;
      }
    }
    return BROKEN;
  }

  /** What a person reads: one line, with a remedy where there is one. */
  String explain(Exception failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return switch (this) {
      case USAGE -> message.replaceFirst("[.]?$", ".") + " See --help.";
      case PORT_TAKEN -> message + " Choose another with --port or DEMO_PORT, or none.";
      case BROKEN -> failure.getClass().getName() + ": " + message;
      default -> message;
    };
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
