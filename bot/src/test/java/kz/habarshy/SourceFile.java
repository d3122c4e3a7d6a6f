package kz.habarshy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java source as a reader meets it: how long it is, how long its methods are, what it shows.
record SourceFile(String name, String text, String packageName, List<Method> methods, List<Type> types) {
    /// A method or constructor with a body; `lines` counts from its first annotation or word to its closing brace.
    record Method(String name, int lines) {}

    /// A type that stands on the file's own level, with the comment above it.
    record Type(String name, boolean shown, @Nullable String comment) {}

    int lines() {
        return (int) text.lines().count();
    }

    /// Reads every Java file under the folder.
    static List<SourceFile> under(Path folder) {
        try (var files = Files.walk(folder)) {
            Map<String, String> texts = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(toMap(file -> folder.relativize(file).toString(), SourceFile::textOf));
            return read(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile read(String name, String text) {
        return read(Map.of(name, text)).getFirst();
    }

    private static List<SourceFile> read(Map<String, String> texts) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var held = texts.entrySet().stream()
                .map(file -> new Held(file.getKey(), file.getValue()))
                .toList();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, held);
        try {
            var files = new ArrayList<SourceFile>();
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().toUri().getPath().substring(1);
                files.add(read(name, requireNonNull(texts.get(name)), unit, Trees.instance(task)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(String name, String text, CompilationUnitTree unit, Trees trees) {
        var reader = new Reader(trees, unit);
        reader.scan(unit, null);
        Tree of = unit.getPackageName();
        return new SourceFile(name, text, of == null ? "" : of.toString(), reader.methods, reader.types);
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held extends SimpleJavaFileObject {
        private final String text;

        private Held(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Method> methods = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();

        private Reader(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            TreePath path = getCurrentPath();
            if (path.getParentPath().getLeaf() == unit) {
                boolean shown = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                types.add(new Type(type.getSimpleName().toString(), shown, trees.getDocComment(path)));
            }
            return super.visitClass(type, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            if (method.getBody() != null) {
                methods.add(new Method(method.getName().toString(), lines(method)));
            }
            return super.visitMethod(method, none);
        }

        private int lines(Tree tree) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, tree));
            return (int) (map.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1);
        }
    }
}
