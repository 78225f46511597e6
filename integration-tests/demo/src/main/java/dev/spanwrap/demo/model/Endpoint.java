// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import java.net.URI;

/** The host and port at which a model answers. */
public record Endpoint(String host, int port) {

  /** The endpoint of an HTTP base address, with its scheme's port where it names none. */
  public static Endpoint of(URI baseUrl) {
    if (baseUrl.getPort() >= 0) {
      return new Endpoint(baseUrl.getHost(), baseUrl.getPort());
    }
    return new Endpoint(baseUrl.getHost(), "http".equals(baseUrl.getScheme()) ? 80 : 443);
  }
}
