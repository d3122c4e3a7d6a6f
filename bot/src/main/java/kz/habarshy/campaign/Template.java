package kz.habarshy.campaign;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A text of the pack with placeholders, in the grammar of ICU's MessageFormat.
final class Template {
    private static final Pattern GRAMMAR =
            Pattern.compile("\\{[\\p{L}\\d_]+\\s*,\\s*(plural|select|selectordinal)\\s*,|(=\\d+|[a-z]+)\\s*\\{|[{}#]");
    private final Language language;
    private final String source;
    private final MessagePattern pattern;
    private final Set<String> names;
    private final Map<String, ArgType> types;
    private final boolean plain;
    private volatile @Nullable MessageFormat format;

    /// A text that is not in that grammar is an IllegalArgumentException.
    Template(String source, Language language) {
        this.language = language;
        this.source = source;
        this.pattern = new MessagePattern(source);
        Set<String> found = new TreeSet<>();
        Map<String, ArgType> types = new HashMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                found.add(name);
                types.put(name, part.getArgType());
            }
        }
        this.names = Set.copyOf(found);
        this.types = Map.copyOf(types);
        this.plain = types.values().stream().allMatch(type -> type == ArgType.NONE);
        if (!plain) {
            format();
        }
    }

    Language language() {
        return language;
    }

    String source() {
        return source;
    }

    /// As written, with their forms; those inside a choice too.
    Set<String> names() {
        return names;
    }

    /// The typed words alone, without placeholders and the grammar around their choices.
    String literal() {
        String literal = source;
        for (String name : names) {
            literal = literal.replace("{" + name + "}", " ");
        }
        return GRAMMAR.matcher(literal).replaceAll(" ");
    }

    /// Whether the placeholder chooses between wordings by a number.
    boolean counts(String name) {
        ArgType type = types.get(name);
        return type != null && type.hasPluralStyle();
    }

    String fill(Map<String, Object> values) {
        if (plain && names.stream().allMatch(name -> values.get(name) instanceof String)) {
            return joined(values);
        }
        return ((MessageFormat) format().clone()).format(values);
    }

    /// Words alone need none of ICU's machinery: a start fills all texts of the pack.
    private String joined(Map<String, Object> values) {
        var text = new StringBuilder(source.length() + 64);
        int at = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            text.append(source, at, part.getIndex());
            at = part.getLimit();
            if (part.getType() == Part.Type.ARG_START) {
                text.append(values.get(pattern.getSubstring(pattern.getPart(i + 1))));
                i = pattern.getLimitPartIndex(i);
                at = pattern.getPart(i).getLimit();
            }
        }
        return text.toString();
    }

    private MessageFormat format() {
        MessageFormat known = format;
        if (known == null) {
            known = new MessageFormat(source, ULocale.forLanguageTag(Named.code(language)));
            format = known;
        }
        return known;
    }
}
