// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A directory of hotels that answers on a pool. */
public final class HotelDirectory implements HotelSearch {

  private static final Duration TIME_TO_SEARCH = Duration.ofMillis(110);

  private final Executor pool;

  public HotelDirectory(Executor pool) {
    this.pool = pool;
  }

  @Override
  public CompletableFuture<List<Hotel>> find(String callId, HotelQuery query) {
    return CompletableFuture.supplyAsync(HotelDirectory::rooms, pool);
  }

  private static List<Hotel> rooms() {
    Backend.work(TIME_TO_SEARCH);
    return List.of(new Hotel("Casa do Miradouro", "Alfama", 124), new Hotel("Tejo", "Baixa", 148));
  }
}
