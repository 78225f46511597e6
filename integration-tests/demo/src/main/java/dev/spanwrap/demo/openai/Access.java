// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach a server that speaks OpenAI's protocol; the timeout is for the wait until it begins
 * to answer.
 */
public record Access(URI baseUrl, String apiKey, Duration timeout) {

  /** Everything but the key. */
  @Override
  public String toString() {
    return "Access[" + baseUrl + "]";
  }
}
