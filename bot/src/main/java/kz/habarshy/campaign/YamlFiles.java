package kz.habarshy.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads the pack's YAML with every value as it was written: no guesses at dates, numbers or yes and no.
final class YamlFiles {
    /// The key under which a file that is one list reads.
    static final String ITEMS = "items";

    private final PackFiles files;
    private final Problems problems;

    YamlFiles(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /// A file that is not there or not YAML is one problem and reads as empty, without further ones.
    Fields read(String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        String text = files.text(path);
        if (text == null) {
            problems.add(path, "", "the file is missing");
            return new Fields(path, "", values, new Problems());
        }
        try {
            Object root = yaml().load(text);
            if (root instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), value));
            } else if (root instanceof List<?> list) {
                values.put(ITEMS, list);
            } else {
                problems.add(path, "", "must be a mapping or a list");
            }
        } catch (YAMLException e) {
            problems.add(path, "", "is not YAML: " + e.getMessage());
            return new Fields(path, "", Map.of(), new Problems());
        }
        return new Fields(path, "", values, problems);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(20_000_000);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Verbatim());
    }

    private static final class Verbatim extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Resolver.NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, Resolver.EMPTY, null);
            addImplicitResolver(Tag.MERGE, Resolver.MERGE, "<");
        }
    }
}
