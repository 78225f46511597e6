// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** Traces LangChain4j's {@link ToolExecutor}. */
@Traced(Role.TOOL)
@MixinFor(ToolExecutor.class)
@Capture(value = GenAi.TOOL_NAME, from = "request.name")
@Capture(value = GenAi.TOOL_CALL_ID, from = "request.id")
@Capture(value = GenAi.TOOL_TYPE, constant = "function")
@Capture(value = GenAi.TOOL_CALL_ARGUMENTS, from = "request.arguments", content = true)
@Capture(value = GenAi.TOOL_CALL_RESULT, from = "result.resultText", content = true)
public interface ToolExecutorTracing {

  String execute(ToolExecutionRequest request, Object memoryId);

  ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context);
}
