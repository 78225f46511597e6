// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import org.jspecify.annotations.Nullable;

/** Says why a model gave no usable reply; the message is one line for a person. */
public abstract sealed class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Nobody answers at the endpoint. */
  public static final class Unreachable extends ModelException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The endpoint took the request and then kept silent for too long. */
  public static final class TimedOut extends ModelException {
    private static final long serialVersionUID = 1L;

    public TimedOut(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** Too many requests or tokens: status 429. */
  public static final class RateLimited extends ModelException {
    private static final long serialVersionUID = 1L;

    public RateLimited(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The endpoint failed: a status of 500 or above. */
  public static final class ServerFailed extends ModelException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The endpoint does not want this request: any other status from 400 on. */
  public static final class Rejected extends ModelException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** What came back is not what the protocol promises. */
  public static final class Malformed extends ModelException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The reply broke off before the model had finished. */
  public static final class CutOff extends ModelException {
    private static final long serialVersionUID = 1L;

    public CutOff(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
