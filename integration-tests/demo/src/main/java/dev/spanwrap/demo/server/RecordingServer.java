// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server, on a loopback port. */
public final class RecordingServer implements AutoCloseable {

  private static final int THREADS = 4;

  private final HttpServer http;
  private final ExecutorService pool;
  private final CountDownLatch closed;

  private RecordingServer(HttpServer http, ExecutorService pool, CountDownLatch closed) {
    this.http = http;
    this.pool = pool;
    this.closed = closed;
  }

  /**
   * Starts a server.
   *
   * @param port the port, or 0 for any that is free
   * @throws PortTakenException if somebody else listens there
   * @throws IOException if the network does not let it listen for another reason
   */
  public static RecordingServer start(int port, Scenario scenario) throws IOException {
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException taken) {
      throw new PortTakenException(port, taken);
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "recording-server");
              thread.setDaemon(true);
              return thread;
            });
    CountDownLatch closed = new CountDownLatch(1);
    http.setExecutor(pool);
    http.createContext("/", new ChatCompletions(scenario, closed));
    http.start();
    return new RecordingServer(http, pool, closed);
  }

  /** What a client takes for OpenAI's base address. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/v1");
  }

  /** Stops at once; answers in flight break off. */
  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
    pool.shutdownNow();
  }
}
