// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/** A tool on another machine. */
@Traced(Role.TOOL)
interface RemoteTool {

  String call(@Capture(GenAi.TOOL_NAME) String tool, @Propagated Map<String, String> headers);

  Mono<String> callLater(String tool, @Propagated Map<String, String> headers);

  @Streamed(hot = true)
  Mono<String> callHot(String tool, @Propagated Map<String, String> headers);

  CompletionStage<String> callAsync(String tool, @Propagated Map<String, String> headers);

  String post(@Capture(GenAi.TOOL_NAME) String tool, @Propagated Map<String, Object> metadata);
}
