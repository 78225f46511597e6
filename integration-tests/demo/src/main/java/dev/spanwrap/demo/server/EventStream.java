// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events, each in two pieces, as a network may deliver them. */
final class EventStream {

  private final OutputStream out;

  EventStream(OutputStream out) {
    this.out = out;
  }

  /**
   * Sends a chunk; a text node goes out as it is, in place of JSON.
   *
   * @param usageWanted whether the request asked for usage: if not, it is left out, and so is the
   *     chunk that carries nothing else
   */
  void send(JsonNode chunk, boolean usageWanted) throws IOException {
    if (!(chunk instanceof ObjectNode object)) {
      write(chunk.asText());
    } else if (usageWanted) {
      write(object.toString());
    } else if (!object.path("choices").isEmpty()) {
      write(object.deepCopy().without("usage").toString());
    }
  }

  /** Ends the stream as the protocol wants it. */
  void finish() throws IOException {
    write("[DONE]");
    close();
  }

  /** Ends the response, and nothing more. */
  void close() throws IOException {
    out.close();
  }

  private void write(String data) throws IOException {
    byte[] event = ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    int half = event.length / 2;
    out.write(event, 0, half);
    out.flush();
    out.write(event, half, event.length - half);
    out.flush();
  }
}
