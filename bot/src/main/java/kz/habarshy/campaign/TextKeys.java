package kz.habarshy.campaign;

import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Finds the texts that the program uses: the constants of every enum that is a TextKey.
final class TextKeys {
    private TextKeys() {}

    /// Those in the jar or folder of classes that `beside` came from: a program's tests have keys of their own.
    static List<TextKey> declaredBeside(Class<?> beside, String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TextKey.class));
        List<TextKey> keys = new ArrayList<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
            Class<?> type =
                    ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), beside.getClassLoader());
            Object[] constants = type.getEnumConstants();
            if (constants != null && origin(type).equals(origin(beside))) {
                for (Object constant : constants) {
                    keys.add((TextKey) constant);
                }
            }
        }
        return keys;
    }

    private static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "" : String.valueOf(source.getLocation());
    }
}
