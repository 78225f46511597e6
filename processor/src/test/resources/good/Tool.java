// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.Map;

/** A tool: named by its delegate, failed with a code. */
@Traced(Role.TOOL)
@Capture(value = GenAi.TOOL_NAME, from = "delegate.name")
public interface Tool {

  String name();

  @Capture(value = GenAi.TOOL_CALL_ID, from = "call.id")
  @Capture(value = "tool.arguments", from = "call.arguments.size")
  @Capture(value = "tool.code", when = ToolException.class, from = "error.code")
  @Capture(value = "tool.status", when = ToolException.class, from = "error.status")
  String execute(ToolCall call) throws ToolException;

  record ToolCall(String id, Map<String, Object> arguments) {}

  final class ToolException extends Exception {
    private static final long serialVersionUID = 1L;

    public final int code;

    public ToolException(int code) {
      this.code = code;
    }

    public Integer getStatus() {
      return code / 100;
    }
  }
}
