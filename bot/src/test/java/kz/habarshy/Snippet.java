package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A bad example as source text, compiled into a folder of its own and read back as classes.
record Snippet(String source) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    /// Throws an assertion error when the source does not compile.
    JavaClasses in(Path folder) {
        Path file = folder.resolve(found(PACKAGE).replace('.', '/')).resolve(fileName());
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var options = List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        assertThat(COMPILER.getTask(null, FILES, null, options, null, FILES.getJavaFileObjects(file))
                        .call())
                .as("the example compiles")
                .isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    private String fileName() {
        return (TYPE.matcher(source).find() ? found(TYPE) : "package-info") + ".java";
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
