package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.util.GlobFinder;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Evaluates cells in the JVM of the kernel, with {@code %classpath} in lines of its own. */
final class Shell extends BaseKernel {
    private static final Set<SubKind> SHOWN =
            Set.of(SubKind.VAR_VALUE_SUBKIND, SubKind.OTHER_EXPRESSION_SUBKIND, SubKind.TEMP_VAR_EXPRESSION_SUBKIND);

    private final Values values = new Values();
    private final JShell shell =
            JShell.builder().executionEngine(new Provider(values), Map.of()).build();

    /** Keeps what was computed, of which JShell wants only the text. */
    private static final class Values extends DirectExecutionControl {
        private Object last;

        @Override
        protected String invoke(Method method) throws Exception {
            try {
                last = method.invoke(null);
                return "";
            } catch (InvocationTargetException e) {
                var thrown = e.getCause();
                throw new UserException(thrown.getMessage(), thrown.getClass().getName(), thrown.getStackTrace());
            }
        }
    }

    private record Provider(Values values) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "values";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return values;
        }
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java").fileExtension(".jshell").build();
    }

    @Override
    public DisplayData eval(String cell) throws Exception {
        var java = new StringBuilder();
        for (var line : cell.split("\n")) {
            if (line.startsWith("%classpath ")) {
                extendClassPath(line.split(" "));
            } else {
                java.append(line).append('\n');
            }
        }
        var value = evaluate(java.toString());
        return value == null ? null : getRenderer().render(value);
    }

    private void extendClassPath(String... words) throws IOException {
        for (int i = 1; i < words.length; i++) {
            new GlobFinder(words[i])
                    .computeMatchingPaths()
                    .forEach(path -> shell.addToClasspath(path.toAbsolutePath().toString()));
        }
    }

    private Object evaluate(String java) throws Exception {
        Object value = null;
        var next = shell.sourceCodeAnalysis().analyzeCompletion(java);
        while (next.completeness().isComplete()) {
            values.last = null;
            for (var event : shell.eval(next.source())) {
                value = value(event);
            }
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return value;
    }

    private Object value(SnippetEvent event) throws Exception {
        if (event.exception() != null) {
            throw event.exception();
        }
        if (!event.status().isDefined()) {
            throw new IllegalArgumentException(
                    shell.diagnostics(event.snippet()).toList().toString());
        }
        return SHOWN.contains(event.snippet().subKind()) ? values.last : null;
    }
}
