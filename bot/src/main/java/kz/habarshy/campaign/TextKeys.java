package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Finds the texts that the program uses: the constants of every enum that is a TextKey.
final class TextKeys {
    private TextKeys() {}

    static List<TextKey> declaredUnder(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TextKey.class));
        List<TextKey> keys = new ArrayList<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
            String name = candidate.getBeanClassName();
            if (name != null) {
                Object[] constants = ClassUtils.resolveClassName(name, TextKeys.class.getClassLoader())
                        .getEnumConstants();
                for (Object constant : constants == null ? new Object[0] : constants) {
                    keys.add((TextKey) constant);
                }
            }
        }
        return keys;
    }
}
