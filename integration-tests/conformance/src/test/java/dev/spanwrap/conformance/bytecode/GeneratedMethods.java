// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** The methods of all wrappers below a directory of class files, and of what is nested in them. */
final class GeneratedMethods {
  private static final String WRAPPER = "dev/spanwrap/runtime/TracedWrapper";

  private GeneratedMethods() {}

  static List<GeneratedMethod> below(Path directory) throws IOException {
    List<GeneratedMethod> methods = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.getFileName().toString().matches("Traced.*\\.class"))
          .filter(GeneratedMethods::isGenerated)
          .forEach(file -> reader(file).accept(new Methods(methods), 0));
    }
    return methods;
  }

  private static boolean isGenerated(Path file) {
    String outermost = file.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", ".class");
    Path wrapper = file.resolveSibling(outermost);
    return Files.exists(wrapper) && List.of(reader(wrapper).getInterfaces()).contains(WRAPPER);
  }

  private static ClassReader reader(Path file) {
    try {
      return new ClassReader(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Methods extends ClassVisitor {
    private final List<GeneratedMethod> methods;
    private String type = "";

    Methods(List<GeneratedMethod> methods) {
      super(Opcodes.ASM9);
      this.methods = methods;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      type = name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      return new Calls(methods, type, name, isStatic);
    }
  }

  private static final class Calls extends CodeSizeEvaluator {
    private final List<GeneratedMethod> methods;
    private final String type;
    private final String name;
    private final boolean isStatic;
    private final TreeSet<String> calls = new TreeSet<>();

    Calls(List<GeneratedMethod> methods, String type, String name, boolean isStatic) {
      super(Opcodes.ASM9, null);
      this.methods = methods;
      this.type = type;
      this.name = name;
      this.isStatic = isStatic;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
      calls.add(owner.replace('/', '.') + '.' + called);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
      calls.add(bootstrap.getOwner().replace('/', '.') + '.' + bootstrap.getName());
    }

    @Override
    public void visitEnd() {
      methods.add(new GeneratedMethod(type, name, isStatic, getMaxSize(), calls));
    }
  }
}
